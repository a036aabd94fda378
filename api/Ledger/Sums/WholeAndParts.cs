namespace Outlay;

public enum CountedBy { Whole, Parts }

/// <summary>A record whose parts are in the same set, with both figures, whichever of them counts. R7.</summary>
/// <param name="Parts">Ids of the nearest parts in the set.</param>
/// <param name="PartsUnsized">Those of them without any amount, which open the upper end of <paramref name="ByParts"/>.</param>
public sealed record WholeAndParts(
    string Id, Interval ByWhole, Interval ByParts, IReadOnlyList<string> Parts, IReadOnlyList<string> PartsUnsized, CountedBy CountedBy);

/// <summary>Records that share money with each other, counted together: at least the largest of them, at most all. R7.</summary>
public sealed record OverlappingRecords(IReadOnlyList<string> Ids, string Class, Interval Interval);
