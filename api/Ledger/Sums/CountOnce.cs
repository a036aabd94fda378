namespace Outlay;

/// <summary>R7: of records that contain each other or overlap, counts money once, and says what it left out.</summary>
internal static class CountOnce
{
    /// <param name="members">Of one type, kind and currency, in order of id; each record once.</param>
    public static Counting Of(AgreementNumbers numbers, ArraySegment<Member> members)
    {
        List<Unit>? units = null;
        foreach (var member in members.AsSpan())
            if (member.IsTied) (units ??= []).Add(new(member));
        // Alone there is nothing that it could be tied to.
        return units is null or { Count: 1 } ? new(members) : Of(numbers, members, units);
    }

    /// <summary>Counts a deal's money by its commitments, which may contain and overlap each other in turn. R6.</summary>
    public static Counting Inside(AgreementNumbers numbers, Member deal) => Of(numbers, deal.Statements.Select(statement =>
        new Member(numbers, numbers.At(statement.Number), statement.Number, deal.Kind, deal.Joint, [statement])).ToArray());

    private static Counting Of(AgreementNumbers numbers, ArraySegment<Member> members, List<Unit> units)
    {
        var byNumber = units.ToDictionary(unit => unit.Member.Number);
        foreach (var unit in units)
            if (NearestWhole(numbers, byNumber, unit.Member.Number) is { } whole) unit.PutInto(whole);
        List<Unit> roots = [.. units.Where(unit => unit.Parent is null)];
        foreach (var root in roots) root.Settle(numbers);
        foreach (var root in roots) root.Count();
        return new(members, byNumber, Overlaps.Group(numbers, roots));
    }

    private static Unit? NearestWhole(AgreementNumbers numbers, Dictionary<int, Unit> units, int number)
    {
        for (var whole = numbers.WholeOf(number); whole >= 0; whole = numbers.WholeOf(whole))
            if (units.TryGetValue(whole, out var unit)) return unit;
        return null;
    }
}
