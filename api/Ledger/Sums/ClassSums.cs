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

    private readonly Interval[] sums = new Interval[Names.Length];
    private byte any;

    /// <summary>All of it, mixed or not.</summary>
    public Interval Total
    {
        get
        {
            var total = Interval.Zero;
            for (var i = 0; i < sums.Length; i++)
                if (Has(i)) total += sums[i];
            return total;
        }
    }

    /// <summary>The largest low end of any class.</summary>
    public decimal LargestLow
    {
        get
        {
            var largest = 0m;
            foreach (var sum in sums) largest = Math.Max(largest, sum.Low);
            return largest;
        }
    }

    public int Count => BitOperations.PopCount(any);

    public IEnumerable<string> Keys => Names.Where((_, i) => Has(i));

    public IEnumerable<Interval> Values => sums.Where((_, i) => Has(i));

    public Interval this[string key] => TryGetValue(key, out var sum) ? sum : throw new KeyNotFoundException(key);

    public void Add(StatusClass? ofClass, in Interval interval)
    {
        var i = ofClass is { } known ? (int)known : Mixed;
        ref var sum = ref sums[i];
        sum = Has(i) ? sum + interval : interval;
        any |= (byte)(1 << i);
    }

    private bool Has(int i) => (any & 1 << i) != 0;

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Interval value)
    {
        var i = Array.IndexOf(Names, key);
        value = i < 0 ? default : sums[i];
        return i >= 0 && Has(i);
    }

    public IEnumerator<KeyValuePair<string, Interval>> GetEnumerator()
    {
        for (var i = 0; i < Names.Length; i++)
            if (Has(i)) yield return new(Names[i], sums[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
