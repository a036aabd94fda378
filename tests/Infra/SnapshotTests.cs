namespace Outlay.Tests;

/// <summary>A change of what would be deployed shows in review.</summary>
public sealed class SnapshotTests
{
    private static readonly string Held = Path.Combine(Repository.Root, "tests", "Infra", "main.snapshot.json");

    [Fact]
    public async Task What_would_be_deployed_is_what_is_held_here()
    {
        var predicted = await Deployment.SnapshotAsync();
        if (Environment.GetEnvironmentVariable("SNAPSHOT") == "write") await File.WriteAllTextAsync(Held, predicted, TestContext.Current.CancellationToken);

        Assert.True(await File.ReadAllTextAsync(Held, TestContext.Current.CancellationToken) == predicted,
            "What would be deployed has changed. Hold the change with SNAPSHOT=write dotnet test tests --filter-class '*SnapshotTests', and look at the difference.");
    }
}
