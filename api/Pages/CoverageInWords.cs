using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>What a company is to pay against its revenue, by year and in all. R9.</summary>
internal static class CoverageInWords
{
    public static IReadOnlyList<CoverageModel> Of(LedgerView view, string company)
    {
        var filter = new Filter { Payers = new HashSet<string>(StringComparer.Ordinal) { company } };
        var totals = Totals.Sum(view, new(SumOf.Commitments, filter)).All.Where(total => total.Counted.Count > 0).ToList();
        return [.. Coverage.Of(view, totals, company).Where(one => one.InAll is not null || one.Years.Count > 0).Select(one => Of(one, company))];
    }

    private static CoverageModel Of(Coverage coverage, string company)
    {
        var currency = coverage.Commitments.Currency;
        return new(
            SumsInWords.Title(coverage.Commitments), InAll(coverage), $"/api/coverage/{company}?kind={coverage.Commitments.Kind}&currency={currency}",
            Briefs.Drawing.AmountBar.MostOf(coverage.Years.Select(year => year.Commitments)),
            [.. coverage.Years.Select(year => new CoverageRow(year.Year, ShortAmount.Of(year.Commitments, currency), year.Commitments,
                year.Revenue is { } revenue ? ShortAmount.Of(revenue.Interval, currency) : "not known", year.Ratio is { } ratio ? Reading.Times(ratio) : "–"))],
            coverage.Unscheduled.Records.Count == 0 ? ""
                : $"Besides, {Reading.Amount(coverage.Unscheduled.Total, currency)} has no start or no term on record, and so falls into no known year.");
    }

    private static string InAll(Coverage coverage) => coverage.InAll is { } all
        ? $"In all {Reading.Amount(coverage.Commitments.Interval, coverage.Commitments.Currency)}, against revenue of "
            + $"{Reading.Amount(all.Revenue.Interval, coverage.Commitments.Currency)} in {(all.Revenue.Fiscal ? "fiscal " : "")}{all.Revenue.Period}: {Reading.Times(all.Ratio)}."
        : "No annual revenue is known to the ledger; nothing is extrapolated.";
}
