using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Makes totals into what a page shows of them: the sum, how far it has come, and what was left out and why.</summary>
internal static class SumsInWords
{
    /// <summary>What is agreed or done of the commitments that a filter selects, each kind and currency by itself.</summary>
    /// <param name="address">Of the same question to the API, without its kind and currency.</param>
    public static IReadOnlyList<SumModel> Of(LedgerView view, Filter filter, string address)
    {
        var totals = Totals.Sum(view, new(SumOf.Commitments, filter)).All.Where(total => total.Counted.Count > 0)
            .OrderBy(total => total.Currency == view.Ledger.MainCurrency ? 0 : 1).ThenByDescending(total => total.Interval.Low).ToList();
        var most = Briefs.Drawing.AmountBar.MostOf(totals.Select(total => total.Interval));
        return [.. totals.Select(total => Of(total, most, $"{address}&kind={total.Kind}&currency={total.Currency}"))];
    }

    private static SumModel Of(Total total, decimal most, string address) => new(
        Title(total), total.Interval, total.Currency, most,
        [.. total.Classes.Select(one => new ClassSum(one.Key, one.Value, total.Currency))], total.Counted.Count, [.. LeftOut(total)], address);

    public static string Title(Total total) => total.Kind switch
    {
        "purchase" => "Purchases of computing and chips",
        "investment" => "Investments in companies",
        "build" => "Building of data centres",
        "guarantee" => "Guarantees for others",
        var kind => Reading.Label(kind),
    };

    private static IEnumerable<LeftOut> LeftOut(Total total) => total.Excluded.GroupBy(exclusion => exclusion.Reason).OrderBy(group => group.Key)
        .Select(group => new LeftOut(group.Count(), group.Key switch
        {
            ExclusionReason.PartOf => "counted within a larger one",
            ExclusionReason.PartsExceedWhole => "whose parts already come to more",
            ExclusionReason.Class => "only talked about, intended or gone",
            ExclusionReason.Kind => "of another kind",
            _ => "in another currency",
        }));
}
