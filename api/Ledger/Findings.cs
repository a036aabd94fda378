namespace Outlay;

/// <summary>What the ledger notices about itself. R14.</summary>
public enum FindingKind { PartsExceedWhole, RelayOnly, Unsized, Unscheduled, Disputed, MixedClass, Stale }

/// <param name="Records">Ids of the records concerned; the one that it is about comes first.</param>
/// <param name="Detail">One sentence that a reader can follow.</param>
public sealed record Finding(FindingKind Kind, IReadOnlyList<string> Records, string Detail);
