namespace Outlay.Cli.Content.Rules;

/// <summary>A metric's id says what it is, and its figures are in a unit that exists. R11.</summary>
internal static class MetricRules
{
    private static readonly string[] OtherUnits = ["GW", "people", "percent"];

    public static void Check(Review review)
    {
        foreach (var metric in review.Draft.Metrics)
        {
            Identity(metric, review.Report);
            Unit(metric.Record.Unit, metric.Place["unit"], review.Report);
            for (var i = 0; i < metric.Record.Revisions.Count; i++) Revision(metric, i, review.Report);
        }
    }

    /// <summary>A claim about a metric may name the unit as its currency, and no other.</summary>
    public static void Claim(Metric metric, Amount amount, Place place, Report report)
    {
        Figures(metric, amount, place, report);
        if (amount.Tranches is not null) report.Add(place["tranches"], "a metric is not made of tranches");
        if (amount.Basis is not null) report.Add(place["basis"], "only a valuation has a basis");
        if (amount.Currency is { } currency && currency != metric.Unit)
            report.Add(place["currency"], $"'{metric.Id}' is in {metric.Unit}, not in {currency}");
    }

    private static void Identity(Located<Metric> metric, Report report)
    {
        var id = $"{metric.Record.Company ?? "world"}-{metric.Record.Name}-{metric.Record.Period}";
        if (metric.Id != id && report.IsSound(metric.Place.Node))
            report.Add(metric.Place["id"], $"a metric's id is its company, metric and period: '{id}'");
    }

    private static void Unit(string unit, Place place, Report report)
    {
        if (!OtherUnits.Contains(unit) && !Currencies.Active.Contains(unit))
            report.Add(place, $"'{unit}' is no unit: a currency of ISO 4217, or {string.Join(", ", OtherUnits)}"
                + Words.DidYouMean(Nearest.Of(unit, [.. OtherUnits, .. Currencies.Active])));
    }

    private static void Revision(Located<Metric> metric, int i, Report report)
    {
        var revision = metric.Record.Revisions[i];
        Figures(metric.Record, new() { Value = revision.Value, Low = revision.Low, High = revision.High, Bound = revision.Bound },
            metric.Place["revisions"][i], report);
    }

    /// <summary>Profits and percentages may be below zero; people and power may not.</summary>
    private static void Figures(Metric metric, Amount figures, Place place, Report report) => AmountForm.Check(figures, place, report,
        mayBeNegative: metric.Unit is not ("GW" or "people"),
        decimals: OtherUnits.Contains(metric.Unit) ? AmountForm.OtherDecimals : AmountForm.MoneyDecimals);
}
