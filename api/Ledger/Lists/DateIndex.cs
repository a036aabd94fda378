namespace Outlay;

/// <summary>The dates that records have, in order.</summary>
internal sealed class DateIndex
{
    private readonly int records;
    private readonly DateOnly[] dates;
    private readonly int[] numbers;

    /// <param name="date">Of the record of a number, where it has one.</param>
    public DateIndex(int records, Func<int, DateOnly?> date)
    {
        this.records = records;
        numbers = [.. Enumerable.Range(0, records).Where(number => date(number) is not null)];
        dates = Array.ConvertAll(numbers, number => date(number)!.Value);
        Array.Sort(dates, numbers);
    }

    /// <summary>Those whose date is within the bounds, both included.</summary>
    public Bits Within(DateOnly? since, DateOnly? until)
    {
        Bits found = new(records);
        var start = since is { } first ? CountBefore(first) : 0;
        var end = until is { } last && last < DateOnly.MaxValue ? CountBefore(last.AddDays(1)) : numbers.Length;
        if (start < end) found.Add(numbers.AsSpan(start..end));
        return found;
    }

    private int CountBefore(DateOnly day)
    {
        var at = Array.BinarySearch(dates, day);
        if (at < 0) return ~at;
        while (at > 0 && dates[at - 1] == day) at--;
        return at;
    }
}
