namespace Outlay.Store;

/// <summary>A ledger as it was published.</summary>
/// <param name="ContentHash">SHA-256 of all its records, 64 hexadecimal digits; the same content has the same hash in every version.</param>
public sealed record PublishedLedger(Ledger Ledger, int Version, DateTimeOffset PublishedAt, string ContentHash)
{
    /// <summary>Whether it is what a publish would make, as it is now: of no version.</summary>
    public bool IsPreview { get; private init; }

    /// <summary>The day of its publish, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(PublishedAt.UtcDateTime);

    /// <summary>What each version up to this one has changed, in order of version.</summary>
    public IReadOnlyList<VersionChanges> Changes { get; init; } = [];

    /// <summary>What there is to download; <c>null</c> where the version was published without any.</summary>
    public IReadOnlyList<LedgerFile>? Files { get; init; }

    /// <summary>What would be published.</summary>
    public static PublishedLedger Preview(Ledger ledger, DateTimeOffset now) => new(ledger, 0, now, "") { IsPreview = true };

    /// <summary>What the names of the blobs of these files begin with.</summary>
    internal string FilePrefix { get; init; } = "";
}
