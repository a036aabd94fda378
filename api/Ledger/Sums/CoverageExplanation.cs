namespace Outlay;

/// <summary>How a coverage came about: the total, and then its division in all and by year. R9.</summary>
internal static class CoverageExplanation
{
    public static IReadOnlyList<string> Of(LedgerView view, Coverage coverage)
    {
        var total = coverage.Commitments;
        return
        [
            .. Explanation.Of(view, total),
            coverage.InAll is { } inAll ? Line("in all", total.Interval, inAll.Revenue, inAll.Ratio, total.Currency) : $"in all: {coverage.Missing}",
            .. coverage.Years.Select(year => year.Revenue is { } revenue
                ? Line($"{year.Year}", year.Commitments, revenue, year.Ratio!.Value, total.Currency)
                : $"{year.Year}: {Text.Of(year.Commitments, total.Currency)}, {year.Missing}"),
        ];
    }

    private static string Line(string what, Interval money, Revenue revenue, Interval ratio, string currency) =>
        $"{what}: {Text.Of(money, currency)} over {revenue.Id}, {Text.Of(revenue.Interval, currency)}: {Times(ratio)}";

    private static string Times(Interval ratio) => ratio switch
    {
        { Low: 0, High: null } => "any number of times, as neither end is known",
        { High: null } => $"at least {Of(ratio.Low)} times",
        { High: var high } when high == ratio.Low => $"{(ratio.Approximate ? "about " : "")}{Of(ratio.Low)} times",
        { Low: 0 } => $"at most {(ratio.Approximate ? "about " : "")}{Of(ratio.High.Value)} times",
        _ => $"{Of(ratio.Low)} to {Of(ratio.High.Value)} times",
    };

    private static string Of(decimal times) => times.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture);
}
