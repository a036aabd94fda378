namespace Outlay.Store;

/// <summary>Tells what a ledger that is being published changes. R12.</summary>
internal sealed class Comparison(LedgerStorage storage)
{
    private readonly VersionTable versions = new(storage.Versions);
    private readonly LedgerReader reader = new(storage);

    /// <summary>
    /// Against a version, or against nothing where that is 0. A document shows the SHA-256 of its Markdown, not twice the whole of it.
    /// </summary>
    /// <returns><c>null</c> where the version cannot be read, which must not stand in the way of the next.</returns>
    public async Task<IReadOnlyList<Change>?> ChangesSinceAsync(int version, StoredLedger ledger, CancellationToken cancellation)
    {
        if (version == 0) return Changes.Between(new(), ledger.ToKept());
        try
        {
            return await versions.FindAsync(version, cancellation) is { } row
                ? Changes.Between((await reader.LoadStoredAsync(row, cancellation)).ToKept(), ledger.ToKept())
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
