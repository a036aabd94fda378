using Outlay.Cli.Start;

namespace Outlay.Tests;

public sealed class StartNodeTests
{
    [Theory]
    [InlineData("v20.0.0")]
    [InlineData("v24.11.1")]
    public void Node_of_20_or_later_will_do(string version) => Assert.Null(NodeRuntime.ProblemOf(version));

    [Theory]
    [InlineData("v18.20.8")]
    [InlineData("v9.0.0")]
    public void Older_Node_is_named_with_what_is_needed(string version)
    {
        var problem = NodeRuntime.ProblemOf(version);

        Assert.Contains(version, problem);
        Assert.Contains("20 or later", problem);
    }
}
