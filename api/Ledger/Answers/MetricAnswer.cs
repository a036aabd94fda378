using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A metric as of a date: an interval in its unit, and the words of its sources.</summary>
/// <param name="Company">Absent where the figure is about no company.</param>
/// <param name="Name">What is measured.</param>
/// <param name="AsOf">The date of the last revision that was known by the date asked for.</param>
/// <param name="High"><c>null</c> is an open end.</param>
/// <param name="Stated">That revision, as it is recorded.</param>
/// <param name="Revisions">How many were known by the date.</param>
public sealed record MetricAnswer(
    string Id, CompanyName? Company, [property: JsonPropertyName("metric")] string Name, Period Period, bool Fiscal, string Unit,
    MetricBasis Basis, string? Label, DateOnly AsOf, decimal Low,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? High,
    bool Approximate, MetricRevision Stated, int Revisions, IReadOnlyList<string> Disputes, IReadOnlyList<SourceAnswer> Sources)
{
    /// <returns><c>null</c> where nothing had been reported by the view's date.</returns>
    public static MetricAnswer? Of(LedgerView view, Metric metric) => metric.AsOf(view.Date) is { } last ? Of(view, metric, last) : null;

    private static MetricAnswer Of(LedgerView view, Metric metric, MetricRevision last) => new(
        metric.Id, metric.Company is { } company ? CompanyName.Of(view.Ledger, company) : null, metric.Name, metric.Period, metric.Fiscal,
        metric.Unit, metric.Basis, metric.Label, last.AsOf, last.Interval.Low, last.Interval.High, last.Interval.Approximate, last,
        metric.Revisions.Count(revision => revision.AsOf <= view.Date),
        [.. view.Ledger.DisputesOf(metric.Id).Where(dispute => dispute.IsKnown(view.Date)).Select(dispute => dispute.Id)],
        SourceAnswer.Of(view.Ledger, last.Sources));
}
