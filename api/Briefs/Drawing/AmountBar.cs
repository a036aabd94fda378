namespace Outlay.Briefs.Drawing;

/// <summary>
/// An amount as a bar whose length is the amount: solid as far as is certain, lighter to where it may end, with an arrow that
/// fades where it may go on, and a soft edge where it is "about".
/// </summary>
internal static class AmountBar
{
    /// <param name="most">What the whole width stands for, the same for all bars that are read against each other.</param>
    public static string Of(Interval interval, decimal most, double width = 720, double height = 22)
    {
        // An arrow needs room, also behind the longest bar.
        var room = width - (width / 12);
        var middle = height / 2;
        var low = At(interval.Low);
        return Svg.Picture("bar", width, height, Svg.Line("axis", 0.5, 0, 0.5, height) + (interval switch
        {
            { Low: 0, High: null } => Svg.Line("unknown", 3, middle, room, middle),
            { High: null } => Solid(low) + Soft(low) + Svg.Onwards(low, middle, width / 14),
            { High: var high } when high == interval.Low => Solid(low) + Soft(low),
            { High: var high } => Solid(low) + Svg.Box("span", low, 2, At(high.Value) - low, height - 4)
                + Svg.Line("cap", At(high.Value), 1, At(high.Value), height - 1) + Soft(At(high.Value)),
        }));

        double At(decimal value) => most <= 0 ? 0 : (double)(value / most) * room;
        string Solid(double to) => Svg.Box("solid", 0, 2, to, height - 4);
        string Soft(double at) => interval.Approximate
            ? Svg.Box("soft-2", at, 2, width / 120, height - 4) + Svg.Box("soft-1", at + (width / 120), 2, width / 120, height - 4) : "";
    }

    /// <summary>What the width has to stand for, so that all of these fit.</summary>
    public static decimal MostOf(IEnumerable<Interval> intervals) =>
        intervals.Select(interval => interval.High ?? interval.Low).DefaultIfEmpty(0).Max();
}
