using System.Text.Json.Serialization;

namespace Outlay;

public enum MetricBasis { Reported, RunRate, Guidance, Projection }

/// <summary>A figure about a company, or about the field where <see cref="Company"/> is left out, for a period. R11.</summary>
public sealed record Metric : IRecord
{
    /// <summary>Company, metric and period, hyphenated; <c>world</c> stands for the company where there is none.</summary>
    public required string Id { get; init; }
    public string? Company { get; init; }

    /// <summary>What is measured: <c>revenue</c>, <c>capex</c>, <c>backlog</c>, <c>valuation</c>, …</summary>
    [JsonPropertyName("metric")]
    public required string Name { get; init; }
    public required Period Period { get; init; }

    /// <summary>The period is of the company's own financial year.</summary>
    public bool Fiscal { get; init; }

    /// <summary>An ISO 4217 currency, <c>GW</c>, <c>people</c> or <c>percent</c>.</summary>
    public required string Unit { get; init; }
    public required MetricBasis Basis { get; init; }

    /// <summary>The period in the source's own words.</summary>
    public string? Label { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }
    public required IReadOnlyList<MetricRevision> Revisions { get; init; }

    /// <summary>The last revision up to a date, or <c>null</c> where nothing had been reported by then.</summary>
    public MetricRevision? AsOf(DateOnly date) => Revisions.LastOrDefault(revision => revision.AsOf <= date);
}

/// <summary>What a metric was said to be from a date on, in its unit: a value with a bound, or a range.</summary>
public sealed record MetricRevision
{
    public required DateOnly AsOf { get; init; }
    public bool FirstRecorded { get; init; }
    public decimal? Value { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public Bound? Bound { get; init; }
    public string? Note { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];

    [JsonIgnore]
    public Interval Interval => new Amount { Value = Value, Low = Low, High = High, Bound = Bound }.Interval;
}
