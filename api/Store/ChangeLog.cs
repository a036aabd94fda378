using Azure.Data.Tables;

namespace Outlay.Store;

/// <summary>What versions have changed, each against the one numbered before it, so that a caller of any version can catch up. R12.</summary>
internal sealed class ChangeLog(LedgerStorage storage)
{
    private readonly VersionTable versions = new(storage.Versions);

    /// <summary>The changes of all versions after one and up to another, in order.</summary>
    public async Task<IReadOnlyList<VersionChanges>> ReadAsync(int after, int upTo, CancellationToken cancellation)
    {
        List<VersionRow> rows = [.. (await versions.SinceAsync(after + 1, cancellation)).Where(row => row.Version <= upTo)];
        var stored = await RowsAsync([.. rows.Where(row => row.Changes > 0)], cancellation);
        return [.. rows.Select(row => new VersionChanges(row.Version, row.PublishedAt, ChangesOf(row, stored)))];
    }

    private async Task<ILookup<string, TableEntity>> RowsAsync(List<VersionRow> of, CancellationToken cancellation)
    {
        List<TableEntity> found = [];
        if (of is [var first, ..])
        {
            var (from, to) = (first.Prefix, of[^1].Prefix + "~");
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
            found = await storage.Changes.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ToListAsync(cancellation);
        }
        return found.ToLookup(row => row.PartitionKey[..(row.PartitionKey.LastIndexOf('-') + 1)]);
    }

    // None at all rather than some: rows may have been lost, or be those of a build to come.
    private static List<Change>? ChangesOf(VersionRow row, ILookup<string, TableEntity> stored)
    {
        try
        {
            List<Change> changes = [.. stored[row.Prefix].OrderBy(change => change.RowKey, StringComparer.Ordinal).Select(ChangeRow.Read)];
            return changes.Count == row.Changes ? changes : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
