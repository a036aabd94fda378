using System.CommandLine;
using Outlay.Cli.Commands;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class RollbackTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_earlier_version_is_served_again_and_the_next_gets_a_new_number()
    {
        var (storage, to, prefix) = await WithVersionsAsync(3);

        var (code, output, errors) = await RunAsync("--rollback", "1", "--to", to, "--prefix", prefix);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Version 1 is served again at http://127.0.0.1:", output, StringComparison.Ordinal);
        Assert.Equal((1, "edition 1"), await ServedAsync(storage));
        var next = await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(edition: "edition 4"), cancellation: Answers.Cancellation);
        Assert.Equal((PublishOutcome.Published, 4), (next.Outcome, next.Version));
        Assert.Equal((4, "edition 4"), await ServedAsync(storage));
    }

    [Fact]
    public async Task Going_forward_again_is_the_same()
    {
        var (storage, _, _) = await WithVersionsAsync(2);
        await new LedgerRollback(storage).RunAsync(1, cancellation: Answers.Cancellation);
        Assert.Equal(PublishOutcome.RolledBack, (await new LedgerRollback(storage).RunAsync(2, cancellation: Answers.Cancellation)).Outcome);
        Assert.Equal((2, "edition 2"), await ServedAsync(storage));
    }

    [Fact]
    public async Task A_version_of_which_only_the_snapshot_is_left_is_served_again()
    {
        var (storage, _, _) = await WithVersionsAsync(22);
        Assert.Equal(PublishOutcome.RolledBack, (await new LedgerRollback(storage).RunAsync(1, cancellation: Answers.Cancellation)).Outcome);
        Assert.Equal((1, "edition 1"), await ServedAsync(storage));
    }

    [Fact]
    public async Task A_running_api_serves_it_within_seconds_and_still_has_the_later_ones()
    {
        var (storage, to, prefix) = await WithVersionsAsync(2);
        await using var api = await RunningApi.ServeAsync(to, Answers.Cancellation, prefix);
        Assert.Equal("Deal 1, edition 2", (await api.Client.JsonAsync("deals/d1")).Text("title"));
        await new LedgerRollback(storage).RunAsync(1, cancellation: Answers.Cancellation);
        for (var tries = 0; (await api.Client.JsonAsync("deals/d1")).Text("title") != "Deal 1, edition 1"; tries++)
        {
            Assert.True(tries < 100, "Version 2 is still served.");
            await Task.Delay(TimeSpan.FromMilliseconds(300), Answers.Cancellation);
        }
        Assert.Equal("Deal 1, edition 2", (await api.Client.JsonAsync("deals/d1?version=2")).Text("title"));
    }

    [Theory]
    [InlineData("3", "There is no version 3 at .+: there are versions 1 to 2")]
    [InlineData("0", "There is no version 0 at ")]
    [InlineData("-1", "There is no version -1 at ")]
    public async Task What_is_no_version_is_told_and_changes_nothing(string version, string told)
    {
        var (storage, to, prefix) = await WithVersionsAsync(2);
        var (code, _, errors) = await RunAsync("--rollback", version, "--to", to, "--prefix", prefix);
        Assert.Equal(2, code);
        Assert.Matches(told, errors);
        Assert.Equal((2, "edition 2"), await ServedAsync(storage));
    }

    [Fact]
    public async Task The_served_version_is_left_as_it_is()
    {
        var (_, to, prefix) = await WithVersionsAsync(1);
        var (code, output, _) = await RunAsync("--rollback", "1", "--to", to, "--prefix", prefix);
        Assert.Equal(0, code);
        Assert.EndsWith(" Nothing was written.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_published_there_is_nothing_to_go_back_to()
    {
        var (code, _, errors) = await RunAsync("--rollback", "1", "--to", await azurite.ConnectionStringAsync(), "--prefix", AzuriteFixture.NewPrefix());
        Assert.Equal(2, code);
        Assert.Contains("nothing has been published there yet", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_is_not_served()
    {
        var (storage, _, _) = await WithVersionsAsync(22);
        await foreach (var blob in storage.Snapshots.GetBlobsAsync(cancellationToken: Answers.Cancellation))
            if (blob.Name.StartsWith("000001-", StringComparison.Ordinal)) await storage.Snapshots.DeleteBlobAsync(blob.Name, cancellationToken: Answers.Cancellation);
        Assert.Equal(PublishOutcome.Damaged, (await new LedgerRollback(storage).RunAsync(1, cancellation: Answers.Cancellation)).Outcome);
        Assert.Equal((22, "edition 22"), await ServedAsync(storage));
    }

    private async Task<(LedgerStorage Storage, string To, string Prefix)> WithVersionsAsync(int count)
    {
        var (to, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        var storage = LedgerStorage.Connect(to, prefix);
        foreach (var version in Enumerable.Range(1, count))
            await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(edition: $"edition {version}"), cancellation: Answers.Cancellation);
        return (storage, to, prefix);
    }

    private static async Task<(int, string)> ServedAsync(LedgerStorage storage)
    {
        var served = await new LedgerReader(storage).LoadCurrentAsync(Answers.Cancellation);
        return (served!.Version, served.Ledger.Commitments[0].Title);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = await PublishCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = errors }, Answers.Cancellation);
        return (code, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }
}
