using Azure.Storage.Blobs.Specialized;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>Several publishers, and such as are taken for dead.</summary>
public sealed class PublishersTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_at_once_publish_one_after_the_other()
    {
        var storage = await azurite.NewStorageAsync();
        var ledgers = Enumerable.Range(1, 4).Select(i => SyntheticLedger.Of(100, $"edition {i}")).ToList();

        var results = await Task.WhenAll(ledgers.Select(ledger => Task.Run(() =>
            new LedgerPublisher(storage) { Wait = TimeSpan.FromMinutes(2) }.PublishAsync(ledger, cancellation: Cancellation))));

        Assert.All(results, result => Assert.Equal(PublishOutcome.Published, result.Outcome));
        Assert.Equal([1, 2, 3, 4], results.Select(result => result.Version!.Value).Order());
        foreach (var result in results)
            Assert.Equal(result.ContentHash, (await new LedgerReader(storage).LoadAsync(result.Version!.Value, Cancellation))!.ContentHash);
        Assert.Equal(results.MaxBy(result => result.Version)!.ContentHash, (await new LedgerReader(storage).LoadCurrentAsync(Cancellation))!.ContentHash);
        Assert.Empty(await StoredRows.OrphansAsync(storage));
    }

    [Fact]
    public async Task Several_at_once_with_the_same_content_make_one_version()
    {
        var storage = await azurite.NewStorageAsync();

        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() =>
            new LedgerPublisher(storage) { Wait = TimeSpan.FromMinutes(2) }.PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation))));

        Assert.Single(results, result => result.Outcome == PublishOutcome.Published);
        Assert.All(results, result => Assert.True(result.IsServed && result.Version == 1, result.ToString()));
    }

    [Fact]
    public async Task One_that_waited_in_vain_says_so_and_writes_nothing()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.CreateAsync(Cancellation);
        await using var lease = await PublishLease.TakeAsync(storage.Snapshots, TimeSpan.Zero, TimeProvider.System, null, Cancellation);
        var steps = new Steps();

        var result = await new LedgerPublisher(storage) { Wait = TimeSpan.FromSeconds(1) }.PublishAsync(SyntheticLedger.Of(), steps, Cancellation);

        Assert.Equal(PublishOutcome.Busy, result.Outcome);
        Assert.Equal([PublishStage.Check, PublishStage.Wait], steps.Stages);
        Assert.Empty((await StoredRows.ReadAsync(storage)).Rows);
    }

    [Fact]
    public async Task A_lease_lasts_while_it_is_renewed_and_ends_by_itself_when_nobody_does()
    {
        var (renewed, left) = (await azurite.NewStorageAsync(), await azurite.NewStorageAsync());
        await Task.WhenAll(renewed.CreateAsync(Cancellation), left.CreateAsync(Cancellation));
        await using var lease = await PublishLease.TakeAsync(renewed.Snapshots, TimeSpan.Zero, TimeProvider.System, null, Cancellation);
        await left.Snapshots.GetBlobClient("publish.lease").UploadAsync(BinaryData.Empty, Cancellation);
        await left.Snapshots.GetBlobClient("publish.lease").GetBlobLeaseClient().AcquireAsync(PublishLease.Length, cancellationToken: Cancellation);

        var afterDeath = new LedgerPublisher(left).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);

        Assert.Null(await PublishLease.TakeAsync(renewed.Snapshots, PublishLease.Length * 1.3, TimeProvider.System, null, Cancellation));
        Assert.True(await lease!.RenewAsync());
        Assert.Equal(PublishOutcome.Published, (await afterDeath).Outcome);
    }

    [Theory]
    [InlineData(PublishStage.Write)]
    [InlineData(PublishStage.Snapshot)]
    [InlineData(PublishStage.Flip)]
    public async Task One_that_stood_still_and_was_overtaken_is_not_served(PublishStage still)
    {
        var storage = await azurite.NewStorageAsync();
        var overtaking = new Steps(stage =>
        {
            if (stage != still) return;
            BreakLeaseAsync(storage).GetAwaiter().GetResult();
            var other = Task.Run(() => new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(50, "second"), cancellation: Cancellation));
            Assert.Equal(PublishOutcome.Published, other.GetAwaiter().GetResult().Outcome);
        });

        var overtaken = await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(50, "first"), overtaking, Cancellation);
        var served = await new LedgerReader(storage).LoadCurrentAsync(Cancellation);

        Assert.Equal(PublishOutcome.Overtaken, overtaken.Outcome);
        Assert.Equal((1, "second"), (served!.Version, served.Ledger.Commitments[0].Title));
        // What it wrote after it had been overtaken goes with the next.
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(50, "third"), cancellation: Cancellation);
        Assert.Empty(await StoredRows.OrphansAsync(storage));
    }

    [Fact]
    public async Task Whoever_lost_the_pen_cannot_flip_even_with_a_lease()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        var versions = new VersionTable(storage.Versions);
        var before = await versions.CurrentAsync(Cancellation);
        var lost = await versions.TakePenAsync(before, "aaaaaaaa", Cancellation);
        var taken = await versions.TakePenAsync(await versions.CurrentAsync(Cancellation), "bbbbbbbb", Cancellation);
        var next = before!.Row with { Version = 2, Publish = "aaaaaaaa" };

        Assert.Null(await versions.TakePenAsync(before, "cccccccc", Cancellation));
        Assert.False(await versions.FlipAsync(next, lost!.Value, Cancellation));
        Assert.Null(await versions.FindAsync(2, Cancellation));
        Assert.Equal(1, (await versions.CurrentAsync(Cancellation))!.Row.Version);
        Assert.True(await versions.FlipAsync(next with { Publish = "bbbbbbbb" }, taken!.Value, Cancellation));
        Assert.Equal("bbbbbbbb", (await versions.FindAsync(2, Cancellation))!.Publish);
    }

    [Fact]
    public async Task What_is_sent_again_because_the_answer_was_lost_has_succeeded()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.CreateAsync(Cancellation);
        var versions = new VersionTable(storage.Versions);
        var row = new VersionRow(1, "aaaaaaaa", 1, "", default, RecordTable.All.ToDictionary(table => table.Name, _ => 0));

        var pen = await versions.TakePenAsync(null, row.Publish, Cancellation);
        Assert.Equal(pen, await versions.TakePenAsync(null, row.Publish, Cancellation));
        Assert.True(await versions.FlipAsync(row, pen!.Value, Cancellation));
        Assert.True(await versions.FlipAsync(row, pen.Value, Cancellation));
    }

    [Fact]
    public async Task One_that_is_given_up_lets_the_next_begin_at_once()
    {
        var storage = await azurite.NewStorageAsync();
        using var given = new CancellationTokenSource();
        var steps = new Steps(stage =>
        {
            if (stage == PublishStage.Snapshot) given.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), steps, given.Token));

        var result = await new LedgerPublisher(storage) { Wait = TimeSpan.Zero }.PublishAsync(SyntheticLedger.Of(edition: "second"), cancellation: Cancellation);

        Assert.Equal((PublishOutcome.Published, 1), (result.Outcome, result.Version));
        Assert.Empty(await StoredRows.OrphansAsync(storage));
    }

    private static async Task BreakLeaseAsync(LedgerStorage storage) =>
        await storage.Snapshots.GetBlobClient("publish.lease").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancellation);

    private sealed class Steps(Action<PublishStage>? entered = null) : IProgress<PublishStep>
    {
        private readonly List<PublishStage> stages = [];

        public IReadOnlyList<PublishStage> Stages => stages;

        public void Report(PublishStep value)
        {
            lock (stages)
            {
                if (stages.Count > 0 && stages[^1] == value.Stage) return;
                stages.Add(value.Stage);
            }
            entered?.Invoke(value.Stage);
        }
    }
}
