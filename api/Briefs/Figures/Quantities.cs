namespace Outlay.Briefs.Figures;

/// <summary>Ratios and differences of intervals: every pair of values that the two may have has its result in that of the two.</summary>
internal static class Quantities
{
    /// <returns><c>null</c> where the two are of units that have no ratio.</returns>
    public static QuantityValue? Ratio(QuantityValue dividend, QuantityValue divisor) =>
        UnitOfRatio(dividend.Unit, divisor.Unit) is not { } unit ? null : new(
            dividend.Low is not { } low ? null : low >= 0 ? Over(low, divisor.High) : OverLeast(low, divisor.Low),
            dividend.High is not { } high ? null : high >= 0 ? OverLeast(high, divisor.Low) : Over(high, divisor.High),
            dividend.Approximate || divisor.Approximate, unit);

    /// <returns><c>null</c> where the two are of different units.</returns>
    public static QuantityValue? Difference(QuantityValue from, QuantityValue taken) => from.Unit != taken.Unit ? null : new(
        from.Low - taken.High, from.High - taken.Low, from.Approximate || taken.Approximate, from.Unit);

    /// <summary>Of the same unit it is a number of times; over years it is an amount a year.</summary>
    private static string? UnitOfRatio(string dividend, string divisor) =>
        dividend == divisor ? QuantityValue.Times : divisor is QuantityValue.Years or QuantityValue.Times ? dividend : null;

    private static decimal Over(decimal value, decimal? most) => most is { } divisor ? value / divisor : 0;

    private static decimal? OverLeast(decimal value, decimal? least) => value == 0 ? 0 : least is > 0 ? value / least : null;
}
