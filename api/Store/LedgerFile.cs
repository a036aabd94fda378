namespace Outlay.Store;

/// <summary>A file of a whole version, to download. It never changes.</summary>
/// <param name="Rows">Records, or in tables their rows.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
public sealed record LedgerFile(string Name, string MediaType, int Rows, long Bytes, string Sha256);

/// <summary>A kind of file that a publish writes.</summary>
/// <param name="Write">
/// Writes the file of a ledger to a path, and says how many rows it has. The same ledger makes the same bytes. Of the ledger's own
/// files it knows those that were written before.
/// </param>
public sealed record LedgerFileForm(string Name, string MediaType, Func<PublishedLedger, string, int> Write);
