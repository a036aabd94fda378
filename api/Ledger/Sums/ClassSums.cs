using System.Collections;
using System.Diagnostics.CodeAnalysis;

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
    private readonly bool[] any = new bool[Names.Length];

    /// <summary>All of it, mixed or not.</summary>
    public Interval Total => Interval.Sum(Values);

    public int Count => any.Count(has => has);

    public IEnumerable<string> Keys => Names.Where((_, i) => any[i]);

    public IEnumerable<Interval> Values => sums.Where((_, i) => any[i]);

    public Interval this[string key] => TryGetValue(key, out var sum) ? sum : throw new KeyNotFoundException(key);

    public void Add(StatusClass? ofClass, in Interval interval)
    {
        var i = ofClass is { } known ? (int)known : Mixed;
        ref var sum = ref sums[i];
        sum = any[i] ? new(sum.Low + interval.Low, sum.High is { } high && interval.High is { } more ? high + more : null, sum.Approximate || interval.Approximate) : interval;
        any[i] = true;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Interval value)
    {
        var i = Array.IndexOf(Names, key);
        value = i < 0 ? default : sums[i];
        return i >= 0 && any[i];
    }

    public IEnumerator<KeyValuePair<string, Interval>> GetEnumerator()
    {
        for (var i = 0; i < Names.Length; i++)
            if (any[i]) yield return new(Names[i], sums[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
