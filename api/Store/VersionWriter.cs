using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;

namespace Outlay.Store;

/// <summary>Writes what a version consists of, none of which is seen until the version is named in <c>Versions</c>.</summary>
internal sealed class VersionWriter(LedgerStorage storage)
{
    private const int MostInTransaction = 100;
    private const int MostBytesInTransaction = 3_500_000; // of 4 MiB

    public async Task WriteRowsAsync(
        VersionRow version, StoredLedger ledger, IReadOnlyList<Change> changes, IProgress<PublishStep>? progress, CancellationToken cancellation)
    {
        var (done, of) = (0, ledger.Records.Count + changes.Count);
        progress?.Report(new(PublishStage.Write, done, of));
        var rows = ledger.Records.Select(stored => (stored.Table.Name, Row: RecordRow.Of(version, stored)))
            .Concat(changes.Select((change, number) => (ChangeRow.Table, ChangeRow.Of(version, number, change))));
        await Transactions(rows).EachAsync(async (batch, stop) =>
        {
            await storage.Table(batch.Table).SubmitTransactionAsync(batch.Rows, stop);
            progress?.Report(new(PublishStage.Write, Interlocked.Add(ref done, batch.Rows.Count), of));
        }, cancellation);
    }

    /// <summary>Writes the texts that are not there yet.</summary>
    public async Task WriteTextsAsync(StoredLedger ledger, CancellationToken cancellation)
    {
        var there = await storage.Texts.GetBlobsAsync(cancellationToken: cancellation).Select(blob => blob.Name).ToHashSetAsync(cancellationToken: cancellation);
        var headers = new BlobHttpHeaders { ContentType = "text/markdown; charset=utf-8" };
        await ledger.Texts.Where(text => !there.Contains(DocumentText.BlobName(text.Key))).EachAsync(async (text, stop) =>
            await storage.Texts.WriteAsync(DocumentText.BlobName(text.Key), BinaryData.FromString(text.Value), headers, stop), cancellation);
    }

    public Task WriteSnapshotAsync(VersionRow version, StoredLedger ledger, CancellationToken cancellation) =>
        storage.Snapshots.WriteAsync(version.Snapshot, Snapshot.Write(ledger, version.Version),
            new() { ContentType = "application/json", ContentEncoding = "br" }, cancellation);

    // Upserts, so that a transaction whose answer was lost can be sent again.
    private static IEnumerable<(string Table, List<TableTransactionAction> Rows)> Transactions(IEnumerable<(string Table, TableEntity Row)> rows)
    {
        foreach (var partition in rows.GroupBy(pair => (pair.Table, pair.Row.PartitionKey), pair => pair.Row))
            foreach (var batch in Split(partition))
                yield return (partition.Key.Table, [.. batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))]);
    }

    private static IEnumerable<List<TableEntity>> Split(IEnumerable<TableEntity> rows)
    {
        var (batch, bytes) = (new List<TableEntity>(), 0);
        foreach (var row in rows)
        {
            var more = RecordRow.Bytes(row);
            if (batch.Count == MostInTransaction || (batch.Count > 0 && bytes + more > MostBytesInTransaction))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(row);
            bytes += more;
        }
        if (batch.Count > 0) yield return batch;
    }
}
