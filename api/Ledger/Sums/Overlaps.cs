namespace Outlay;

/// <summary>
/// Ties units together that share money: because they overlap themselves, or because something inside one overlaps something
/// inside the other. R7.
/// </summary>
internal static class Overlaps
{
    /// <summary>The units' values, those that are tied to each other as one tally.</summary>
    public static IReadOnlyList<Tally> Group(AgreementNumbers numbers, IReadOnlyList<Unit> all)
    {
        List<Unit> sharing = [.. all.Where(unit => MayShare(numbers, unit))];
        if (sharing.Count < 2) return [.. all.Select(unit => unit.Value)];
        return [.. all.Where(unit => !MayShare(numbers, unit)).Select(unit => unit.Value), .. Tied(numbers, Standing(numbers, sharing))];
    }

    private static bool MayShare(AgreementNumbers numbers, Unit unit)
    {
        if (numbers.IsSharing(unit.Member.Number)) return true;
        foreach (var part in unit.Parts)
            if (MayShare(numbers, part)) return true;
        return false;
    }

    private static IEnumerable<Tally> Tied(AgreementNumbers numbers, List<Unit> units)
    {
        var group = Enumerable.Range(0, units.Count).ToArray();
        var ownerOf = new Dictionary<int, int>();
        for (var i = 0; i < units.Count; i++)
            foreach (var name in Tree(units[i]).SelectMany(unit => Names(unit.Member))) ownerOf[name] = i;
        for (var i = 0; i < units.Count; i++)
            foreach (var other in Tree(units[i]).SelectMany(unit => SharingWith(numbers, unit.Member)))
                if (ownerOf.TryGetValue(other, out var owner)) group[Root(group, i)] = Root(group, owner);
        return Enumerable.Range(0, units.Count).GroupBy(i => Root(group, i)).Select(tied => Tallied([.. tied.Select(i => units[i])]));
    }

    /// <summary>
    /// The units, and in place of one that counts by its parts those parts, as only what shares money with a part is tied to it;
    /// unless the whole shares some itself with what is outside it, as nobody knows with which of its parts.
    /// </summary>
    private static List<Unit> Standing(AgreementNumbers numbers, List<Unit> units)
    {
        if (!units.Any(unit => unit.CountsByParts)) return units;
        List<Unit> all = [.. units.SelectMany(Tree)];
        var owners = all.SelectMany(unit => Names(unit.Member), (unit, name) => (unit, name)).ToLookup(pair => pair.name, pair => pair.unit);
        var sharing = all.SelectMany(unit => SharingWith(numbers, unit.Member), (unit, name) => (unit, name)).ToLookup(pair => pair.name, pair => pair.unit);
        return [.. units.SelectMany(InPlaceOf)];
        IEnumerable<Unit> InPlaceOf(Unit unit) => unit.CountsByParts && !SharesItself(unit) ? unit.Parts.SelectMany(InPlaceOf) : [unit];
        bool SharesItself(Unit unit) => SharingWith(numbers, unit.Member).SelectMany(name => owners[name])
            .Concat(Names(unit.Member).SelectMany(name => sharing[name])).Except(Tree(unit)).Any();
    }

    private static IEnumerable<Unit> Tree(Unit unit) => unit.Parts.Count == 0 ? [unit] : unit.Descendants().Prepend(unit);

    /// <summary>The record, and of a deal also the commitments whose money counts there.</summary>
    public static IEnumerable<int> Names(Member member) => member.StatedNumbers.Append(member.Number);

    /// <summary>
    /// What overlaps the record; of a deal also what overlaps, or contains, a commitment whose money counts there: the deals
    /// then share that money.
    /// </summary>
    public static IEnumerable<int> SharingWith(AgreementNumbers numbers, Member member) =>
        Names(member).SelectMany(numbers.OverlapsOf).Concat(member.StatedNumbers.SelectMany(numbers.WholesOf));

    private static Tally Tallied(List<Unit> tied)
    {
        if (tied is [var alone]) return alone.Value;
        tied.Sort((a, b) => string.CompareOrdinal(a.Member.Id, b.Member.Id));
        return new Tally.Tie([.. tied.Select(unit => unit.Member.Id)], [.. tied.Select(unit => unit.Value)]);
    }

    private static int Root(int[] group, int index)
    {
        while (group[index] != index) index = group[index] = group[group[index]];
        return index;
    }
}
