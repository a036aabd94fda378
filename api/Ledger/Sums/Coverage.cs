namespace Outlay;

/// <summary>A company's revenue of one period, as the ledger knows it as of the date. R11.</summary>
public sealed record Revenue(string Id, string Period, bool Fiscal, string Basis, DateOnly AsOf, Interval Interval, IReadOnlyList<string> Sources);

/// <summary>Commitments against revenue: ratios are numbers of times, rounded to four places. R9.</summary>
public sealed record CoverageInAll(
    Revenue Revenue, Interval Ratio, IReadOnlyDictionary<string, Interval> Classes, IReadOnlyList<CoverageOfWhole> Wholes);

/// <summary>Both figures of a whole and its parts against revenue, whichever of them counts.</summary>
public sealed record CoverageOfWhole(string Id, Interval ByWhole, Interval ByParts, CountedBy CountedBy);

/// <param name="Ratio">Left out where no revenue is known for the year.</param>
/// <param name="Ratios">By class, likewise.</param>
/// <param name="Missing">Says so then.</param>
public sealed record CoverageOfYear(
    int Year, Interval Commitments, IReadOnlyDictionary<string, Interval> Classes, Revenue? Revenue, Interval? Ratio,
    IReadOnlyDictionary<string, Interval>? Ratios, string? Missing);

/// <summary>A company's commitments of one kind and currency against its revenue, in all and by year. R9.</summary>
public sealed record Coverage(
    Total Commitments, CoverageInAll? InAll, string? Missing, IReadOnlyList<CoverageOfYear> Years, Unscheduled Unscheduled)
{
    /// <summary>One for each kind and currency of what the company is to pay.</summary>
    /// <param name="basis">Which revenue figures may be used; <c>null</c> is reported ones alone.</param>
    public static IReadOnlyList<Coverage> Of(LedgerView view, IReadOnlyList<Total> totals, string company, IReadOnlySet<MetricBasis>? basis = null)
    {
        var revenues = Revenues.Of(view, company, basis ?? Revenues.Reported);
        return [.. totals.Select(total => Of(company, total, revenues))];
    }

    private static Coverage Of(string company, Total total, Revenues revenues)
    {
        var schedule = Schedule.Of(total);
        var latest = revenues.Latest(total.Currency);
        return new(
            total,
            latest is null ? null : InAllAgainst(latest, total),
            latest is null ? $"no annual revenue of {company} is known in {total.Currency}" : null,
            [.. schedule.Years.Select(year => OfYear(year, revenues.Of(year.Year, total.Currency)))],
            schedule.Unscheduled);
    }

    private static CoverageInAll InAllAgainst(Revenue revenue, Total total) => new(
        revenue, Outlay.Ratio.Of(total.Interval, revenue.Interval),
        ByClass(total.Classes, revenue),
        [.. total.Wholes.Select(whole => new CoverageOfWhole(
            whole.Id, Outlay.Ratio.Of(whole.ByWhole, revenue.Interval), Outlay.Ratio.Of(whole.ByParts, revenue.Interval), whole.CountedBy))]);

    private static Dictionary<string, Interval> ByClass(IReadOnlyDictionary<string, Interval> classes, Revenue revenue) =>
        classes.ToDictionary(entry => entry.Key, entry => Outlay.Ratio.Of(entry.Value, revenue.Interval));

    private static CoverageOfYear OfYear(YearOfSchedule year, Revenue? revenue) => new(
        year.Year, year.Total, year.Classes, revenue,
        revenue is null ? null : Outlay.Ratio.Of(year.Total, revenue.Interval),
        revenue is null ? null : ByClass(year.Classes, revenue),
        revenue is null ? $"no revenue known for {year.Year}" : null);
}

/// <summary>
/// The annual revenues of one company, as known by a date. A run rate is a year's revenue at the pace of its period, whatever
/// that is, and belongs to the year of that period.
/// </summary>
internal sealed class Revenues
{
    public static readonly IReadOnlySet<MetricBasis> Reported = new HashSet<MetricBasis> { MetricBasis.Reported };

    private readonly List<(Metric Metric, Revenue Revenue)> annual;

    private Revenues(List<(Metric, Revenue)> annual) => this.annual = annual;

    public static Revenues Of(LedgerView view, string company, IReadOnlySet<MetricBasis> basis) => new([.. view.Ledger.MetricsOf(company)
        .Where(metric => metric.Name == "revenue" && basis.Contains(metric.Basis) && (metric.Period.IsYear || metric.Basis == MetricBasis.RunRate))
        .Select(metric => (metric, known: metric.AsOf(view.Date))).Where(pair => pair.known is not null)
        .OrderBy(pair => pair.metric.Period.Year).ThenBy(pair => pair.metric.Basis).ThenByDescending(pair => pair.metric.Period.LastDay)
        .Select(pair => (pair.metric, Of(pair.metric, pair.known!)))]);

    /// <summary>That of the latest year known; of several of that year the one nearest to a report.</summary>
    public Revenue? Latest(string currency) => annual.Where(entry => entry.Metric.Unit == currency)
        .GroupBy(entry => entry.Metric.Period.Year).LastOrDefault()?.First().Revenue;

    public Revenue? Of(int year, string currency) =>
        annual.Find(entry => entry.Metric.Unit == currency && entry.Metric.Period.Year == year).Revenue;

    private static Revenue Of(Metric metric, MetricRevision known) => new(
        metric.Id, metric.Period.ToString(), metric.Fiscal, Words.Of(metric.Basis), known.AsOf, known.Interval, known.Sources);
}
