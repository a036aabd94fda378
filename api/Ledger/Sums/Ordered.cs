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

    /// <summary>All of two ordered lists, in order; where both have an id, first of the one.</summary>
    public static IEnumerable<T> Merge<T>(IEnumerable<T> some, IEnumerable<T> others, Func<T, string> id)
    {
        using var other = others.GetEnumerator();
        var more = other.MoveNext();
        foreach (var one in some)
        {
            for (; more && string.CompareOrdinal(id(other.Current), id(one)) < 0; more = other.MoveNext()) yield return other.Current;
            yield return one;
        }
        for (; more; more = other.MoveNext()) yield return other.Current;
    }
}
