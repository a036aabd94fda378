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
    public static IReadOnlyList<T> Merge<T>(IReadOnlyList<T> some, IReadOnlyList<T> others, Func<T, string> id)
    {
        if (some.Count == 0 || others.Count == 0) return some.Count == 0 ? others : some;
        var merged = new T[some.Count + others.Count];
        var (one, other) = (0, 0);
        for (var at = 0; at < merged.Length; at++)
            merged[at] = other == others.Count || (one < some.Count && string.CompareOrdinal(id(some[one]), id(others[other])) <= 0) ? some[one++] : others[other++];
        return merged;
    }
}
