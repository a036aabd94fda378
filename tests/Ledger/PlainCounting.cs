namespace Outlay.Tests;

/// <summary>A record of a set: with the money of its own, or with that of the commitments that state it.</summary>
/// <param name="Pieces">Each of one class.</param>
internal sealed record PlainMember(IAgreement Record, IReadOnlyList<PlainPiece> Pieces)
{
    public string Id => Record.Id;
}

/// <param name="Years">What of it falls into which year; all of it into none where no start, no term and no schedule is known. R8.</param>
internal sealed record PlainPiece(
    IAgreement Record, StatusClass Class, IReadOnlyList<(int? Year, Interval Interval)> Years, bool IsUnsized, bool IsJoint);

/// <summary>What of a total is of one class and falls into one year.</summary>
internal readonly record struct PlainSlice(string Class, int? Year);

/// <summary>R7 as it is written, over members of one kind and currency: who counts, for how much by class and year, and who is left out.</summary>
/// <param name="wholes">By id of a record, that of its whole.</param>
internal sealed class PlainCounting(IReadOnlyList<PlainMember> members, IReadOnlyDictionary<string, string> wholes, ILookup<string, string> overlaps)
{
    public IReadOnlyDictionary<PlainSlice, Interval> Slices() => Sum(Group([.. members.Where(member => WholeOf(member) is null)]));

    public IEnumerable<(string Id, ExclusionReason Reason)> LeftOut() =>
        members.Where(member => WholeOf(member) is null).SelectMany(LeftOut).Concat(members.SelectMany(member => Inside(member)?.LeftOut() ?? []));

    /// <summary>Both figures of each whole with parts in the set, and which of them counts.</summary>
    public IEnumerable<(string Id, Interval ByWhole, Interval ByParts, CountedBy By)> Wholes() => members.Where(member => Parts(member).Count > 0)
        .Select(member => (member.Id, PlainState.Add(Own(member).Values), ByParts(member), CountsByParts(member) ? CountedBy.Parts : CountedBy.Whole))
        .Concat(members.SelectMany(member => Inside(member)?.Wholes() ?? []));

    private IEnumerable<(string, ExclusionReason)> LeftOut(PlainMember member) => CountsByParts(member)
        ? Parts(member).SelectMany(LeftOut).Prepend((member.Id, ExclusionReason.PartsExceedWhole))
        : Below(member).Select(part => (part.Id, ExclusionReason.PartOf));

    private IReadOnlyDictionary<PlainSlice, Interval> Value(PlainMember member) => CountsByParts(member) ? Sum(Group(Parts(member))) : Own(member);

    private bool CountsByParts(PlainMember member) =>
        Parts(member).Count > 0 && ByParts(member).Low > PlainState.Add(Own(member).Values).High;

    private Interval ByParts(PlainMember member) => PlainState.Add(Sum(Group(Parts(member))).Values);

    private IReadOnlyDictionary<PlainSlice, Interval> Own(PlainMember member) => Inside(member)?.Slices()
        ?? member.Pieces[0].Years.ToDictionary(part => new PlainSlice(Words.Of(member.Pieces[0].Class), part.Year), part => part.Interval);

    // The commitments of a deal may contain and overlap each other in turn.
    private PlainCounting? Inside(PlainMember member) => member.Pieces is [var own] && own.Record == member.Record ? null
        : new([.. member.Pieces.Select(piece => new PlainMember(piece.Record, [piece]))], wholes, overlaps);

    /// <summary>What the units come to, those that are tied to each other as one.</summary>
    private IEnumerable<IReadOnlyDictionary<PlainSlice, Interval>> Group(IReadOnlyList<PlainMember> units)
    {
        List<List<PlainMember>> groups = [];
        foreach (var unit in units.SelectMany(unit => Standing(unit, units)))
        {
            var tied = groups.Where(group => group.Any(other => AreTied(unit, other))).ToList();
            groups.RemoveAll(tied.Contains);
            groups.Add([unit, .. tied.SelectMany(group => group)]);
        }
        return groups.Select(group => group is [var alone] ? Value(alone) : Tie([.. group.OrderBy(member => member.Id, StringComparer.Ordinal).Select(Value)]));
    }

    /// <summary>What counts by its parts is its parts, unless it shares money with something outside itself: nobody knows which part does.</summary>
    private IEnumerable<PlainMember> Standing(PlainMember unit, IReadOnlyList<PlainMember> among) =>
        CountsByParts(unit) && !among.SelectMany(Tree).Except(Tree(unit)).Any(other => Share(unit, other))
            ? Parts(unit).SelectMany(part => Standing(part, among)) : [unit];

    /// <summary>At least the largest of them, whose low ends stay where they are; at most all.</summary>
    private static Dictionary<PlainSlice, Interval> Tie(IReadOnlyList<IReadOnlyDictionary<PlainSlice, Interval>> values)
    {
        var classes = values.SelectMany(value => value.Keys).Select(slice => slice.Class).Distinct().ToList();
        var largest = values.MaxBy(value => PlainState.Add(value.Values).Low);
        return Sum(values.Select(value => Sum(value.Select(pair => new Dictionary<PlainSlice, Interval>
        {
            [pair.Key with { Class = classes is [var only] ? only : "mixed" }] = value == largest ? pair.Value : PlainState.AnyShare(pair.Value),
        }))));
    }

    private bool AreTied(PlainMember one, PlainMember other) => Tree(one).Any(a => Tree(other).Any(b => Share(a, b)));

    private bool Share(PlainMember one, PlainMember other) =>
        Names(one).Any(a => Names(other).Any(b => overlaps[a].Contains(b))) || one.Pieces.Any(a => other.Pieces.Any(b => IsInside(a.Record.Id, b.Record.Id) || IsInside(b.Record.Id, a.Record.Id)));

    private static IEnumerable<string> Names(PlainMember member) => member.Pieces.Select(piece => piece.Record.Id).Append(member.Id).Distinct();

    private bool IsInside(string part, string whole) => Above(part).Contains(whole);

    private IEnumerable<string> Above(string id)
    {
        for (; wholes.TryGetValue(id, out var whole); id = whole) yield return whole;
    }

    private PlainMember? WholeOf(PlainMember member) => Above(member.Id).Select(id => members.FirstOrDefault(one => one.Id == id)).FirstOrDefault(one => one is not null);

    private List<PlainMember> Parts(PlainMember member) => [.. members.Where(part => WholeOf(part) == member)];

    private IEnumerable<PlainMember> Below(PlainMember member) => Parts(member).SelectMany(part => Below(part).Prepend(part));

    private IEnumerable<PlainMember> Tree(PlainMember member) => Below(member).Prepend(member);

    private static Dictionary<PlainSlice, Interval> Sum(IEnumerable<IReadOnlyDictionary<PlainSlice, Interval>> values) =>
        values.SelectMany(value => value).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => PlainState.Add(group.Select(pair => pair.Value)));
}
