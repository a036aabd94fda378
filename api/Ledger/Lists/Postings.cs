using System.Runtime.InteropServices;

namespace Outlay;

/// <summary>Which records have which values of one field: by value, the numbers of the records in order.</summary>
internal sealed class Postings<TValue> where TValue : notnull
{
    private readonly int records;
    private readonly Dictionary<TValue, int[]> numbers;

    /// <param name="values">Of the record of a number.</param>
    public Postings(int records, Func<int, IEnumerable<TValue>> values)
    {
        this.records = records;
        Dictionary<TValue, List<int>> lists = [];
        for (var number = 0; number < records; number++)
            foreach (var value in values(number))
            {
                var list = CollectionsMarshal.GetValueRefOrAddDefault(lists, value, out _) ??= [];
                if (list is [] || list[^1] != number) list.Add(number);
            }
        numbers = lists.ToDictionary(list => list.Key, list => list.Value.ToArray());
    }

    /// <summary>The records that have one of some values.</summary>
    public Bits Having(IEnumerable<TValue> values)
    {
        Bits found = new(records);
        foreach (var value in values)
            if (numbers.TryGetValue(value, out var having)) found.Add(having);
        return found;
    }
}
