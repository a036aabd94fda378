using CliWrap;
using CliWrap.Buffered;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>What the pages load, as the build of site/ makes it.</summary>
public sealed class ScriptTests
{
    private static readonly string Site = Path.Combine(Repository.Root, "site");

    [Fact]
    public async Task The_scripts_hold_to_their_types()
    {
        var packages = new NodePackages(Path.Combine(Repository.Root, "tests", "npm"), "the tools of the tests");
        Assert.Null(await packages.InstallAsync(null, TestContext.Current.CancellationToken));

        var said = await new Command("node").WithArguments([Path.Combine(packages.Modules, "typescript", "bin", "tsc"), "--project", Site])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", said.StandardOutput + said.StandardError);
        Assert.True(said.IsSuccess);
    }
}
