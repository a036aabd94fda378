using System.Globalization;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>What a company is to pay against its revenue, by year and in all. R9.</summary>
internal static class CoverageInWords
{
    public static IReadOnlyList<CoverageModel> Of(LedgerView view, string company)
    {
        var filter = new Filter { Payers = new HashSet<string>(StringComparer.Ordinal) { company } };
        var totals = Totals.Sum(view, new(SumOf.Commitments, filter)).All.Where(total => total.Counted.Count > 0).ToList();
        return [.. Coverage.Of(view, totals, company).Where(one => one.InAll is not null || one.Years.Count > 0).Select(Of)];
    }

    private static CoverageModel Of(Coverage coverage)
    {
        var currency = coverage.Commitments.Currency;
        return new(
            SumsInWords.Title(coverage.Commitments), InAll(coverage),
            Briefs.Drawing.AmountBar.MostOf(coverage.Years.Select(year => year.Commitments)),
            [.. coverage.Years.Select(year => new CoverageRow(year.Year, ShortAmount.Of(year.Commitments, currency), year.Commitments,
                year.Revenue is { } revenue ? ShortAmount.Of(revenue.Interval, currency) : "not known", year.Ratio is { } ratio ? Times(ratio) : "–"))],
            coverage.Unscheduled.Records.Count == 0 ? ""
                : $"Besides, {Reading.Amount(coverage.Unscheduled.Total, currency)} has no start or no term on record, and so falls into no known year.");
    }

    private static string InAll(Coverage coverage) => coverage.InAll is { } all
        ? $"In all {Reading.Amount(coverage.Commitments.Interval, coverage.Commitments.Currency)}: {Times(all.Ratio)} the revenue of {all.Revenue.Period}, "
            + $"{Reading.Amount(all.Revenue.Interval, coverage.Commitments.Currency)}."
        : "No annual revenue is known to the ledger; nothing is extrapolated.";

    private static string Times(Interval ratio) => ratio switch
    {
        { Low: 0, High: null } => "not known how many times",
        { High: null } => $"at least {Number(ratio.Low)} times",
        { High: var high } when Number(high.Value) == Number(ratio.Low) => $"{Number(ratio.Low)} times",
        _ => $"{Number(ratio.Low)} to {Number(ratio.High.Value)} times",
    };

    private static string Number(decimal times) => times.ToString(times < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture);
}
