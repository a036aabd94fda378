namespace Outlay;

/// <summary>Cycles of equal low and length, of which no more are held than may be listed.</summary>
/// <param name="from">Where each edge starts; nodes are numbered in order of their ids.</param>
internal sealed class LoopsAlike(int[] from) : IComparer<int[]>
{
    private readonly List<int[]> cycles = [];

    /// <summary>How many were added, held or not.</summary>
    public int Count { get; private set; }

    public bool Any => Count > 0;

    public void Clear()
    {
        cycles.Clear();
        Count = 0;
    }

    /// <param name="most">How many of them may be listed.</param>
    public void Add(List<int> path, int most)
    {
        Count++;
        cycles.Add(FromFirst(path));
        // Sorted once for as many as are kept, so that each costs no more than a sort of them all.
        if (cycles.Count < 2 * (long)most + 16) return;
        cycles.Sort(this);
        cycles.RemoveRange(most, cycles.Count - most);
    }

    public IEnumerable<int[]> First(int most)
    {
        cycles.Sort(this);
        return cycles.Take(most);
    }

    public int Compare(int[]? x, int[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
            if (from[x[i]].CompareTo(from[y![i]]) is var order && order != 0) return order;
        return 0;
    }

    private int[] FromFirst(List<int> path)
    {
        var first = 0;
        for (var i = 1; i < path.Count; i++)
            if (from[path[i]] < from[path[first]]) first = i;
        return [.. path[first..], .. path[..first]];
    }
}
