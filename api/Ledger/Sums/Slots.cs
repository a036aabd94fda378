using System.Buffers;
using System.Runtime.CompilerServices;

namespace Outlay;

/// <summary>
/// Things put into numbered slots, in the order in which they came. What they are gathered in is lent, as it is large and of no
/// use after.
/// </summary>
internal sealed class Slots<T>
{
    private int[] slots = ArrayPool<int>.Shared.Rent(256);
    private T[] items = ArrayPool<T>.Shared.Rent(256);
    private int count;

    public void Add(int slot, T item)
    {
        if (count == slots.Length) slots = Larger(slots);
        if (count == items.Length) items = Larger(items);
        slots[count] = slot;
        items[count++] = item;
    }

    /// <summary>What is in each slot. Asked for once, and nothing is put in after.</summary>
    public ArraySegment<T>[] InPlace(int slotCount)
    {
        var ends = new int[slotCount + 1];
        foreach (var slot in slots.AsSpan(0, count)) ends[slot + 1]++;
        for (var i = 0; i < slotCount; i++) ends[i + 1] += ends[i];
        var all = new ArraySegment<T>[slotCount];
        var placed = new T[count];
        for (var i = 0; i < slotCount; i++) all[i] = new(placed, ends[i], ends[i + 1] - ends[i]);
        for (var i = 0; i < count; i++) placed[ends[slots[i]]++] = items[i];
        GiveBack(slots);
        GiveBack(items);
        (slots, items, count) = ([], [], 0);
        return all;
    }

    private static TItem[] Larger<TItem>(TItem[] full)
    {
        var larger = ArrayPool<TItem>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        GiveBack(full);
        return larger;
    }

    private static void GiveBack<TItem>(TItem[] lent) => ArrayPool<TItem>.Shared.Return(lent, RuntimeHelpers.IsReferenceOrContainsReferences<TItem>());
}
