namespace Outlay;

/// <summary>What an answer says of the question itself, or depends on besides the records.</summary>
/// <param name="Version">The published version of the ledger.</param>
/// <param name="AsOf">The date asked for; <c>null</c> is all that is known.</param>
/// <param name="Today">What records in talks are stale by, where no date is asked for.</param>
/// <param name="Explain">Whether the arithmetic is wanted, in words.</param>
public sealed record Asked(int Version, DateOnly? AsOf, DateOnly Today, bool Explain);
