using System.Globalization;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Spreads what companies are to pay over the years: the picture of the first page. R8.</summary>
internal static class YearsInWords
{
    private const int Companies = 8;
    private const string NoYear = "No year known";

    /// <summary>Purchases, agreed and done, of those who have promised most.</summary>
    public static YearsModel Of(LedgerView view)
    {
        var filter = new Filter { Kinds = new HashSet<string> { "purchase" }, Currency = view.Ledger.MainCurrency };
        var schedules = Totals.Sum(view, new(SumOf.Commitments, filter, GroupBy.Payer)).All
            .Where(total => total.Group is not null && total.Counted.Count > 0)
            .OrderByDescending(total => total.Interval.Low).ThenBy(total => total.Group, StringComparer.Ordinal).Take(Companies)
            .Select(total => (Company: CompanyName.Of(view.Ledger, total.Group!), Schedule: Schedule.Of(total))).ToList();
        var years = schedules.SelectMany(one => one.Schedule.Years).Select(year => year.Year).Distinct().Order().ToList();
        var rows = schedules.Select(one => new YearsRow(one.Company, [.. Cells(one.Schedule, years, filter.Currency)])).ToList();
        return new("Purchases agreed or done, by who is to pay, and the year",
            "Spread evenly over the term, unless a source says otherwise. What has no term on record stands in the last column. Rounded to three digits: low ends down, high ends up.",
            $"/api/schedule?of=commitments&kind=purchase&currency={filter.Currency}",
            Briefs.Drawing.AmountBar.MostOf(rows.SelectMany(row => row.Cells).Where(cell => cell.IsYear).Select(cell => cell.Interval)),
            [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture)), NoYear], rows);
    }

    private static IEnumerable<AmountCell> Cells(Schedule schedule, IEnumerable<int> years, string? currency) => years
        .Select(year => schedule.Years.FirstOrDefault(one => one.Year == year) is { } found ? Cell(found.Total, currency, true) : new("", Interval.Zero, true))
        .Append(schedule.Unscheduled.Records.Count > 0 ? Cell(schedule.Unscheduled.Total, currency, false) : new("", Interval.Zero, false));

    private static AmountCell Cell(Interval interval, string? currency, bool isYear) => new(ShortAmount.Of(interval, currency), interval, isYear);
}
