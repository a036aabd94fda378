using System.Globalization;

namespace Outlay.Briefs.Figures;

internal enum Rounding { Nearest, Down, Up }

/// <summary>One number of a unit in words: <c>$38 billion</c>, <c>27%</c>, <c>7 years</c>.</summary>
internal readonly struct NumberWords(string unit, Format format)
{
    private const int UsualDigits = 4;
    private const int UsualDigitsOfRatios = 3;

    private static readonly (decimal From, string Word, string Letter)[] Scales =
        [(1_000_000_000_000, " trillion", "T"), (1_000_000_000, " billion", "B"), (1_000_000, " million", "M")];

    /// <param name="rounded">Whether digits were left out.</param>
    /// <param name="isFirst">Whether a second number follows, which says what both count: "15 to 20 times".</param>
    public string Of(decimal value, Rounding rounding, out bool rounded, bool isFirst = false)
    {
        var shown = unit is QuantityValue.Times && format.Share is Share.Percent ? value * 100 : value;
        var most = format.MostDigits ?? (format.Scale is Scale.Full ? (int?)null : unit is QuantityValue.Times ? UsualDigitsOfRatios : UsualDigits);
        var number = most is { } digits ? Round(shown, digits, rounding) : shown;
        rounded = number != shown;
        var text = Digits(Math.Abs(number));
        return (number < 0 ? "−" : "") + (unit switch
        {
            QuantityValue.Times when isFirst && format.Share is not Share.Percent => text,
            QuantityValue.Years or QuantityValue.Gigawatts when isFirst => text,
            QuantityValue.Times => text + Suffix(number),
            QuantityValue.Percent => text + "%",
            QuantityValue.Years => $"{text} {(number == 1 ? "year" : "years")}",
            QuantityValue.Gigawatts => text + " GW",
            QuantityValue.People => text,
            "USD" => "$" + text,
            "EUR" => "€" + text,
            "GBP" => "£" + text,
            _ => $"{unit} {text}",
        });
    }

    private static readonly decimal[] Powers = [.. Enumerable.Range(0, 29).Select(exponent => Enumerable.Repeat(10m, exponent).Aggregate(1m, (power, ten) => power * ten))];

    /// <summary>To so many significant digits, and never past a whole number that has more of them by its zeros alone.</summary>
    public static decimal Round(decimal value, int digits, Rounding rounding)
    {
        if (value == 0) return 0;
        var step = 1m;
        for (var rest = Math.Abs(value); rest >= Powers[digits]; rest /= 10) step *= 10;
        for (var rest = Math.Abs(value); rest < Powers[digits - 1] && step > 1e-20m; rest *= 10) step /= 10;
        var steps = value / step;
        return step * rounding switch
        {
            Rounding.Down => Math.Floor(steps),
            Rounding.Up => Math.Ceiling(steps),
            _ => Math.Round(steps, MidpointRounding.AwayFromZero),
        };
    }

    private string Suffix(decimal number) => format.Share switch
    {
        Share.Percent => "%",
        Share.Number => "",
        _ => number == 1 ? " time" : " times",
    };

    private string Digits(decimal number)
    {
        if (format.Scale is not Scale.Full)
            foreach (var (from, word, letter) in Scales)
                if (number >= from) return Plain(number / from) + (format.Scale is Scale.Short ? letter : word);
        return Plain(number);
    }

    private static string Plain(decimal number) => number is >= 0 and < 1000 && decimal.IsInteger(number)
        ? ((int)number).ToString(CultureInfo.InvariantCulture) : number.ToString("#,0.############", CultureInfo.InvariantCulture);
}
