namespace Outlay;

/// <summary>Why a record was left out of a sum. R7.</summary>
public enum ExclusionReason { PartOf, PartsExceedWhole, Class, Kind, Currency }

/// <param name="Whole">The record that it is counted in, where the reason is that it is a part.</param>
public readonly record struct Exclusion(string Id, ExclusionReason Reason, string? Whole = null);
