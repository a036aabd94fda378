using Microsoft.Extensions.Logging.Abstractions;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class PinnedLedgersTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_version_is_found_by_its_number_and_no_other()
    {
        var storage = await WithVersionsAsync(3);
        using var current = Current(storage);
        using var pinned = new PinnedLedgers(current, new(storage), NullLogger<PinnedLedgers>.Instance);

        foreach (var version in new[] { 1, 2, 3, 1 })
        {
            var found = await pinned.GetAsync(version, Cancellation);
            Assert.Equal((PinnedOutcome.Found, $"edition {version}"), (found.Outcome, found.Ledger!.Ledger.Commitments[0].Title));
        }
        Assert.Same(await current.GetAsync(Cancellation), (await pinned.GetAsync(3, Cancellation)).Ledger);
        foreach (var version in new[] { -1, 0, 4, int.MaxValue })
            Assert.Equal(new(PinnedOutcome.NoSuchVersion), await pinned.GetAsync(version, Cancellation));
    }

    [Fact]
    public async Task The_versions_asked_for_last_are_held_and_no_more()
    {
        var storage = await WithVersionsAsync(5);
        using var current = Current(storage);
        using var pinned = new PinnedLedgers(current, new(storage), NullLogger<PinnedLedgers>.Instance);
        var first = (await pinned.GetAsync(1, Cancellation)).Ledger;
        var second = (await pinned.GetAsync(2, Cancellation)).Ledger;

        Assert.Same(first, (await pinned.GetAsync(1, Cancellation)).Ledger);
        foreach (var version in new[] { 3, 4 }) await pinned.GetAsync(version, Cancellation);

        Assert.Same(first, (await pinned.GetAsync(1, Cancellation)).Ledger);
        Assert.NotSame(second, (await pinned.GetAsync(2, Cancellation)).Ledger);
    }

    [Fact]
    public async Task Many_who_ask_for_one_version_get_the_same_ledger()
    {
        var storage = await WithVersionsAsync(2);
        using var current = Current(storage);
        using var pinned = new PinnedLedgers(current, new(storage), NullLogger<PinnedLedgers>.Instance);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => pinned.GetAsync(1, Cancellation).AsTask())));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Storage_that_is_gone_makes_what_is_not_held_unavailable()
    {
        var own = await Azurite.StartAsync();
        var storage = LedgerStorage.Connect(own.ConnectionString);
        foreach (var version in new[] { 1, 2, 3 })
            await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(edition: $"edition {version}"), cancellation: Cancellation);
        using var current = Current(storage);
        using var pinned = new PinnedLedgers(current, new(storage), NullLogger<PinnedLedgers>.Instance);
        await pinned.GetAsync(1, Cancellation);

        await own.DisposeAsync();

        Assert.Equal(PinnedOutcome.Found, (await pinned.GetAsync(1, Cancellation)).Outcome);
        Assert.Equal(new(PinnedOutcome.Unavailable), await pinned.GetAsync(2, Cancellation));
    }

    private async Task<LedgerStorage> WithVersionsAsync(int count)
    {
        var storage = await azurite.NewStorageAsync();
        foreach (var version in Enumerable.Range(1, count))
            await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(edition: $"edition {version}"), cancellation: Cancellation);
        return storage;
    }

    private static CurrentLedger Current(LedgerStorage storage) =>
        new(new(storage), TimeProvider.System, NullLogger<CurrentLedger>.Instance);
}
