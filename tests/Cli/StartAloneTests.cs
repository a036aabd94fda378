namespace Outlay.Tests;

public sealed class StartAloneTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_API_alone_on_storage_that_is_there_needs_no_Node()
    {
        using var clone = new Clone();
        string[] arguments = [.. clone.OwnPorts, "--no-site", "--storage", await azurite.ConnectionStringAsync()];
        await using var run = new CliProcess(clone.Root, arguments, path: clone.In("content"));

        await run.SaysAsync("Up.");

        Assert.Empty(await run.DescendantsAsync());
        await run.SignalAsync("TERM");
        Assert.Equal(0, await run.EndsAsync());
    }
}
