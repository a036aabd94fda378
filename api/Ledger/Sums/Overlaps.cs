namespace Outlay;

/// <summary>
/// Ties units together that share money: because they overlap themselves, or because something inside one overlaps something
/// inside the other. R7.
/// </summary>
internal static class Overlaps
{
    /// <summary>The units' values, those that are tied to each other as one tally.</summary>
    public static IReadOnlyList<Tally> Group(Ledger ledger, IReadOnlyList<Unit> all)
    {
        var units = Counting(ledger, all);
        var group = Enumerable.Range(0, units.Count).ToArray();
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < units.Count; i++)
            foreach (var unit in units[i].Descendants().Prepend(units[i])) indexOf[unit.Member.Id] = i;
        foreach (var (id, index) in indexOf)
            foreach (var other in ledger.TiedWith(id))
                if (indexOf.TryGetValue(other, out var otherIndex)) group[Root(group, index)] = Root(group, otherIndex);
        return [.. Enumerable.Range(0, units.Count).GroupBy(i => Root(group, i)).Select(tied => Tallied([.. tied.Select(i => units[i])]))];
    }

    /// <summary>
    /// The units, and in place of one that counts by its parts those parts, as only what overlaps a part is tied to it; unless
    /// it overlaps something itself, nobody knows with which of its parts.
    /// </summary>
    private static List<Unit> Counting(Ledger ledger, IReadOnlyList<Unit> units)
    {
        if (!units.Any(unit => unit.CountsByParts)) return [.. units];
        var ids = units.SelectMany(unit => unit.Descendants().Prepend(unit)).Select(unit => unit.Member.Id).ToHashSet(StringComparer.Ordinal);
        return [.. units.SelectMany(Standing)];
        IEnumerable<Unit> Standing(Unit unit) => unit.CountsByParts && !ledger.TiedWith(unit.Member.Id).Any(ids.Contains)
            ? unit.Parts.SelectMany(Standing) : [unit];
    }

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
