namespace Outlay;

/// <summary>The sizes of the money of records in one currency, in order of their low ends.</summary>
internal sealed class AmountIndex
{
    private readonly int records;
    private readonly decimal[] lows;

    // Of the same money: its record, and what place its high end has among all, so that whole numbers are compared in place of decimals.
    private readonly int[] numbers;
    private readonly int[] highs;
    private readonly decimal[] allHighs;

    private AmountIndex(int records, IEnumerable<(int Number, Interval Size)> sizes)
    {
        this.records = records;
        var ordered = sizes.OrderBy(one => one.Size.Low).ToArray();
        lows = Array.ConvertAll(ordered, one => one.Size.Low);
        numbers = Array.ConvertAll(ordered, one => one.Number);
        allHighs = [.. ordered.Select(one => one.Size.High).OfType<decimal>().Distinct().Order()];
        highs = Array.ConvertAll(ordered, one => one.Size.High is { } high ? Array.BinarySearch(allHighs, high) : int.MaxValue);
    }

    /// <summary>By currency.</summary>
    /// <param name="sizes">Of the record of a number.</param>
    public static Dictionary<string, AmountIndex> ByCurrency(int records, Func<int, IEnumerable<Size>> sizes) =>
        Enumerable.Range(0, records).SelectMany(sizes, (number, size) => (number, size)).Where(one => one.size.Currency is not null)
            .GroupBy(one => one.size.Currency!).ToDictionary(group => group.Key, group => new AmountIndex(records, group.Select(one => (one.number, one.size.Interval))));

    /// <summary>Those of which some money is surely within the bounds. An open end never is below one.</summary>
    public Bits Within(decimal? min, decimal? max)
    {
        Bits found = new(records);
        // As many high ends are within as there are none above.
        var most = max is { } limit ? CountUpTo(allHighs, limit) : int.MaxValue;
        for (var i = min is { } least ? CountBelow(lows, least) : 0; i < numbers.Length; i++)
            if (max is null || highs[i] < most) found.Add(numbers[i]);
        return found;
    }

    private static int CountBelow(decimal[] ordered, decimal value) => Count(ordered, one => one < value);

    private static int CountUpTo(decimal[] ordered, decimal value) => Count(ordered, one => one <= value);

    private static int Count(decimal[] ordered, Func<decimal, bool> isBefore)
    {
        var (from, to) = (0, ordered.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (isBefore(ordered[middle])) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
