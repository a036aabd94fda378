namespace Outlay;

/// <summary>R7: of records that contain each other or overlap, counts money once, and says what it left out.</summary>
internal static class CountOnce
{
    /// <param name="members">Of one type, kind and currency, in order of id; each record once.</param>
    public static Counting Of(AgreementNumbers numbers, IEnumerable<Member> members) => new(SumBucket.Of(numbers, members));

    /// <summary>Counts a deal's money by its commitments, which may contain and overlap each other in turn. R6.</summary>
    public static Counting Inside(AgreementNumbers numbers, Member deal) => Of(numbers, deal.Statements.Select(statement =>
        new Member(numbers, numbers.At(statement.Number), statement.Number, deal.Kind, [statement])));

    /// <summary>Decides which units count, of those that may contain each other or overlap.</summary>
    /// <param name="tallies">What they come to.</param>
    public static IReadOnlyDictionary<int, Unit> Settle(AgreementNumbers numbers, IReadOnlyList<Unit> units, out IReadOnlyList<Tally> tallies)
    {
        var byNumber = units.ToDictionary(unit => unit.Member.Number);
        foreach (var unit in units)
            if (NearestWhole(numbers, byNumber, unit.Member.Number) is { } whole) unit.PutInto(whole);
        List<Unit> roots = [.. units.Where(unit => unit.Parent is null)];
        foreach (var root in roots) root.Settle(numbers);
        foreach (var root in roots) root.Count();
        tallies = Overlaps.Group(numbers, roots);
        return byNumber;
    }

    private static Unit? NearestWhole(AgreementNumbers numbers, Dictionary<int, Unit> units, int number)
    {
        for (var whole = numbers.WholeOf(number); whole >= 0; whole = numbers.WholeOf(whole))
            if (units.TryGetValue(whole, out var unit)) return unit;
        return null;
    }
}
