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
    private static readonly List<Member> None = [];

    private readonly IReadOnlyList<Unit> units = [];
    private readonly ArraySegment<Member> plain;
    private readonly ArraySegment<Member> counted;
    private readonly IReadOnlyList<Tally> tied = [];
    private List<Member> deals = None;
    private ClassSums? sums;
    private IReadOnlyList<string>? unsized;

    /// <summary>Records of which none is tied to another.</summary>
    public Counting(ArraySegment<Member> members)
    {
        counted = plain = members;
        foreach (var member in members.AsSpan()) AddInside(member);
        Excluded = deals.Count > 0 ? WithInside([]) : [];
    }

    /// <param name="byNumber">Those members that may be tied to each other, settled and counted.</param>
    /// <param name="tied">What they come to.</param>
    public Counting(ArraySegment<Member> members, Dictionary<int, Unit> byNumber, IReadOnlyList<Tally> tied)
    {
        (units, this.tied) = ([.. byNumber.Values], tied);
        var (counted, alone, excluded) = (new List<Member>(members.Count), new List<Member>(members.Count), new List<Exclusion>());
        foreach (var member in members)
        {
            AddInside(member);
            if (!member.IsTied) alone.Add(member);
            if (member.IsTied && byNumber[member.Number].LeftOut is { } left) excluded.Add(left);
            else counted.Add(member);
        }
        (this.counted, plain, Excluded) = (counted.ToArray(), alone.ToArray(), deals.Count > 0 ? WithInside(excluded) : excluded);
    }

    /// <summary>In order of id.</summary>
    public IReadOnlyList<Member> Counted => counted;

    public IReadOnlyList<string> Ids => counted.Count == 1 ? counted[0].JustId : Array.ConvertAll(counted.ToArray(), member => member.Id);

    public IReadOnlyList<string> JointIds => Of(member => member.Joint);

    public IReadOnlyList<string> UnsizedIds => unsized ??= Of(member => member.IsUnsized);

    /// <summary>In order of id.</summary>
    public IReadOnlyList<Exclusion> Excluded { get; }

    /// <summary>What was added up: a tally for each record, or for several that are tied.</summary>
    public IEnumerable<Tally> Tallies => plain.Select(member => member.Tally).Concat(tied);

    public Tally Tally => new Tally.Sum([.. Tallies]);

    /// <summary>By class; all of it together is the total.</summary>
    public ClassSums Sums => sums ??= plain.Count == 1 && tied.Count == 0 ? plain[0].Sums : Added();

    /// <summary>Whether there is more to say than what was counted.</summary>
    public bool HasTies => units.Count > 0 || deals.Count > 0;

    public IReadOnlyList<WholeAndParts> Wholes => !HasTies ? [] :
        [.. deals.SelectMany(deal => deal.Inside!.Wholes).Concat(units.Select(unit => unit.WholeAndParts()).OfType<WholeAndParts>())
            .OrderBy(whole => whole.Id, StringComparer.Ordinal)];

    public IReadOnlyList<OverlappingRecords> Overlapping => !HasTies ? [] :
        [.. deals.Where(deal => !deal.IsTied || units.Count == 0).Select(deal => deal.Tally).Concat(tied).SelectMany(Tally.TiesIn)
            .OrderBy(tie => tie.Ids[0], StringComparer.Ordinal).Select(tie => new OverlappingRecords(tie.Ids, tie.Class, tie.Interval))];

    public IEnumerable<Finding> Findings => !HasTies ? [] :
        deals.SelectMany(deal => deal.Inside!.Findings).Concat(units.SelectMany(SumFindings.Of));

    private IReadOnlyList<string> Of(Func<Member, bool> which)
    {
        var members = counted.AsSpan();
        if (members is [var only]) return which(only) ? only.JustId : [];
        List<string>? ids = null;
        foreach (var member in members)
            if (which(member)) (ids ??= []).Add(member.Id);
        return ids ?? [];
    }

    private void AddInside(Member member)
    {
        if (member.Inside is not { HasTies: true }) return;
        if (ReferenceEquals(deals, None)) deals = [];
        deals.Add(member);
    }

    private List<Exclusion> WithInside(IEnumerable<Exclusion> excluded) =>
        [.. excluded.Concat(deals.SelectMany(deal => deal.Inside!.Excluded)).OrderBy(exclusion => exclusion.Id, StringComparer.Ordinal)];

    private ClassSums Added()
    {
        var added = new ClassSums();
        foreach (var member in plain.AsSpan()) member.AddTo(added);
        foreach (var tally in tied) tally.AddTo(added);
        return added;
    }
}
