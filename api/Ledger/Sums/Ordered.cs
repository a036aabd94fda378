namespace Outlay;

/// <summary>Lists of ids are mostly in order as they come, and sorting very long ones costs more than to look.</summary>
internal static class Ordered
{
    /// <summary>The list in order of id, those of one id as they came. What is in order up to some item is sorted from there on alone.</summary>
    public static IReadOnlyList<T> By<T>(IReadOnlyList<T> list, Func<T, string> id)
    {
        var inOrder = Math.Min(1, list.Count);
        while (inOrder < list.Count && string.CompareOrdinal(id(list[inOrder - 1]), id(list[inOrder])) <= 0) inOrder++;
        return inOrder == list.Count ? list
            : [.. Merge(list.Take(inOrder), list.Skip(inOrder).OrderBy(id, StringComparer.Ordinal), id)];
    }

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
