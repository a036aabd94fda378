namespace Outlay.Briefs.Drawing;

/// <summary>
/// An amount as a mark on a scale of powers of ten, so that amounts of millions and of trillions are read against each other in
/// one column. What is drawn is a position, not a length: an exact amount is a dot, "about" a dot with a soft edge, "at least" a
/// dot with an arrow that fades, "up to" a line from nothing to a stop, a range a bar between two stops.
/// </summary>
internal static class AmountDots
{
    private const double Width = 200;
    private const double Height = 20;
    private const double Middle = Height / 2;

    // Nothing is at the left edge: a scale of powers has no place for it.
    private const double Least = 6;
    private const double Most = 12.5;
    private const double Start = 8;
    private const double SampleWidth = 56;

    private static readonly (int Power, string Label)[] Ticks = [(7, "10M"), (8, "100M"), (9, "1B"), (10, "10B"), (11, "100B"), (12, "1T")];

    private static readonly string Axis =
        $"""<path class="axis" d="{string.Concat(Ticks.Select(tick => $"M{Svg.N(X(tick.Power))} 0V{Svg.N(Height)}"))}"/>""";

    /// <summary>The scale, to stand above a column of amounts.</summary>
    public static string Scale { get; } = Svg.Picture("dots-scale", Width, 16, string.Concat(Ticks
        .Where(tick => tick.Power is 7 or 9 or 12)
        .Select(tick => $"""<text x="{Svg.N(X(tick.Power))}" y="12" text-anchor="middle">{tick.Label}</text>""")));

    public static string Of(Interval interval) => Svg.Picture("dots", Width, Height, Axis + Draw(interval, At, Width));

    /// <summary>A bound as such, for the key: the forms without the scale. One that is a point takes no more room than that.</summary>
    public static string Sample(Interval interval)
    {
        var width = interval.High == interval.Low ? Height : SampleWidth;
        return Svg.Picture("sample", width, Height, Draw(interval, value => (double)value * width, width));
    }

    private static string Draw(Interval interval, Func<decimal, double> at, double width) => interval switch
    {
        { Low: 0, High: null } => Svg.Line("unknown", 2, Middle, width - 2, Middle),
        { High: null } => Mark(at(interval.Low), interval.Approximate) + Svg.Onwards(at(interval.Low) + 5, Middle, Math.Max(width - at(interval.Low) - 6, 16)),
        { High: var high } when high == interval.Low => Mark(at(interval.Low), interval.Approximate),
        { Low: 0 } => Svg.Line("line", 0, Middle, at(interval.High.Value), Middle) + Stop(at(interval.High.Value), interval.Approximate),
        _ => Svg.Box("span", at(interval.Low), Middle - 3, at(interval.High.Value) - at(interval.Low), 6)
            + Stop(at(interval.Low), interval.Approximate) + Stop(at(interval.High.Value), interval.Approximate),
    };

    private static string Mark(double x, bool soft) => soft
        ? Svg.Dot("soft-1", x, Middle, 8.5) + Svg.Dot("soft-2", x, Middle, 5.5) + Svg.Dot("point", x, Middle, 2.5)
        : Svg.Dot("point", x, Middle, 4.5);

    private static string Stop(double x, bool soft) =>
        (soft ? Svg.Box("soft-1", x - 5, Middle - 6, 10, 12) + Svg.Box("soft-2", x - 2.5, Middle - 6, 5, 12) : "")
        + Svg.Line("cap", x, Middle - 6, x, Middle + 6);

    private static double At(decimal value) => value <= 0 ? 0 : X(Math.Log10((double)value));

    // Below the scale, and above it, marks stand at its ends: the words say how far.
    private static double X(double power) => power < Least ? Start / 2 : Start + ((Math.Min(power, Most) - Least) / (Most - Least) * (Width - Start - 6));
}
