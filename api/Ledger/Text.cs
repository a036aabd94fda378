using System.Globalization;

namespace Outlay;

/// <summary>Amounts in words, for explanations and findings.</summary>
public static class Text
{
    /// <summary>
    /// <c>exactly 38,000,000,000 USD</c>, <c>about …</c>, <c>at least …</c>, <c>about … or more</c>, <c>up to …</c>, <c>… to …</c>, <c>an amount that nobody has stated</c>.
    /// </summary>
    public static string Of(Interval interval, string? currency)
    {
        var unit = currency is null ? "" : " " + currency;
        var about = interval.Approximate ? "about " : "";
        return interval switch
        {
            { Low: 0, High: null } => "an amount that nobody has stated",
            { High: null } => interval.Approximate ? $"about {Number(interval.Low)}{unit} or more" : $"at least {Number(interval.Low)}{unit}",
            { High: var high } when high == interval.Low => $"{(interval.Approximate ? "about" : "exactly")} {Number(interval.Low)}{unit}",
            { Low: 0 } => $"up to {about}{Number(interval.High.Value)}{unit}",
            _ => $"{about}{Number(interval.Low)} to {Number(interval.High.Value)}{unit}",
        };
    }

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
