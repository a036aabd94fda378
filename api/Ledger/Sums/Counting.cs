namespace Outlay;

/// <summary>Why a record was left out of a sum. R7.</summary>
public enum ExclusionReason { PartOf, PartsExceedWhole, Class, Kind, Currency }

/// <param name="Whole">The record that it is counted in, where the reason is that it is a part.</param>
public readonly record struct Exclusion(string Id, ExclusionReason Reason, string? Whole = null);

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
    private readonly IReadOnlyList<Unit> units = [];
    private readonly ArraySegment<Member> plain;
    private readonly ArraySegment<Member> counted;
    private readonly IReadOnlyList<Tally> tied = [];
    private List<Member>? stated;
    private List<Member>? tiedInside;
    private List<string>? joint;
    private List<string>? unsized;

    /// <summary>Records of which none is tied to another.</summary>
    public Counting(ArraySegment<Member> members)
    {
        counted = plain = members;
        Sums = members is [var only] ? only.Sums : new();
        foreach (var member in members.AsSpan())
        {
            LookInside(member);
            Count(member);
            if (members.Count > 1) member.AddTo(Sums);
        }
        Excluded = tiedInside is null ? [] : WithInside([]);
    }

    /// <param name="byNumber">Those members that may be tied to each other, settled and counted.</param>
    /// <param name="tied">What they come to.</param>
    public Counting(ArraySegment<Member> members, Dictionary<int, Unit> byNumber, IReadOnlyList<Tally> tied)
    {
        (units, this.tied, Sums) = ([.. byNumber.Values], tied, new());
        var (counted, alone, excluded) = (new List<Member>(members.Count), new List<Member>(members.Count), new List<Exclusion>());
        foreach (var member in members.AsSpan())
        {
            LookInside(member);
            if (member.IsTied && byNumber[member.Number].LeftOut is { } left)
            {
                excluded.Add(left);
                continue;
            }
            counted.Add(member);
            Count(member);
            if (member.IsTied) continue;
            alone.Add(member);
            member.AddTo(Sums);
        }
        foreach (var tally in tied) tally.AddTo(Sums);
        (this.counted, plain, Excluded) = (counted.ToArray(), alone.ToArray(), tiedInside is null ? excluded : WithInside(excluded));
    }

    /// <summary>In order of id.</summary>
    public ArraySegment<Member> Counted => counted;

    public IReadOnlyList<string> Ids => new MemberIds(counted);

    public IReadOnlyList<string> JointIds => joint ?? [];

    public IReadOnlyList<string> UnsizedIds => unsized ?? [];

    /// <summary>In order of id.</summary>
    public IReadOnlyList<Exclusion> Excluded { get; }

    /// <summary>Over deals, which commitments state the money of which; <c>null</c> where every record states its money itself.</summary>
    public StatedMoney? Stated => stated is null ? null : new(stated);

    /// <summary>What was added up: a tally for each record, or for several that are tied.</summary>
    public IEnumerable<Tally> Tallies => plain.Select(member => member.Tally).Concat(tied);

    public Tally Tally => new Tally.Sum([.. Tallies]);

    /// <summary>By class; all of it together is the total.</summary>
    public ClassSums Sums { get; }

    /// <summary>Whether there is more to say than what was counted.</summary>
    public bool HasTies => units.Count > 0 || tiedInside is not null;

    public IReadOnlyList<WholeAndParts> Wholes => !HasTies ? [] :
        [.. Inside.SelectMany(inside => inside.Wholes).Concat(units.Select(unit => unit.WholeAndParts()).OfType<WholeAndParts>())
            .OrderBy(whole => whole.Id, StringComparer.Ordinal)];

    public IReadOnlyList<OverlappingRecords> Overlapping => !HasTies ? [] :
        [.. (tiedInside ?? []).Where(deal => !deal.IsTied || units.Count == 0).Select(deal => deal.Tally).Concat(tied).SelectMany(Tally.TiesIn)
            .OrderBy(tie => tie.Ids[0], StringComparer.Ordinal).Select(tie => new OverlappingRecords(tie.Ids, tie.Class, tie.Interval))];

    public IEnumerable<Finding> Findings => !HasTies ? [] :
        Inside.SelectMany(inside => inside.Findings).Concat(units.SelectMany(SumFindings.Of));

    // How the commitments of those deals count that are tied to each other.
    private IEnumerable<Counting> Inside => (tiedInside ?? []).Select(deal => deal.Inside!);

    private void Count(Member member)
    {
        if (member.Joint) (joint ??= []).Add(member.Id);
        if (member.IsUnsized) (unsized ??= []).Add(member.Id);
        if (!member.StatesItself) (stated ??= []).Add(member);
    }

    private void LookInside(Member member)
    {
        if (member.Inside is { HasTies: true }) (tiedInside ??= []).Add(member);
    }

    private IReadOnlyList<Exclusion> WithInside(List<Exclusion> excluded) =>
        Ordered.Merge(excluded, Ordered.By([.. Inside.SelectMany(inside => inside.Excluded)], exclusion => exclusion.Id), exclusion => exclusion.Id);
}
