namespace Outlay.Http;

internal sealed class MetricListing() : Listing<Metric, MetricAnswer>(
    (view, metric) => MetricAnswer.Of(view, metric)!,
    new Table<MetricAnswer, MetricAnswer>(metric => [metric], Columns),
    new("id", metric => metric.Id),
    new("date", (view, _, metric) => metric.AsOf(view.Date)?.AsOf),
    new("period", metric => metric.Period.ToString()))
{
    private static IReadOnlyList<Column<MetricAnswer>> Columns =>
    [
        new("id", metric => metric.Id),
        new("company", metric => metric.Company?.Id),
        new("metric", metric => metric.Name),
        new("period", metric => metric.Period.ToString()),
        new("fiscal", metric => metric.Fiscal),
        new("unit", metric => metric.Unit),
        new("basis", metric => metric.Basis),
        new("label", metric => metric.Label),
        new("asOf", metric => metric.AsOf),
        new("low", metric => metric.Low),
        new("high", metric => metric.High),
        new("bound", "low", metric => AmountColumns.Bound(new(metric.Low, metric.High, metric.Approximate))),
        new("approximate", metric => metric.Approximate),
        new("disputes", metric => metric.Disputes),
        .. AmountColumns.Sources<MetricAnswer>(metric => metric.Sources),
    ];
}
