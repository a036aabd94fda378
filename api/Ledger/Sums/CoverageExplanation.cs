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

    /// <summary>As <see cref="Text"/> says amounts; a ratio is nothing that somebody offers, and so is "at most".</summary>
    internal static string Times(Interval ratio)
    {
        var about = ratio.Approximate ? "about " : "";
        return ratio switch
        {
            { Low: 0, High: null } => "any number of times, as neither end is known",
            { High: null } => ratio.Approximate ? $"about {Of(ratio.Low)} times or more" : $"at least {Of(ratio.Low)} times",
            { High: var high } when high == ratio.Low => $"{about}{Of(ratio.Low)} times",
            { Low: 0 } => $"at most {about}{Of(ratio.High.Value)} times",
            _ => $"{about}{Of(ratio.Low)} to {Of(ratio.High.Value)} times",
        };
    }

    private static string Of(decimal times) => times.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture);
}
