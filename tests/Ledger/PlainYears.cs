namespace Outlay.Tests;

/// <summary>R8 as it is written: what of an amount falls into which year.</summary>
internal static class PlainYears
{
    public static IReadOnlyList<(int? Year, Interval Interval)> Of(IAgreement record, DateOnly day, Func<Interval, Interval> share, Interval amount)
    {
        if (PlainState.Held(record, day, revision => revision.Schedule) is { } schedule)
            return [.. schedule.GroupBy(year => year.Year).Select(year => ((int?)year.Key, share(PlainState.Add(year.Select(part => PlainState.Interval(part.Amount))))))];
        var (start, term) = (PlainState.Held(record, day, revision => revision.Start), PlainState.Held(record, day, revision => revision.TermYears));
        var own = share(amount);
        return start == default || term == 0 ? [(null, own)] : Of(own, start.Day, term);
    }

    private static IReadOnlyList<(int? Year, Interval Interval)> Of(Interval amount, DateOnly start, decimal term)
    {
        var low = Evenly(amount.Low, start, term);
        if (amount.High is not { } most) return [.. low.Select(year => ((int?)year.Year, new Interval(year.Amount, null, amount.Approximate)))];
        var high = Evenly(most, start, term);
        // Cents rounded up in the years before may leave the last of them less at most than at least: then what lies between is spread.
        if (high.Zip(low).Any(pair => pair.First.Amount < pair.Second.Amount))
            high = [.. Evenly(most - amount.Low, start, term).Zip(low).Select(pair => (pair.First.Year, pair.First.Amount + pair.Second.Amount))];
        return [.. low.Zip(high).Select(pair => ((int?)pair.First.Year, new Interval(pair.First.Amount, pair.Second.Amount, amount.Approximate)))];
    }

    private static List<(int Year, decimal Amount)> Evenly(decimal amount, DateOnly start, decimal term)
    {
        var months = (int)(term * 12);
        var end = start.AddMonths(months).AddDays((int)Math.Round((term - months / 12m) * 365));
        var newYear = new DateOnly(start.Year + 1, 1, 1);
        var firstOfItsYear = (decimal)(newYear.DayNumber - start.DayNumber) / (newYear.DayNumber - newYear.AddYears(-1).DayNumber);
        List<(int Year, decimal Amount)> years = [];
        for (var year = start.Year; new DateOnly(year + 1, 1, 1) < end; year++)
        {
            var due = Math.Round(amount / term * (year == start.Year ? firstOfItsYear : 1), 2, MidpointRounding.AwayFromZero);
            years.Add((year, Math.Min(due, amount - years.Sum(one => one.Amount))));
        }
        return [.. years, (years.Count == 0 ? start.Year : years[^1].Year + 1, amount - years.Sum(one => one.Amount))];
    }
}
