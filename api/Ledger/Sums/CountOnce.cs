namespace Outlay;

/// <summary>R7: of records that contain each other or overlap, counts money once, and says what it left out.</summary>
internal sealed class CountOnce
{
    private readonly Ledger ledger;
    private readonly List<Tally> plain = [];
    private readonly List<Member> counted = [];
    private readonly List<Exclusion> excluded = [];
    private readonly List<WholeAndParts> wholes = [];
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, Unit> units = new(StringComparer.Ordinal);

    private CountOnce(Ledger ledger) => this.ledger = ledger;

    /// <param name="members">Of one type, kind and currency; each record once.</param>
    public static Counting Of(Ledger ledger, IReadOnlyList<Member> members)
    {
        var count = new CountOnce(ledger);
        foreach (var member in members) count.Add(member);
        return count.Finish();
    }

    private void Add(Member member)
    {
        if (ledger.IsTied(member.Id))
        {
            units.Add(member.Id, new(member, Own(member)));
            return;
        }
        counted.Add(member);
        plain.Add(Own(member));
    }

    /// <summary>A deal's money by its commitments, which may contain and overlap each other in turn. R6.</summary>
    private Tally Own(Member member)
    {
        if (member.Statements is [var only]) return new Tally.One(only);
        var inside = Of(ledger, [.. member.Statements.Select(statement =>
            new Member(ledger.Commitments.Find(statement.Id)!, member.Kind, member.MoneyKind, member.Joint, [statement]))]);
        excluded.AddRange(inside.Excluded);
        wholes.AddRange(inside.Wholes);
        findings.AddRange(inside.Findings);
        return inside.Tally;
    }

    private Counting Finish()
    {
        foreach (var unit in units.Values)
            if (NearestWhole(unit.Member.Record) is { } whole) unit.PutInto(whole);
        var roots = units.Values.Where(unit => unit.Parent is null).ToList();
        foreach (var root in roots) root.Settle(ledger);
        foreach (var root in roots) Count(root);
        var tally = new Tally.Sum([.. plain, .. Overlaps.Group(ledger, roots)]);
        counted.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new()
        {
            Tally = tally,
            Counted = counted,
            Excluded = [.. excluded.OrderBy(exclusion => exclusion.Id, StringComparer.Ordinal)],
            Wholes = [.. wholes.Concat(units.Values.Where(unit => unit.Parts.Count > 0).Select(WholeAndParts)).OrderBy(whole => whole.Id, StringComparer.Ordinal)],
            Overlapping = [.. TiesIn(tally).OrderBy(tie => tie.Ids[0], StringComparer.Ordinal)
                .Select(tie => new OverlappingRecords(tie.Ids, tie.Class, tie.Interval))],
            Findings = [.. findings, .. units.Values.SelectMany(SumFindings.Of)],
        };
    }

    private Unit? NearestWhole(IAgreement record)
    {
        foreach (var whole in ledger.WholesOf(record))
            if (units.TryGetValue(whole, out var unit)) return unit;
        return null;
    }

    private void Count(Unit unit)
    {
        if (!unit.CountsByParts)
        {
            counted.Add(unit.Member);
            excluded.AddRange(unit.Descendants().Select(part => new Exclusion(part.Member.Id, ExclusionReason.PartOf, unit.Member.Id)));
            return;
        }
        excluded.Add(new(unit.Member.Id, ExclusionReason.PartsExceedWhole));
        foreach (var part in unit.Parts) Count(part);
    }

    private static WholeAndParts WholeAndParts(Unit unit)
    {
        var parts = unit.Parts.Select(part => part.Member).OrderBy(part => part.Id, StringComparer.Ordinal).ToList();
        return new(unit.Member.Id, unit.Whole.Interval, unit.ByParts!.Interval, [.. parts.Select(part => part.Id)],
            [.. parts.Where(part => part.IsUnsized).Select(part => part.Id)], unit.CountsByParts ? CountedBy.Parts : CountedBy.Whole);
    }

    private static IEnumerable<Tally.Tie> TiesIn(Tally tally) => tally switch
    {
        Tally.Tie tie => tie.Tallies.SelectMany(TiesIn).Prepend(tie),
        Tally.Sum sum => sum.Tallies.SelectMany(TiesIn),
        _ => [],
    };
}
