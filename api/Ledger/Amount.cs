using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>How a source worded a number: "$10B", "about $10B", "more than $10B", "up to $10B". R3.</summary>
public enum Bound { Exact, About, AtLeast, AtMost }

/// <summary>
/// Money as a source states it: <see cref="Value"/> with a <see cref="Bound"/>, a range of <see cref="Low"/> and
/// <see cref="High"/>, or <see cref="Tranches"/>. Exactly one of the three. R3.
/// </summary>
public sealed record Amount
{
    public decimal? Value { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }

    /// <summary>ISO 4217. Tranches carry their own, the same in each.</summary>
    public string? Currency { get; init; }
    public Bound? Bound { get; init; }

    /// <summary>What a valuation counts: <c>pre-money</c>, <c>post-money</c>, <c>combined</c>.</summary>
    public string? Basis { get; init; }
    public IReadOnlyList<Tranche>? Tranches { get; init; }

    [JsonIgnore]
    public string? CurrencyOfAll => Currency ?? (Tranches is [var first, ..] ? first.Amount.CurrencyOfAll : null);

    [JsonIgnore]
    public Interval Interval => this switch
    {
        { Tranches: { } tranches } => Interval.Sum(tranches.Select(tranche => tranche.Interval)),
        { Value: { } value } => Of(value, Bound ?? Outlay.Bound.Exact),
        _ => new(Low ?? 0, High, Bound == Outlay.Bound.About),
    };

    private static Interval Of(decimal value, Bound bound) => bound switch
    {
        Outlay.Bound.AtLeast => new(value, null),
        Outlay.Bound.AtMost => new(0, value),
        _ => new(value, value, bound == Outlay.Bound.About),
    };
}

/// <summary>A part of an amount. One that is not firm depends on a condition, and counts as anything from nothing to its high end.</summary>
public sealed record Tranche(bool Firm, Amount Amount)
{
    [JsonIgnore]
    public Interval Interval => Firm ? Amount.Interval : Amount.Interval.AnyShare();
}
