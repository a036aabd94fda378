using System.Globalization;

namespace Outlay.Pages;

/// <summary>An interval in three digits, in the room of a table's cell: <c>≥ $10B</c>, <c>≤ $5B</c>, <c>~$36B</c>, <c>$15B–$50B</c>.</summary>
internal static class ShortAmount
{
    private static readonly (decimal Size, string Letter)[] Scales = [(1e12m, "T"), (1e9m, "B"), (1e6m, "M"), (1e3m, "K")];

    public static string Of(Interval interval, string? currency)
    {
        var about = interval.Approximate ? "~" : "";
        return interval switch
        {
            { Low: 0, High: null } => "not stated",
            { High: null } => $"≥\u00a0{about}{Size(interval.Low, currency)}",
            { High: var high } when high == interval.Low => about + Size(interval.Low, currency),
            { Low: 0 } => $"≤\u00a0{about}{Size(interval.High.Value, currency)}",
            _ => $"{about}{Size(interval.Low, currency)}–{Size(interval.High.Value, currency)}",
        };
    }

    private static string Size(decimal value, string? currency)
    {
        var (size, letter) = Scales.FirstOrDefault(scale => value >= scale.Size, (1, ""));
        var scaled = value / size;
        var number = scaled.ToString(scaled < 10 ? "0.##" : scaled < 100 ? "0.#" : "#,0", CultureInfo.InvariantCulture) + letter;
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
