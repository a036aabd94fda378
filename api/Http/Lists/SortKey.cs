namespace Outlay.Http;

/// <summary>What the records of a list can be ordered by.</summary>
/// <param name="Name">How <c>sort</c> names it.</param>
/// <param name="By">What is compared; records without it come last, in whichever direction.</param>
public sealed record SortKey<T>(string Name, Func<LedgerView, string, T, IComparable?> By)
{
    public SortKey(string name, Func<T, IComparable?> by) : this(name, (_, _, record) => by(record))
    {
    }

    /// <summary>Whether it compares money, and so only that in one currency: the one asked for, else the ledger's main one.</summary>
    public bool IsOfMoney { get; init; }
}

/// <summary>An order asked for; records that it holds to be alike follow their ids.</summary>
/// <param name="IsFalling">Whether the largest comes first.</param>
internal sealed record Order<T>(SortKey<T> Key, bool IsFalling)
{
    public T[] Of(LedgerView view, string currency, IReadOnlyList<T> records)
    {
        var keys = new (IComparable? Key, int Index)[records.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = (Key.By(view, currency, records[i]), i);
        Array.Sort(keys, Compare);
        return Array.ConvertAll(keys, key => records[key.Index]);
    }

    private int Compare((IComparable? Key, int Index) one, (IComparable? Key, int Index) other)
    {
        var order = (one.Key, other.Key) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (a, b) => IsFalling ? b.CompareTo(a) : a.CompareTo(b),
        };
        return order != 0 ? order : one.Index.CompareTo(other.Index);
    }
}

/// <summary>Compares money by its low end, then by its high end; an open end is the highest.</summary>
internal readonly record struct Height(decimal Low, decimal? High) : IComparable<Height>, IComparable
{
    public int CompareTo(Height other) => Low.CompareTo(other.Low) is var low && low != 0 ? low
        : (High ?? decimal.MaxValue).CompareTo(other.High ?? decimal.MaxValue);

    public int CompareTo(object? obj) => CompareTo((Height)obj!);

    /// <summary>Of the largest money in a currency; <c>null</c> where there is none in it.</summary>
    public static Height? Of(IEnumerable<Size> sizes, string currency)
    {
        Height? highest = null;
        foreach (var size in sizes)
            if (size.Currency == currency && new Height(size.Interval.Low, size.Interval.High) is var height && !(highest?.CompareTo(height) >= 0)) highest = height;
        return highest;
    }
}
