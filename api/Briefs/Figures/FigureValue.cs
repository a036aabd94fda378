using System.Text.Json.Serialization;

namespace Outlay.Briefs;

/// <summary>What a figure says.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(QuantityValue), "quantity")]
[JsonDerivedType(typeof(DateValue), "date")]
[JsonDerivedType(typeof(WordValue), "word")]
public abstract record FigureValue;

/// <summary>An interval of a unit: a currency, <c>GW</c>, <c>people</c>, <c>percent</c>, <c>years</c>, or <c>times</c>, that of ratios.</summary>
/// <param name="Low"><c>null</c> is an open end, which differences alone have below.</param>
/// <param name="High"><c>null</c> is an open end.</param>
public sealed record QuantityValue(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Low,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? High,
    bool Approximate, string Unit) : FigureValue
{
    internal const string Times = "times";
    internal const string Percent = "percent";
    internal const string Years = "years";
    internal const string Gigawatts = "GW";
    internal const string People = "people";

    internal static QuantityValue Of(Interval interval, string unit) => new(interval.Low, interval.High, interval.Approximate, unit);

    internal bool IsMoney => Unit is not (Times or Percent or Years or Gigawatts or People);

    internal bool IsPoint => Low == High && Low is not null;

    internal bool IsAtLeast => High is null && Low is not null;

    internal bool IsAtMost => High is not null && Low is null or 0 && !IsPoint;

    internal bool IsUnsized => High is null && Low is null or 0;
}

/// <param name="IsYear">The year alone is stated, and the day stands for it.</param>
public sealed record DateValue(DateOnly Date, bool IsYear = false) : FigureValue;

/// <summary>A status, a class or a basis.</summary>
public sealed record WordValue(string Word) : FigureValue;
