using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Outlay;

/// <summary>
/// Sums by class, in the order in which money comes true: talked, intended, agreed, done, gone, and <c>mixed</c> last. Holds those
/// classes alone that something was added to.
/// </summary>
internal sealed class ClassSums : IReadOnlyDictionary<string, Interval>
{
    private const int Mixed = 5;
    private static readonly string[] Names = [.. Words.All<StatusClass>(), Tally.Mixed];

    // By class, as far as there are any; most sums are of one class alone, which then stands by itself.
    private RunningSum only;
    private RunningSum[]? sums;
    private byte any;

    /// <summary>All of it, mixed or not.</summary>
    public Interval Total
    {
        get
        {
            if (sums is null) return only.Interval;
            var total = sums[0];
            foreach (ref readonly var sum in sums.AsSpan(1)) total.Add(sum);
            return total.Interval;
        }
    }

    /// <summary>The largest low end of any class.</summary>
    public decimal LargestLow
    {
        get
        {
            var largest = 0m;
            foreach (ref readonly var sum in All) largest = Math.Max(largest, sum.Low);
            return largest;
        }
    }

    public int Count => BitOperations.PopCount(any);

    public IEnumerable<string> Keys => Names.Where((_, i) => Has(i));

    public IEnumerable<Interval> Values
    {
        get
        {
            for (var place = 0; place < Count; place++) yield return All[place].Interval;
        }
    }

    public Interval this[string key] => TryGetValue(key, out var sum) ? sum : throw new KeyNotFoundException(key);

    private ReadOnlySpan<RunningSum> All => any == 0 ? [] : sums is null ? new ReadOnlySpan<RunningSum>(in only) : sums;

    public void Add(StatusClass? ofClass, in Interval interval) =>
        Add(ofClass is { } known ? (int)known : Mixed, interval.Low, interval.High ?? 0, RowMark.Of(interval));

    /// <param name="ofClass">By number.</param>
    /// <param name="marks">Whether it is open above and approximate.</param>
    public void Add(int ofClass, in decimal low, in decimal high, RowMarks marks)
    {
        var of = (byte)(1 << ofClass);
        if ((any & of) == 0) PutIn(ofClass, new(low, high, marks));
        else if (any == of) only.Add(low, high, marks);
        else sums![PlaceOf(ofClass)].Add(low, high, marks);
    }

    // Those after it make room.
    private void PutIn(int i, in RunningSum sum)
    {
        if (any == 0) only = sum;
        else
        {
            var (count, place) = (Count, PlaceOf(i));
            var more = new RunningSum[count + 1];
            All[..place].CopyTo(more);
            more[place] = sum;
            All[place..].CopyTo(more.AsSpan(place + 1));
            sums = more;
        }
        any |= (byte)(1 << i);
    }

    private int PlaceOf(int i) => BitOperations.PopCount((uint)any & (1u << i) - 1);

    private Interval Of(int i) => All[PlaceOf(i)].Interval;

    private bool Has(int i) => (any & 1 << i) != 0;

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Interval value)
    {
        var i = Array.IndexOf(Names, key);
        var known = i >= 0 && Has(i);
        value = known ? Of(i) : default;
        return known;
    }

    public IEnumerator<KeyValuePair<string, Interval>> GetEnumerator()
    {
        for (var i = 0; i < Names.Length; i++)
            if (Has(i)) yield return new(Names[i], Of(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
