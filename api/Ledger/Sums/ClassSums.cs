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

    // By class; most sums are of one class alone, which then stands by itself.
    private Sum only;
    private Sum[]? sums;
    private byte any;

    /// <summary>All of it, mixed or not.</summary>
    public Interval Total
    {
        get
        {
            var total = Interval.Zero;
            for (var i = 0; i < Names.Length; i++)
                if (Has(i)) total += Of(i).Interval;
            return total;
        }
    }

    /// <summary>The largest low end of any class.</summary>
    public decimal LargestLow
    {
        get
        {
            var largest = 0m;
            for (var i = 0; i < Names.Length; i++)
                if (Has(i)) largest = Math.Max(largest, Of(i).Low);
            return largest;
        }
    }

    public int Count => BitOperations.PopCount(any);

    public IEnumerable<string> Keys => Names.Where((_, i) => Has(i));

    public IEnumerable<Interval> Values
    {
        get
        {
            for (var i = 0; i < Names.Length; i++)
                if (Has(i)) yield return Of(i).Interval;
        }
    }

    public Interval this[string key] => TryGetValue(key, out var sum) ? sum : throw new KeyNotFoundException(key);

    public void Add(StatusClass? ofClass, in Interval interval) => For(ofClass is { } known ? (int)known : Mixed).Add(interval);

    /// <param name="ofClass">By number.</param>
    /// <param name="marks">Whether it is open above and approximate.</param>
    public void Add(int ofClass, in decimal low, in decimal high, RowMarks marks) =>
        For(ofClass).Add(low, high, (marks & RowMarks.Open) != 0, (marks & RowMarks.Approximate) != 0);

    private ref Sum For(int i)
    {
        var of = (byte)(1 << i);
        if (any == 0) any = of;
        if (any == of) return ref only;
        if (sums is null)
        {
            sums = new Sum[Names.Length];
            sums[BitOperations.TrailingZeroCount(any)] = only;
        }
        any |= of;
        return ref sums[i];
    }

    private ref Sum Of(int i)
    {
        if (sums is null) return ref only;
        return ref sums[i];
    }

    private bool Has(int i) => (any & 1 << i) != 0;

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Interval value)
    {
        var i = Array.IndexOf(Names, key);
        var known = i >= 0 && Has(i);
        value = known ? Of(i).Interval : default;
        return known;
    }

    public IEnumerator<KeyValuePair<string, Interval>> GetEnumerator()
    {
        for (var i = 0; i < Names.Length; i++)
            if (Has(i)) yield return new(Names[i], Of(i).Interval);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>An interval that is added to in place.</summary>
    private struct Sum
    {
        private decimal high;
        private bool isOpen;
        private bool isApproximate;

        public decimal Low { get; private set; }

        public readonly Interval Interval => new(Low, isOpen ? null : high, isApproximate);

        public void Add(in Interval interval) => Add(interval.Low, interval.High ?? 0, interval.High is null, interval.Approximate);

        public void Add(in decimal moreLow, in decimal moreHigh, bool open, bool approximate)
        {
            Low += moreLow;
            isOpen |= open;
            if (!isOpen) high += moreHigh;
            isApproximate |= approximate;
        }
    }
}
