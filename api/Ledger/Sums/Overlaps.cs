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
            foreach (var name in Tree(units[i]).SelectMany(Names)) indexOf[name] = i;
        for (var i = 0; i < units.Count; i++)
            foreach (var other in Tree(units[i]).SelectMany(unit => SharingWith(ledger, unit)))
                if (indexOf.TryGetValue(other, out var otherIndex)) group[Root(group, i)] = Root(group, otherIndex);
        return [.. Enumerable.Range(0, units.Count).GroupBy(i => Root(group, i)).Select(tied => Tallied([.. tied.Select(i => units[i])]))];
    }

    /// <summary>
    /// The units, and in place of one that counts by its parts those parts, as only what overlaps a part is tied to it; unless
    /// it overlaps something itself, nobody knows with which of its parts.
    /// </summary>
    private static List<Unit> Counting(Ledger ledger, IReadOnlyList<Unit> units)
    {
        if (!units.Any(unit => unit.CountsByParts)) return [.. units];
        var names = units.SelectMany(Tree).SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return [.. units.SelectMany(Standing)];
        IEnumerable<Unit> Standing(Unit unit) => unit.CountsByParts && !SharingWith(ledger, unit).Except(Names(unit)).Any(names.Contains)
            ? unit.Parts.SelectMany(Standing) : [unit];
    }

    private static IEnumerable<Unit> Tree(Unit unit) => unit.Descendants().Prepend(unit);

    /// <summary>The record, and of a deal also the commitments whose money counts there.</summary>
    private static IEnumerable<string> Names(Unit unit) => unit.Member.Statements.Select(statement => statement.Id).Append(unit.Member.Id);

    /// <summary>
    /// What overlaps the record; of a deal also what overlaps, or contains, a commitment whose money counts there: the deals
    /// then share that money.
    /// </summary>
    private static IEnumerable<string> SharingWith(Ledger ledger, Unit unit) => Names(unit).SelectMany(ledger.OverlapsOf)
        .Concat(unit.Member.Statements.Where(statement => statement.Id != unit.Member.Id)
            .SelectMany(statement => ledger.WholesOf(ledger.Commitments.Find(statement.Id)!)));

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
