using Azure.Data.Tables;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>What lies in storage, row by row and blob by blob, whoever wrote it.</summary>
internal sealed record StoredRows(IReadOnlyList<string> Rows, IReadOnlyList<string> Blobs)
{
    /// <summary>Each with its ETag, so that two readings are equal only if nothing was written in between.</summary>
    public static async Task<StoredRows> ReadAsync(LedgerStorage storage)
    {
        var rows = new List<string>();
        foreach (var table in RecordTable.All.Select(table => table.Name).Append("Versions"))
            rows.AddRange((await OfTableAsync(storage, table)).Select(row => $"{table} {row.PartitionKey} {row.RowKey} {row.ETag}"));
        var blobs = new List<string>();
        foreach (var container in new[] { storage.Texts, storage.Snapshots })
            await foreach (var blob in container.GetBlobsAsync())
                if (blob.Name != "publish.lease") blobs.Add($"{blob.Name} {blob.Properties.ETag}");
        return new(rows, blobs);
    }

    public static async Task<IReadOnlyList<TableEntity>> OfTableAsync(LedgerStorage storage, string table) =>
        await storage.Table(table).QueryAsync<TableEntity>().ToListAsync();

    /// <summary>Those that belong to no version of the table <c>Versions</c>, or to one that is no longer kept in the tables.</summary>
    public static async Task<IReadOnlyList<string>> OrphansAsync(LedgerStorage storage)
    {
        var all = await ReadAsync(storage);
        var versions = await new VersionTable(storage.Versions).SinceAsync(0, default);
        var kept = versions.TakeLast(Sweep.Kept).Select(version => version.Prefix).ToList();
        var texts = new List<string>();
        foreach (var table in new[] { "Briefs", "Guides" })
            texts.AddRange((await OfTableAsync(storage, table)).Select(row => row.GetString("Markdown") + ".md"));
        return
        [
            .. all.Rows.Where(row => !row.StartsWith("Versions ", StringComparison.Ordinal) && !kept.Any(row.Split(' ')[1].StartsWith)),
            .. all.Blobs.Where(blob => !versions.Any(version => blob.StartsWith(version.Prefix, StringComparison.Ordinal)) && !texts.Any(blob.StartsWith)),
        ];
    }
}
