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

    public ReadOnlySpan<T> this[int number] => all.AsSpan(starts[number]..starts[number + 1]);
}
