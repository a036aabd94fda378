namespace Outlay;

/// <summary>What there is to say of the records of a sum that are tied to each other, and of deals whose commitments are. R7, R14.</summary>
/// <param name="units">Those that may be tied to each other, by number; <c>null</c> where none are.</param>
/// <param name="tied">What these come to together.</param>
/// <param name="isAnyInside">Whether the commitments of any deal are tied to each other.</param>
internal sealed class TiedRecords(SumBucket bucket, IReadOnlyDictionary<int, Unit>? units, IReadOnlyList<Tally> tied, bool isAnyInside)
{
    /// <summary>In order of id.</summary>
    public IReadOnlyList<WholeAndParts> Wholes => [.. InsideOf(member => member.Inside!.Wholes)
        .Concat(Units.Select(unit => unit.WholeAndParts()).OfType<WholeAndParts>()).OrderBy(whole => whole.Id, StringComparer.Ordinal)];

    /// <summary>In order of the first id of each.</summary>
    public IReadOnlyList<OverlappingRecords> Overlapping =>
        [.. InsideOf(member => units?.ContainsKey(member.Number) == true ? [] : Tally.TiesIn(member.Tally)).Concat(tied.SelectMany(Tally.TiesIn))
            .OrderBy(tie => tie.Ids[0], StringComparer.Ordinal).Select(tie => new OverlappingRecords(tie.Ids, tie.Class, tie.Interval))];

    public IEnumerable<Finding> Findings => InsideOf(member => member.Inside!.Findings).Concat(Units.SelectMany(SumFindings.Of));

    /// <summary>What of the money of single deals does not count, by commitment.</summary>
    public IEnumerable<Exclusion> LeftOutInside => InsideOf(member => member.Inside!.Excluded);

    private IEnumerable<Unit> Units => units?.Values ?? [];

    // Of the deals of the set, counted themselves or not.
    private IEnumerable<T> InsideOf<T>(Func<Member, IEnumerable<T>> of) => !isAnyInside ? []
        : bucket.Taken.Where(row => bucket.Rows[row].Is(RowMarks.TiedInside)).Select(bucket.MemberAt).Where(member => member.Inside is { HasTies: true }).SelectMany(of);
}
