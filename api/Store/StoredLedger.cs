using System.Security.Cryptography;
using System.Text;

namespace Outlay.Store;

/// <summary>
/// A ledger in the form in which tables and snapshots keep it: the text of each record, and the Markdown of its documents by hash.
/// </summary>
/// <param name="Records">In the order of <see cref="RecordTable.All"/>, then by id.</param>
internal sealed record StoredLedger(IReadOnlyList<StoredRecord> Records, IReadOnlyDictionary<string, string> Texts)
{
    private string? contentHash;

    /// <summary>
    /// SHA-256 over the texts as they are kept, and not over records written anew, so that a ledger can still be checked by a later
    /// build that would write them differently.
    /// </summary>
    public string ContentHash => contentHash ??= Hash();

    public static StoredLedger Of(Ledger ledger) => new(
        [.. RecordTable.All.SelectMany(table => table.Of(ledger.Records), StoredRecord.Of)],
        RecordTable.OfDocuments.SelectMany(table => table.Of(ledger.Records)).Cast<IDocument>().Select(document => document.Markdown).Distinct()
            .ToDictionary(DocumentText.Hash));

    public int Count(RecordTable table) => Records.Count(record => record.Table == table);

    public Ledger ToLedger() => new LedgerBuilder().Add(Records.Select(stored => WithText(stored.Record))).Build();

    /// <summary>The records as they are kept: a document has the hash of its Markdown in the Markdown's place.</summary>
    public LedgerRecords ToKept() => new LedgerBuilder().Add(Records.Select(stored => stored.Record)).Build().Records;

    private IRecord WithText(IRecord kept) => kept is IDocument document ? document.With(Texts[document.Markdown]) : kept;

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Neither ids nor JSON on one line hold a line break, so no two ledgers read alike.
        foreach (var (table, record, json) in Records)
            hash.AppendData(Encoding.UTF8.GetBytes($"{table.Name}\n{record.Id}\n{json}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
