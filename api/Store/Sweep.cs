using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;

namespace Outlay.Store;

/// <summary>
/// Removes the rows of all but the latest versions, and whatever a publisher has left behind that was killed or overtaken: what
/// is not named by a row of <c>Versions</c>. Only whoever holds the lease and the pen may do that. What versions have changed stays.
/// </summary>
internal sealed class Sweep(LedgerStorage storage, VersionTable versions)
{
    /// <summary>Versions that stay in the tables; older ones are read from their snapshots, which stay for ever.</summary>
    public const int Kept = 20;

    private const int MostInTransaction = 100;

    public async Task RunAsync(int latest, CancellationToken cancellation)
    {
        var kept = await versions.SinceAsync(latest - Kept + 1, cancellation);
        var records = RecordTable.All.SelectMany(_ => Gaps(kept, " "), (table, gap) => (Table: storage.Table(table.Name), Gap: gap));
        var changes = Gaps(kept, kept[0].Key).Select(gap => (Table: storage.Changes, Gap: gap));
        await records.Concat(changes).EachAsync((part, stop) => RemoveRowsAsync(part.Table, part.Gap, stop), cancellation);
        await RemoveTextsAsync(cancellation);
        await RemoveSnapshotsAsync(kept, cancellation);
    }

    /// <summary>The ranges of partition keys, ends excluded, in which no kept version has any.</summary>
    private static IEnumerable<(string After, string Before)> Gaps(IReadOnlyList<VersionRow> kept, string after) =>
        kept.Select(version => version.Prefix + "~").Prepend(after).Zip(kept.Select(version => version.Prefix).Append("~"));

    private static async ValueTask RemoveRowsAsync(TableClient table, (string After, string Before) gap, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {gap.After} and PartitionKey lt {gap.Before}");
        await foreach (var page in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation).AsPages())
            foreach (var partition in page.Values.GroupBy(row => row.PartitionKey))
                foreach (var rows in partition.Chunk(MostInTransaction))
                    await RemoveRowsAsync(table, rows, cancellation);
    }

    private static async Task RemoveRowsAsync(TableClient table, TableEntity[] rows, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)), cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            // The answer of a first try was lost.
        }
    }

    private async Task RemoveTextsAsync(CancellationToken cancellation)
    {
        HashSet<string> named = [];
        foreach (var table in RecordTable.OfDocuments)
            await foreach (var row in storage.Table(table.Name).QueryAsync<TableEntity>(select: [RecordRow.TextHash], cancellationToken: cancellation))
                named.Add(DocumentText.BlobName(row.GetString(RecordRow.TextHash)));
        var unnamed = storage.Texts.GetBlobsAsync(cancellationToken: cancellation).Select(blob => blob.Name).Where(name => !named.Contains(name));
        await foreach (var name in unnamed) await storage.Texts.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation);
    }

    /// <summary>Of the kept versions only: those before have been swept in their time, and they become ever more.</summary>
    private Task RemoveSnapshotsAsync(IReadOnlyList<VersionRow> kept, CancellationToken cancellation) =>
        kept.EachAsync(async (version, stop) =>
        {
            var blobs = storage.Snapshots.GetBlobsAsync(new GetBlobsOptions { Prefix = version.Key + "-" }, stop).Select(blob => blob.Name);
            await foreach (var name in blobs.Where(name => !name.StartsWith(version.Prefix, StringComparison.Ordinal)))
                await storage.Snapshots.DeleteBlobIfExistsAsync(name, cancellationToken: stop);
        }, cancellation);
}
