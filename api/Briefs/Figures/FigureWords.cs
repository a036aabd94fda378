using System.Globalization;

namespace Outlay.Briefs.Figures;

/// <summary>
/// Values in words. What the words say always holds the value: where digits are left out, an exact number is <em>about</em>, a low
/// end goes down and a high end up.
/// </summary>
internal static class FigureWords
{
    public static string Of(FigureValue value, Format format)
    {
        var words = value switch
        {
            QuantityValue quantity => Of(quantity, format),
            DateValue date => Of(date, format),
            _ => ((WordValue)value).Word.Replace('-', ' '),
        };
        return format.Capital && words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    private static string Of(QuantityValue quantity, Format format)
    {
        var number = new NumberWords(quantity.Unit, format);
        var about = quantity.Approximate ? "about " : "";
        if (format.End is { } end) return about + (end is End.Low ? number.Of(quantity.Low ?? 0, Rounding.Down, out _) : number.Of(quantity.High ?? 0, Rounding.Up, out _));
        if (quantity.IsPoint)
        {
            var point = number.Of(quantity.Low!.Value, Rounding.Nearest, out var rounded);
            return Bounded(format.Bound, quantity.Approximate || rounded ? "about" : "", point);
        }
        if (quantity.IsUnsized) return Unknown(quantity.Unit, format);
        if (quantity.High is not { } high) return AtLeast(format.Bound, about, number.Of(quantity.Low!.Value, Rounding.Down, out _));
        if (quantity.IsAtMost) return Bounded(format.Bound, Most(quantity), about + number.Of(high, Rounding.Up, out _));
        return $"{about}{number.Of(quantity.Low!.Value, Rounding.Down, out _, isFirst: true)} to {number.Of(high, Rounding.Up, out _)}";
    }

    /// <summary>An amount by itself, as in a cell of a table: "amount not stated" where nobody has said anything of it.</summary>
    /// <param name="unit">May be missing where nothing is stated.</param>
    public static string OfAmount(Interval interval, string? unit, Format format) =>
        unit is null || interval is { Low: 0, High: null } ? "amount not stated" : Of(QuantityValue.Of(interval, unit), format);

    /// <summary>What may be anything, within a sentence.</summary>
    private static string Unknown(string unit, Format format) => unit switch
    {
        QuantityValue.Times => format.Share switch
        {
            Share.Percent => "an unknown share",
            Share.Number => "an unknown number",
            _ => "an unknown number of times",
        },
        QuantityValue.Percent => "an unknown percentage",
        QuantityValue.Years => "an unknown number of years",
        QuantityValue.Gigawatts => "an unknown capacity",
        QuantityValue.People => "an unknown number",
        _ => "an unstated amount",
    };

    // Nobody says "at least about" by himself.
    private static string AtLeast(string? chosen, string about, string amount) =>
        about is not "" && chosen is null ? $"{about}{amount} or more" : Bounded(chosen, "at least", about + amount);

    // "Up to" is how much somebody may give; a ratio, or what may be less than nothing, only cannot be more.
    private static string Most(QuantityValue quantity) => quantity is { Low: 0, Unit: not QuantityValue.Times } ? "up to" : "at most";

    private static string Bounded(string? chosen, string usual, string amount) => $"{chosen ?? usual} {amount}".TrimStart();

    private static string Of(DateValue date, Format format)
    {
        var form = date.IsYear && format.Date is DateForm.Day ? DateForm.Year : format.Date;
        var pattern = form switch
        {
            DateForm.Month => "MMMM yyyy",
            DateForm.Year => "yyyy",
            DateForm.Iso => date.IsYear ? "yyyy" : "yyyy-MM-dd",
            _ => "d MMMM yyyy",
        };
        return date.Date.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
