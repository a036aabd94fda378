namespace Outlay;

/// <summary>R8: spreads an amount over the calendar years of its term.</summary>
internal static class Spread
{
    /// <summary>The statement's interval by year, or <c>null</c> where no start, no term and no schedule is known.</summary>
    public static (int Year, Interval Interval)[]? ByYear(State state, Interval interval, bool isShare)
    {
        if (state.Schedule is { } schedule)
            return [.. schedule.GroupBy(year => year.Year).Select(year => (year.Key, Interval.Sum(year.Select(part => part.Amount.Interval)) is var all && isShare ? all.AnyShare() : all))];
        if (state.Start is not { } start || state.TermYears is not { } term) return null;
        var low = Evenly(interval.Low, start.Day, term);
        var high = interval.High is not { } most ? null : most == interval.Low ? low : HighEnds(low, most, start.Day, term);
        return [.. low.Select(year => (year.Key, new Interval(year.Value, high?[year.Key], interval.Approximate)))];
    }

    /// <summary>
    /// Spread evenly too; unless cents rounded up leave less for the last year than its low end, where they go by the low ends and
    /// what lies between.
    /// </summary>
    private static IReadOnlyDictionary<int, decimal> HighEnds(IReadOnlyDictionary<int, decimal> low, decimal most, DateOnly start, decimal term)
    {
        var high = Evenly(most, start, term);
        if (high.All(year => year.Value >= low[year.Key])) return high;
        var between = Evenly(most - low.Values.Sum(), start, term);
        return low.ToDictionary(year => year.Key, year => year.Value + between[year.Key]);
    }

    /// <summary>
    /// A full year gets amount/term, rounded to cents, the first goes by its days, the last takes the rest. No year gets more
    /// than is left, which matters for amounts of a few cents only.
    /// </summary>
    /// <param name="term">Years; a part that is no whole month counts in days of a 365-day year.</param>
    public static IReadOnlyDictionary<int, decimal> Evenly(decimal amount, DateOnly start, decimal term)
    {
        var lastYear = End(start, term).AddDays(-1).Year;
        var daysInYear = DateTime.IsLeapYear(start.Year) ? 366 : 365;
        var daysLeft = daysInYear - start.DayOfYear + 1;
        var rest = amount;
        var years = new SortedDictionary<int, decimal>();
        for (var year = start.Year; year < lastYear; year++)
        {
            var due = year == start.Year ? amount / term * daysLeft / daysInYear : amount / term;
            rest -= years[year] = Math.Min(rest, decimal.Round(due, 2, MidpointRounding.AwayFromZero));
        }
        years[Math.Max(lastYear, start.Year)] = rest;
        return years;
    }

    private static DateOnly End(DateOnly start, decimal term)
    {
        var months = (int)decimal.Floor(term * 12);
        return start.AddMonths(months).AddDays((int)decimal.Round((term - months / 12m) * 365));
    }
}
