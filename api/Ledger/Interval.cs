using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>
/// What is known of a sum of money, in whole units of its currency: at least <paramref name="Low"/>, at most
/// <paramref name="High"/> (<c>null</c> is an open end). R3.
/// </summary>
/// <param name="Approximate">Whether a source said "about", of this amount or of any that it is made of.</param>
public readonly record struct Interval(
    decimal Low, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? High, bool Approximate = false)
{
    public static readonly Interval Zero = new(0, 0);

    /// <summary>[0, open): the money exists and nobody has said how much.</summary>
    public static readonly Interval Unsized = new(0, null);

    public static Interval operator +(Interval a, Interval b) =>
        new(a.Low + b.Low, a.High + b.High, a.Approximate || b.Approximate);

    /// <summary>[0, high]: of this amount, any share may be the one asked for.</summary>
    public Interval AnyShare() => this with { Low = 0 };

    public bool Contains(Interval other) =>
        Low <= other.Low && (High is null || other.High <= High);

    public static Interval Sum(IEnumerable<Interval> intervals) => intervals.Aggregate(Zero, (sum, next) => sum + next);
}
