namespace Outlay;

/// <summary>Lists of ids are mostly in order as they come, and sorting very long ones costs more than to look.</summary>
internal static class Ordered
{
    public static bool IsBy<T>(IReadOnlyList<T> list, Func<T, string> id)
    {
        for (var i = 1; i < list.Count; i++)
            if (string.CompareOrdinal(id(list[i - 1]), id(list[i])) > 0) return false;
        return true;
    }

    /// <summary>The list in order of id, those of one id as they came.</summary>
    public static IReadOnlyList<T> By<T>(IReadOnlyList<T> list, Func<T, string> id) =>
        IsBy(list, id) ? list : [.. list.OrderBy(id, StringComparer.Ordinal)];

    /// <summary>All of two ordered lists, in order.</summary>
    public static List<string> Merge(IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        var merged = new List<string>(some.Count + others.Count);
        for (int i = 0, j = 0; i < some.Count || j < others.Count;)
            merged.Add(j == others.Count || (i < some.Count && string.CompareOrdinal(some[i], others[j]) <= 0) ? some[i++] : others[j++]);
        return merged;
    }
}
