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
        var years = new (int, Interval)[low.Length];
        for (var i = 0; i < low.Length; i++) years[i] = (start.Day.Year + i, new(low[i], high?[i], interval.Approximate));
        return years;
    }

    /// <summary>
    /// Spread evenly too; unless cents rounded up leave less for the last year than its low end, where they go by the low ends and
    /// what lies between.
    /// </summary>
    private static decimal[] HighEnds(decimal[] low, decimal most, DateOnly start, decimal term)
    {
        var high = Evenly(most, start, term);
        var isAbove = true;
        for (var i = 0; i < high.Length; i++) isAbove &= high[i] >= low[i];
        if (isAbove) return high;
        var between = Evenly(most - low.Sum(), start, term);
        for (var i = 0; i < high.Length; i++) high[i] = low[i] + between[i];
        return high;
    }

    /// <summary>
    /// From the year of the start on. A full year gets amount/term, rounded to cents, the first goes by its days, the last takes the
    /// rest. No year gets more than is left, which matters for amounts of a few cents only.
    /// </summary>
    /// <param name="term">Years; a part that is no whole month counts in days of a 365-day year.</param>
    public static decimal[] Evenly(decimal amount, DateOnly start, decimal term)
    {
        var years = new decimal[Math.Max(0, End(start, term).AddDays(-1).Year - start.Year) + 1];
        var daysInYear = DateTime.IsLeapYear(start.Year) ? 366 : 365;
        var daysLeft = daysInYear - start.DayOfYear + 1;
        var (rest, full) = (amount, years.Length > 2 ? InCents(amount / term) : 0);
        for (var i = 0; i < years.Length - 1; i++)
            rest -= years[i] = Math.Min(rest, i == 0 ? InCents(amount / term * daysLeft / daysInYear) : full);
        years[^1] = rest;
        return years;
    }

    private static decimal InCents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static DateOnly End(DateOnly start, decimal term)
    {
        var months = (int)decimal.Floor(term * 12);
        return start.AddMonths(months).AddDays((int)decimal.Round((term - months / 12m) * 365));
    }
}
