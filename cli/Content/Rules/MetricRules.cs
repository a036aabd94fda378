namespace Outlay.Cli.Content.Rules;

/// <summary>A metric's id says what it is, and its figures are in a unit that exists. R11.</summary>
internal static class MetricRules
{
    private static readonly string[] IdParts = ["company", "metric", "period"];

    /// <summary>A metric says one figure, be it a value or a range.</summary>
    public static readonly IReadOnlyList<string> FigureKeys = ["value", "low", "high"];

    /// <summary>Words in the names of metrics that are for one of something.</summary>
    private static readonly string[] OfPrices = ["price", "per"];
    public static readonly IReadOnlyList<string> OtherUnits = ["GW", "people", "percent"];

    public static void Check(Review review)
    {
        foreach (var metric in review.Draft.Metrics)
        {
            Identity(metric, review);
            Unit(metric.Record.Unit, metric.Place["unit"], review.Report);
            for (var i = 0; i < metric.Record.Revisions.Count; i++) Revision(metric, i, review.Report);
        }
    }

    public static string IdOf(Metric metric) => $"{metric.Company ?? "world"}-{metric.Name}-{metric.Period}";

    /// <summary>A claim about a metric may name the unit as its currency, and no other.</summary>
    public static void Claim(Metric metric, Claim claim, string field, Place place, Report report)
    {
        if (claim.Value?.Amount is not { } amount)
        {
            if (claim.Value?.Number is { } number && FigureKeys.Contains(field)) Figures(metric, new() { Value = number }, place, report);
            return;
        }
        Figures(metric, amount, place, report);
        if (amount.Tranches is not null) report.Add(place["tranches"], "a metric is not made of tranches");
        if (amount.Basis is not null) report.Add(place["basis"], "only a valuation has a basis");
        if (amount.Currency is { } currency && currency != metric.Unit && IsUnit(metric.Unit))
            report.Add(place["currency"], $"'{metric.Id}' is in {metric.Unit}, not in {currency}");
    }

    private static void Identity(Located<Metric> metric, Review review)
    {
        var id = IdOf(metric.Record);
        if (metric.Id != id && IdRules.IsId(metric.Id) && !review.Disputable.IsCopy(metric.Place) && IdParts.All(key => review.Report.IsSound(metric.Place[key].Node)))
            review.Report.Add(metric.Place["id"], $"a metric's id is its company, metric and period: '{id}'");
    }

    private static void Unit(string unit, Place place, Report report)
    {
        if (!IsUnit(unit))
            report.Add(place, $"'{unit}' is no unit: a currency of ISO 4217, or {string.Join(", ", OtherUnits)}"
                + Currencies.Choice(unit, [.. OtherUnits, .. Currencies.Active]));
    }

    private static bool IsUnit(string unit) => OtherUnits.Contains(unit) || Currencies.Active.Contains(unit);

    private static void Revision(Located<Metric> metric, int i, Report report)
    {
        var revision = metric.Record.Revisions[i];
        Figures(metric.Record, new() { Value = revision.Value, Low = revision.Low, High = revision.High, Bound = revision.Bound },
            metric.Place["revisions"][i], report);
    }

    private static void Figures(Metric metric, Amount figures, Place place, Report report) => AmountForm.Check(figures, KindOf(metric), place, report);

    private static FigureKind KindOf(Metric metric) => metric.Unit switch
    {
        "GW" or "people" => FigureKind.Count,
        // Of a unit that is none, which is said, no more is known than of a share.
        var unit when !Currencies.Active.Contains(unit) => FigureKind.Share,
        _ => metric.Name.Split('-').Any(OfPrices.Contains) ? FigureKind.Price : FigureKind.Result,
    };
}
