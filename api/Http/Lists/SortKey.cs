namespace Outlay.Http;

/// <summary>What the records of a list can be ordered by.</summary>
/// <param name="Name">How <c>sort</c> names it.</param>
/// <param name="By">What is compared; records without it come last, in whichever direction.</param>
public sealed record SortKey<T>(string Name, Func<LedgerView, string, T, IComparable?> By) where T : class
{
    public SortKey(string name, Func<T, IComparable?> by) : this(name, (_, _, record) => by(record))
    {
    }

    /// <summary>Whether it compares money, and so only that in one currency: the one asked for, else the ledger's main one.</summary>
    public bool IsOfMoney { get; init; }
}

/// <summary>An order asked for; records that it holds to be alike follow their ids.</summary>
/// <param name="IsFalling">Whether the largest comes first.</param>
internal sealed record Order<T>(SortKey<T> Key, bool IsFalling) where T : class
{
    public string Name => IsFalling ? "-" + Key.Name : Key.Name;

    /// <summary>Those of some keys, of each first the rising one.</summary>
    public static IReadOnlyList<Order<T>> All(IReadOnlyList<SortKey<T>> keys) =>
        [.. keys.SelectMany(key => new Order<T>[] { new(key, IsFalling: false), new(key, IsFalling: true) })];

    /// <param name="records">By number; <c>null</c> are those that no list has.</param>
    public Ordering Of(LedgerView view, string currency, IReadOnlyList<T?> records)
    {
        List<(IComparable Key, int Number)> keys = new(records.Count);
        for (var number = 0; number < records.Count; number++)
            if (records[number] is { } record && Key.By(view, currency, record) is { } key) keys.Add((key, number));
        keys.Sort(Compare);
        return new([.. keys.Select(key => key.Number)], records.Count);
    }

    private int Compare((IComparable Key, int Number) one, (IComparable Key, int Number) other)
    {
        var order = IsFalling ? other.Key.CompareTo(one.Key) : one.Key.CompareTo(other.Key);
        return order != 0 ? order : one.Number.CompareTo(other.Number);
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
