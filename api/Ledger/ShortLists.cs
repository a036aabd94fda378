namespace Outlay;

/// <summary>Very many short lists by number, which lie one after the other in memory.</summary>
internal sealed class ShortLists<T>
{
    private readonly T[] all;
    private readonly int[] starts;

    /// <param name="add">Adds what belongs to the list of a number to the end of all.</param>
    public ShortLists(int count, Action<int, List<T>> add)
    {
        var (all, starts) = (new List<T>(count), new int[count + 1]);
        for (var number = 0; number < count; number++)
        {
            add(number, all);
            starts[number + 1] = all.Count;
        }
        (this.all, this.starts) = ([.. all], starts);
    }

    private ShortLists(T[] all, int[] starts) => (this.all, this.starts) = (all, starts);

    public int Count => starts.Length - 1;

    public ReadOnlySpan<T> this[int number] => all.AsSpan(starts[number], starts[number + 1] - starts[number]);

    public ShortLists<TOther> Each<TOther>(Converter<T, TOther> other) => new(Array.ConvertAll(all, other), starts);

    /// <summary>The other way round: by what stands in lists, the numbers of these in order.</summary>
    /// <param name="count">All are less than this.</param>
    public static ShortLists<int> Inverse(ShortLists<int> lists, int count)
    {
        var (starts, found) = (new int[count + 1], new int[lists.all.Length]);
        foreach (var one in lists.all) starts[one + 1]++;
        for (var one = 0; one < count; one++) starts[one + 1] += starts[one];
        var next = starts[..^1];
        for (var number = 0; number < lists.Count; number++)
            foreach (var one in lists[number]) found[next[one]++] = number;
        return new(found, starts);
    }
}

internal static class ShortList
{
    /// <summary>Adds what is not there yet from a start on.</summary>
    public static void AddOnce<T>(this List<T> to, T one, int start)
    {
        if (to.IndexOf(one, start) < 0) to.Add(one);
    }
}
