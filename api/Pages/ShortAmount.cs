using System.Globalization;
using Outlay.Briefs.Figures;

namespace Outlay.Pages;

/// <summary>
/// An interval in three digits, in the room of a table's cell: <c>≥ $10B</c>, <c>≤ $5B</c>, <c>~$36B</c>, <c>$15B–$50B</c>. It always
/// holds what it stands for: a low end goes down, a high end up, and an exact number of more digits is about so much.
/// </summary>
internal static class ShortAmount
{
    private const int Digits = 3;

    private static readonly (decimal Size, string Letter)[] Scales = [(1e12m, "T"), (1e9m, "B"), (1e6m, "M"), (1e3m, "K")];

    public static string Of(Interval interval, string? currency)
    {
        var about = interval.Approximate ? "~" : "";
        return interval switch
        {
            { Low: 0, High: null } => "not stated",
            { High: null } => $"≥\u00a0{about}{Size(interval.Low, Rounding.Down, currency)}",
            { High: var high } when high == interval.Low => Point(interval, currency),
            { Low: 0 } => $"≤\u00a0{about}{Size(interval.High.Value, Rounding.Up, currency)}",
            _ => $"{about}{Size(interval.Low, Rounding.Down, currency)}–{Size(interval.High.Value, Rounding.Up, currency)}",
        };
    }

    private static string Point(Interval point, string? currency)
    {
        var isExact = !point.Approximate && NumberWords.Round(point.Low, Digits, Rounding.Nearest) == point.Low;
        return (isExact ? "" : "~") + Size(point.Low, Rounding.Nearest, currency);
    }

    private static string Size(decimal value, Rounding rounding, string? currency)
    {
        var rounded = NumberWords.Round(value, Digits, rounding);
        var (size, letter) = Scales.FirstOrDefault(scale => rounded >= scale.Size, (1, ""));
        var number = (rounded / size).ToString("#,0.############", CultureInfo.InvariantCulture) + letter;
        return currency switch
        {
            "USD" => "$" + number,
            "EUR" => "€" + number,
            "GBP" => "£" + number,
            null => number,
            _ => $"{currency} {number}",
        };
    }
}
