namespace Outlay;

/// <summary>Why a record was left out of a sum. R7.</summary>
public enum ExclusionReason { PartOf, PartsExceedWhole, Class, Kind, Currency }

/// <param name="Whole">The record that it is counted in, where the reason is that it is a part.</param>
public sealed record Exclusion(string Id, ExclusionReason Reason, string? Whole = null);

public enum CountedBy { Whole, Parts }

/// <summary>A record whose parts are in the same set, with both figures, whichever of them counts. R7.</summary>
/// <param name="Parts">Ids of the nearest parts in the set.</param>
/// <param name="PartsUnsized">Those of them without any amount, which open the upper end of <paramref name="ByParts"/>.</param>
public sealed record WholeAndParts(
    string Id, Interval ByWhole, Interval ByParts, IReadOnlyList<string> Parts, IReadOnlyList<string> PartsUnsized, CountedBy CountedBy);

/// <summary>Records that share money with each other, counted together: at least the largest of them, at most all. R7.</summary>
public sealed record OverlappingRecords(IReadOnlyList<string> Ids, string Class, Interval Interval);

/// <summary>What R7 makes of one set of records of one kind and currency.</summary>
internal sealed class Counting
{
    public required Tally Tally { get; init; }

    /// <summary>In order of id.</summary>
    public required IReadOnlyList<Member> Counted { get; init; }
    public required IReadOnlyList<WholeAndParts> Wholes { get; init; }
    public required IReadOnlyList<OverlappingRecords> Overlapping { get; init; }
    public required IReadOnlyList<Exclusion> Excluded { get; init; }
    public required IReadOnlyList<Finding> Findings { get; init; }
}
