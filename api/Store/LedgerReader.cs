using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace Outlay.Store;

/// <summary>Loads published versions. Storage that does not answer is a <see cref="RequestFailedException"/>.</summary>
public sealed class LedgerReader(LedgerStorage storage)
{
    private readonly VersionTable versions = new(storage.Versions);
    private readonly ChangeLog changeLog = new(storage);

    /// <summary>The version that is served, loaded; <c>null</c> where nothing has been published yet.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was published, or this build cannot read it.</exception>
    public async Task<PublishedLedger?> LoadCurrentAsync(CancellationToken cancellation) =>
        await CurrentAsync(cancellation) is { } current ? await LoadAsync(current.Row, [], cancellation) : null;

    /// <summary>Any version that was ever published, loaded; <c>null</c> where there is no such version.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was published, or this build cannot read it.</exception>
    public async Task<PublishedLedger?> LoadAsync(int version, CancellationToken cancellation) =>
        await versions.FindAsync(version, cancellation) is { } row ? await LoadAsync(row, [], cancellation) : null;

    /// <summary>
    /// A version, by default the one that is served, from the one blob that holds the whole of it: for who reads it once, that is
    /// less to ask storage for than its rows and texts are.
    /// </summary>
    /// <inheritdoc cref="LoadAsync(int, CancellationToken)"/>
    public async Task<PublishedLedger?> LoadWholeAsync(int? version, CancellationToken cancellation)
    {
        var row = version is { } asked ? await versions.FindAsync(asked, cancellation) : (await CurrentAsync(cancellation))?.Row;
        return row is null ? null : await LoadAsync(row, [], FromSnapshotAsync, cancellation);
    }

    /// <summary>What each version after one and up to another has changed, in order.</summary>
    public Task<IReadOnlyList<VersionChanges>> ChangesAsync(int after, int upTo, CancellationToken cancellation) =>
        changeLog.ReadAsync(after, upTo, cancellation);

    /// <summary>One point read; <c>null</c> where nothing has been published yet.</summary>
    internal async Task<CurrentRow?> CurrentAsync(CancellationToken cancellation) =>
        await versions.CurrentAsync(cancellation) is { Row.Version: > 0 } current ? current : null;

    /// <summary>
    /// From the tables, where they hold all of it and nothing but it; else from the snapshot, as for versions whose rows have been
    /// removed, be it a moment ago. The content hash decides, so that a mix can never be served.
    /// </summary>
    internal async Task<StoredLedger> LoadStoredAsync(VersionRow row, CancellationToken cancellation) =>
        await FromTablesAsync(row, cancellation) ?? await FromSnapshotAsync(row, cancellation);

    /// <param name="known">What the first versions have changed, as was read before: that does not change.</param>
    internal Task<PublishedLedger> LoadAsync(VersionRow row, IReadOnlyList<VersionChanges> known, CancellationToken cancellation) =>
        LoadAsync(row, known, LoadStoredAsync, cancellation);

    private async Task<PublishedLedger> LoadAsync(
        VersionRow row, IReadOnlyList<VersionChanges> known, Func<VersionRow, CancellationToken, Task<StoredLedger>> load, CancellationToken cancellation)
    {
        known = [.. known.Where(version => version.Version <= row.Version)];
        var more = ChangesAsync(known is [.., var last] ? last.Version : 0, row.Version, cancellation);
        var stored = await load(row, cancellation);
        return new(stored.ToLedger(), row.Version, row.PublishedAt, row.ContentHash) { Changes = [.. known, .. await more], Files = row.Files, FilePrefix = row.Prefix };
    }

    private async Task<StoredLedger?> FromTablesAsync(VersionRow row, CancellationToken cancellation)
    {
        var records = new ConcurrentBag<StoredRecord>();
        var parts = row.Tables().SelectMany(_ => Enumerable.Range(0, row.Shards), (table, shard) => (Table: table, Key: row.PartitionKey(shard)));
        await parts.EachAsync(async (part, stop) =>
        {
            await foreach (var json in RowsAsync(part.Table, part.Key, stop)) records.Add(StoredRecord.Read(part.Table, json));
        }, cancellation);
        if (records.Count != row.Counts.Values.Sum()) return null;
        return await WithTextsAsync(InOrder(records), cancellation) is { } stored && stored.ContentHash == row.ContentHash ? stored : null;
    }

    private IAsyncEnumerable<string> RowsAsync(RecordTable table, string partition, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        return storage.Table(table.Name).QueryAsync<TableEntity>(filter, select: [RecordRow.Json], cancellationToken: cancellation)
            .Select(row => row.GetString(RecordRow.Json));
    }

    private static List<StoredRecord> InOrder(IEnumerable<StoredRecord> records)
    {
        var byTable = records.ToLookup(stored => stored.Table);
        return [.. RecordTable.All.SelectMany(table => byTable[table].OrderBy(stored => stored.Record.Id, StringComparer.Ordinal))];
    }

    /// <returns><c>null</c> where a text is gone.</returns>
    private async Task<StoredLedger?> WithTextsAsync(List<StoredRecord> records, CancellationToken cancellation)
    {
        var texts = new ConcurrentDictionary<string, string>();
        var hashes = records.Select(stored => (stored.Record as IDocument)?.Markdown).OfType<string>().Distinct().ToList();
        await hashes.EachAsync(async (hash, stop) =>
        {
            if (await storage.Texts.ReadAsync(DocumentText.BlobName(hash), stop) is not { } text) return;
            if (DocumentText.Hash(text.ToString()) == hash) texts[hash] = text.ToString();
        }, cancellation);
        return texts.Count == hashes.Count ? new(records, texts) : null;
    }

    private async Task<StoredLedger> FromSnapshotAsync(VersionRow row, CancellationToken cancellation)
    {
        var bytes = await storage.Snapshots.ReadAsync(row.Snapshot, cancellation)
            ?? throw new InvalidDataException($"Version {row.Version} is neither in the tables nor among the snapshots.");
        var stored = Snapshot.Read(bytes.ToStream());
        return stored.ContentHash == row.ContentHash ? stored
            : throw new InvalidDataException($"The snapshot of version {row.Version} is not what was published.");
    }
}
