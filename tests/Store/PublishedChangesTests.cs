using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class PublishedChangesTests(AzuriteFixture azurite)
{
    private static readonly LedgerRecords First = SyntheticLedger.Of().Records;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_version_adds_everything()
    {
        var storage = await azurite.NewStorageAsync();
        var result = await PublishAsync(storage, First);
        var version = Assert.Single(await ReadAsync(storage, 0, 1));
        Assert.Equal(Text(Changes.Between(new(), First)), Text(version.Changes));
        Assert.Equal(Text(version.Changes), Text(result.Changes));
        Assert.Equal(First.Deals.Count, version.Changes!.Count(change => change is { Type: RecordType.Deal, What: ChangeKind.Added }));
    }

    [Fact]
    public async Task A_change_of_every_kind_is_read_back_as_it_was()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        var deal = First.Deals[0];
        await PublishAsync(storage, First with
        {
            Deals =
            [
                deal with { Title = "Corrected", Revisions = [.. deal.Revisions, new() { AsOf = new(2026, 6, 1), Status = Status.Signed, Sources = ["s1"] }] },
                .. First.Deals.Skip(1), SyntheticLedger.Deal(99, "new"),
            ],
            Companies = [First.Companies[0] with { Id = "renamed", Aliases = [.. First.Companies[0].Aliases, First.Companies[0].Id] }],
            Metrics = [First.Metrics[0] with { Withdrawn = new(new(2026, 6, 1), "Never said") }],
        });

        var version = Assert.Single(await ReadAsync(storage, 1, 2));
        Assert.Equal(2, version.Version);
        Assert.Equal(
        [
            (RecordType.Deal, deal.Id, ChangeKind.Revised),
            (RecordType.Deal, deal.Id, ChangeKind.Corrected),
            (RecordType.Deal, "d99", ChangeKind.Added),
            (RecordType.Company, "renamed", ChangeKind.Renamed),
            (RecordType.Metric, First.Metrics[0].Id, ChangeKind.Withdrawn),
        ], version.Changes!.Select(change => (change.Type, change.Id, change.What)));
        Assert.Equal($"\"{deal.Title}\" -> \"Corrected\"", Show(Assert.Single(version.Changes![1].Fields)));
    }

    [Fact]
    public async Task A_brief_shows_the_hash_of_its_text()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        await PublishAsync(storage, First with { Briefs = [First.Briefs[0] with { Markdown = "Nothing is known." }] });
        var change = Assert.Single(Assert.Single(await ReadAsync(storage, 1, 2)).Changes!);
        Assert.Equal((ChangeKind.Corrected, "markdown"), (change.What, change.Fields.Single().Name));
        Assert.Matches("""\A"[0-9a-f]{64}" -> "[0-9a-f]{64}"\z""", Show(change.Fields.Single()));
    }

    [Fact]
    public async Task A_guide_shows_the_hash_of_its_text()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        await PublishAsync(storage, First with { Guides = [First.Guides[0] with { Markdown = "Differently." }] });
        var change = Assert.Single(Assert.Single(await ReadAsync(storage, 1, 2)).Changes!);
        Assert.Equal((RecordType.Guide, ChangeKind.Corrected, "markdown"), (change.Type, change.What, change.Fields.Single().Name));
        Assert.Matches("""\A"[0-9a-f]{64}" -> "[0-9a-f]{64}"\z""", Show(change.Fields.Single()));
    }

    [Fact]
    public async Task Unchanged_content_writes_no_changes()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        var rows = await RowsAsync(storage);
        Assert.Equal(PublishOutcome.Unchanged, (await PublishAsync(storage, First)).Outcome);
        Assert.Equal(rows.Select(row => row.ETag), (await RowsAsync(storage)).Select(row => row.ETag));
    }

    [Fact]
    public async Task A_change_that_takes_several_columns_is_read_back_whole()
    {
        var storage = await azurite.NewStorageAsync();
        var (before, after) = (Noted(string.Concat(Enumerable.Repeat("😀資", 2000))), Noted(string.Concat(Enumerable.Repeat("金😀", 2001))));
        await PublishAsync(storage, before);
        Assert.Equal(PublishOutcome.Published, (await PublishAsync(storage, after)).Outcome);
        Assert.Equal(Text(Changes.Between(before, after)), Text(Assert.Single(await ReadAsync(storage, 1, 2)).Changes));
        Assert.Contains(await RowsAsync(storage), row => row.ContainsKey("Json1"));

        static LedgerRecords Noted(string note) => First with { Deals = [First.Deals[0] with { Note = note }] };
    }

    [Fact]
    public async Task Changes_are_read_after_one_version_and_up_to_another()
    {
        var storage = await azurite.NewStorageAsync();
        foreach (var count in Enumerable.Range(1, 4)) await PublishAsync(storage, First with { Deals = [.. First.Deals.Take(count)] });
        Assert.Equal([2, 3], (await ReadAsync(storage, 1, 3)).Select(version => version.Version));
        Assert.All(await ReadAsync(storage, 1, 4), version => Assert.Equal(ChangeKind.Added, Assert.Single(version.Changes!).What));
    }

    [Fact]
    public async Task Rows_that_a_killed_publisher_left_behind_are_no_changes_and_are_removed()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        var left = new TableEntity("000002-00000000-000", "0000000") { ["Json"] = """{"type":"deal","id":"never","what":"added"}""" };
        await storage.Table("Changes").AddEntityAsync(left, Cancellation);
        await PublishAsync(storage, First with { Deals = [.. First.Deals.Skip(1)] });
        Assert.Equal([First.Deals[0].Id], Assert.Single(await ReadAsync(storage, 1, 2)).Changes!.Select(change => change.Id));
        Assert.DoesNotContain(await RowsAsync(storage), row => row.PartitionKey == left.PartitionKey);
    }

    [Fact]
    public async Task Changes_outlast_the_rows_of_the_records_that_changed()
    {
        var storage = await azurite.NewStorageAsync();
        for (var count = 1; count <= 23; count++) await PublishAsync(storage, First with { Deals = [SyntheticLedger.Deal(count, "new")] });
        Assert.Empty(await storage.Table("Deals").QueryAsync<TableEntity>(row => row.PartitionKey.CompareTo("000002") < 0, cancellationToken: Cancellation).ToListAsync(Cancellation));
        var versions = await ReadAsync(storage, 0, 23);
        Assert.Equal(Enumerable.Range(1, 23), versions.Select(version => version.Version));
        Assert.All(versions, version => Assert.NotEmpty(version.Changes!));
    }

    [Fact]
    public async Task A_version_whose_rows_are_not_all_there_has_no_known_changes()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        await PublishAsync(storage, First with { Deals = [] });
        var lost = (await RowsAsync(storage)).Last(row => row.PartitionKey.StartsWith("000001", StringComparison.Ordinal));
        await storage.Table("Changes").DeleteEntityAsync(lost, cancellationToken: Cancellation);
        Assert.Equal([false, true], (await ReadAsync(storage, 0, 2)).Select(version => version.Changes is not null));
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_does_not_stand_in_the_way_of_the_next()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        var row = (await storage.Table("Deals").QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation))[0];
        row["Json"] = """{"id":"d1"}""";
        await storage.Table("Deals").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
        var result = await PublishAsync(storage, First with { Deals = [] });
        Assert.Equal((PublishOutcome.Published, null), (result.Outcome, result.Changes));
        Assert.Equal([true, false], (await ReadAsync(storage, 0, 2)).Select(version => version.Changes is not null));
    }

    [Fact]
    public async Task The_served_ledger_knows_what_each_version_changed()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, First);
        using var current = new CurrentLedger(new(storage), TimeProvider.System, NullLogger<CurrentLedger>.Instance);
        Assert.Equal([1], (await current.GetAsync(Cancellation))!.Changes.Select(version => version.Version));
        await PublishAsync(storage, First with { Deals = [] });
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while ((await current.GetAsync(Cancellation))!.Version < 2 && DateTime.UtcNow < deadline) await Task.Delay(100, Cancellation);
        var served = await current.GetAsync(Cancellation);
        Assert.Equal([1, 2], served!.Changes.Select(version => version.Version));
        Assert.Equal(First.Deals.Count(deal => deal.Withdrawn is null), served.Changes[1].Changes!.Count);
    }

    private static Task<PublishResult> PublishAsync(LedgerStorage storage, LedgerRecords records) => new LedgerPublisher(storage).PublishAsync(
        new LedgerBuilder().Add(records.Companies).Add(records.Sources).Add(records.Deals).Add(records.Commitments)
            .Add(records.Metrics).Add(records.Disputes).Add(records.Briefs).Add(records.Guides).Build(), cancellation: Cancellation);

    private static Task<IReadOnlyList<VersionChanges>> ReadAsync(LedgerStorage storage, int after, int upTo) =>
        new LedgerReader(storage).ChangesAsync(after, upTo, Cancellation);

    private static async Task<List<TableEntity>> RowsAsync(LedgerStorage storage) =>
        await storage.Table("Changes").QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);

    private static string Show(ChangedField field) => $"{field.Before?.GetRawText()} -> {field.After?.GetRawText()}";

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, LedgerJson.Options);
}
