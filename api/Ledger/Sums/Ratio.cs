namespace Outlay;

/// <summary>How often one sum of money contains another, rounded to four places. R9.</summary>
internal static class Ratio
{
    /// <summary>[low/high, high/low]: open above where the divisor may be nothing, nothing below where it is open above.</summary>
    public static Interval Of(Interval money, Interval by) => new(
        by.High is { } most && most > 0 ? Round(money.Low / most) : 0,
        money.High is { } high && by.Low > 0 ? Round(high / by.Low) : null,
        money.Approximate || by.Approximate);

    private static decimal Round(decimal value) => decimal.Round(value, 4, MidpointRounding.AwayFromZero);
}
