namespace Outlay;

/// <summary>What counting a whole and its parts brings to light. R7, R14.</summary>
internal static class SumFindings
{
    public static IEnumerable<Finding> Of(Unit unit)
    {
        if (unit.Parts.Count == 0) yield break;
        var id = unit.Member.Id;
        if (unit.CountsByParts)
        {
            yield return new(FindingKind.PartsExceedWhole, [id, .. Ids(unit.Parts)],
                $"The parts of {id} come to {Text.Of(unit.ByParts!.Interval, unit.Member.Currency)}, more than the {Text.Of(unit.Whole.Interval, unit.Member.Currency)} stated for the whole.");
            yield break;
        }
        // What is inside a whole that counts is shown in the class of that one.
        if (unit.LeftOut is not null) yield break;
        var others = unit.Descendants().Where(part => !part.Classes().SequenceEqual(unit.Classes())).ToList();
        if (others.Count > 0)
            yield return new(FindingKind.MixedClass, [id, .. Ids(others)],
                $"{id} is {Classes([unit])}, and parts of it are {Classes(others)}; all of it is shown as {Classes([unit])}.");
    }

    private static IEnumerable<string> Ids(IEnumerable<Unit> units) => units.Select(unit => unit.Member.Id).Order(StringComparer.Ordinal);

    private static string Classes(IEnumerable<Unit> units) =>
        string.Join(" and ", units.SelectMany(unit => unit.Classes()).Distinct().Order().Select(Words.Of));
}
