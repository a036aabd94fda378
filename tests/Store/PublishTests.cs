using System.Diagnostics;
using System.Text.Json;
using Outlay.Cli.Downloads;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class PublishTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10)]
    [InlineData(3000)] // in several shards
    public async Task A_published_ledger_is_read_back_record_by_record(int deals) => await RoundTripAsync(SyntheticLedger.Of(deals));

    [Fact]
    public async Task The_real_content_is_read_back_record_by_record() => await RoundTripAsync(ContentLedger.Read());

    [Fact]
    public async Task The_real_content_is_published_in_under_five_seconds()
    {
        var (storage, ledger) = (await azurite.NewStorageAsync(), ContentLedger.Read());
        var started = Stopwatch.GetTimestamp();

        await new LedgerPublisher(storage) { Forms = LedgerForms.All }.PublishAsync(ledger, cancellation: Cancellation);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_ledger_without_records_is_a_ledger() => await RoundTripAsync(new LedgerBuilder().Build());

    [Fact]
    public async Task Records_too_large_for_one_transaction_together_are_all_written()
    {
        // A quote takes six bytes on the way, so that a hundred of these take five times what a transaction may.
        var deals = Enumerable.Range(1, 100).Select(i => SyntheticLedger.Deal(i, "first") with { Note = new('"', 15_000) });
        await RoundTripAsync(new LedgerBuilder().Add(deals).Build());
    }

    [Fact]
    public async Task Unchanged_content_writes_nothing()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        var before = await StoredRows.ReadAsync(storage);

        var result = await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);

        Assert.Equal((PublishOutcome.Unchanged, 1), (result.Outcome, result.Version));
        Assert.Equivalent(before, await StoredRows.ReadAsync(storage), strict: true);
    }

    [Fact]
    public async Task A_record_too_large_for_its_row_is_refused_before_anything_is_written()
    {
        var storage = await azurite.NewStorageAsync();
        var large = SyntheticLedger.Deal(1, "first") with { Id = "large", Note = new('x', LedgerLimits.MostRecordCharacters) };

        var result = await new LedgerPublisher(storage).PublishAsync(
            new LedgerBuilder().Add(large, SyntheticLedger.Deal(2, "first")).Build(), cancellation: Cancellation);

        Assert.Equal(PublishOutcome.TooLarge, result.Outcome);
        Assert.StartsWith("'large' takes ", Assert.Single(result.Problems), StringComparison.Ordinal);
        Assert.False(await storage.Snapshots.ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task The_largest_record_that_is_allowed_fits()
    {
        var deal = SyntheticLedger.Deal(1, "first") with { Note = "" };
        var room = LedgerLimits.MostRecordCharacters - JsonSerializer.Serialize(deal, LedgerJson.Options).Length;
        await RoundTripAsync(new LedgerBuilder().Add(deal with { Note = new('資', room) }).Build());
    }

    [Fact]
    public async Task Rows_can_be_read_by_people()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);

        var row = (await StoredRows.OfTableAsync(storage, "Commitments")).Single(row => row.RowKey == "m2");

        Assert.Matches("^000001-[0-9a-f]{8}-000$", row.PartitionKey);
        Assert.Equal(("first", "purchase", "signed", "2025-12-16"), (row["Title"], row["Kind"], row["Status"], row["AsOf"]));
        Assert.Equal(("2", "4.5", "EUR"), (row["Low"], row["High"], row["Currency"]));
        Assert.Equal("withdrawn", (await StoredRows.OfTableAsync(storage, "Deals")).Single(row => row.RowKey == "d7")["Status"]);
    }

    [Fact]
    public async Task Versions_beyond_the_twentieth_leave_the_tables_and_are_read_from_their_snapshots()
    {
        var storage = await azurite.NewStorageAsync();
        foreach (var edition in Enumerable.Range(1, 23))
            await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(1, $"edition {edition}"), cancellation: Cancellation);

        Assert.Empty(await StoredRows.OrphansAsync(storage));
        Assert.Equal(20, (await StoredRows.OfTableAsync(storage, "Deals")).Count);
        foreach (var version in new[] { 1, 3, 4, 23 })
        {
            var read = await new LedgerReader(storage).LoadAsync(version, Cancellation);
            Assert.Equal(version, read!.Version);
            Assert.Equal(Json(SyntheticLedger.Of(1, $"edition {version}")), Json(read.Ledger));
        }
        Assert.Null(await new LedgerReader(storage).LoadAsync(24, Cancellation));
    }

    [Fact]
    public async Task An_unchanged_text_is_stored_once()
    {
        var storage = await azurite.NewStorageAsync();
        foreach (var name in new[] { "first", "second" })
            await new LedgerPublisher(storage).PublishAsync(
                new LedgerBuilder().Add(SyntheticLedger.Of().Briefs).Add(SyntheticLedger.Of().Guides).Add(SyntheticLedger.Deal(1, name)).Build(), cancellation: Cancellation);

        Assert.Equal(2, (await storage.Texts.GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_version_whose_rows_are_no_longer_what_was_published_is_read_from_its_snapshot()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        var row = (await StoredRows.OfTableAsync(storage, "Deals"))[0];
        row["Json"] = row.GetString("Json").Replace("10000000000.01", "99", StringComparison.Ordinal);
        await storage.Table("Deals").UpdateEntityAsync(row, row.ETag, cancellationToken: Cancellation);

        Assert.Equal(Json(SyntheticLedger.Of()), Json((await new LedgerReader(storage).LoadCurrentAsync(Cancellation))!.Ledger));
    }

    [Fact]
    public async Task A_version_of_which_nothing_true_is_left_is_not_served()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        var row = (await StoredRows.OfTableAsync(storage, "Deals"))[0];
        await storage.Table("Deals").DeleteEntityAsync(row, cancellationToken: Cancellation);
        await foreach (var blob in storage.Snapshots.GetBlobsAsync(cancellationToken: Cancellation))
            await storage.Snapshots.DeleteBlobAsync(blob.Name, cancellationToken: Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(() => new LedgerReader(storage).LoadCurrentAsync(Cancellation));
    }

    private async Task RoundTripAsync(Ledger ledger)
    {
        var storage = await azurite.NewStorageAsync();

        var result = await new LedgerPublisher(storage).PublishAsync(ledger, cancellation: Cancellation);
        var row = await new VersionTable(storage.Versions).FindAsync(1, Cancellation);
        var snapshot = Snapshot.Read((await storage.Snapshots.ReadAsync(row!.Snapshot, Cancellation))!.ToStream());
        await storage.Snapshots.DeleteBlobAsync(row.Snapshot, cancellationToken: Cancellation); // so that the tables have to do
        var read = await new LedgerReader(storage).LoadCurrentAsync(Cancellation);

        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Equal((1, result.ContentHash), (read!.Version, read.ContentHash));
        Assert.Equal(Json(ledger), Json(read.Ledger));
        Assert.Equal(Json(ledger), Json(snapshot.ToLedger()));
        Assert.Equal(ledger.Records.Deals.Count, (await StoredRows.OfTableAsync(storage, "Deals")).Count);
    }

    private static string Json(Ledger ledger) => JsonSerializer.Serialize(ledger.Records, LedgerJson.Options);
}
