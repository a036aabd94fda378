using System.Globalization;

namespace Outlay.Briefs.Figures;

internal enum Scale { Words, Short, Full }

internal enum End { Low, High }

internal enum Share { Times, Percent, Number }

internal enum DateForm { Day, Month, Year, Iso }

/// <summary>How a figure is to read.</summary>
internal sealed record Format
{
    public static readonly Format Default = new();

    private const string Digits = " digits";

    private static readonly Dictionary<string, (string Of, Func<FigureValue, bool> Fits, Func<Format, Format> With)> Phrases = new()
    {
        ["short"] = ("an amount or a number", IsQuantity, format => format with { Scale = Scale.Short }),
        ["full"] = ("an amount or a number", IsQuantity, format => format with { Scale = Scale.Full }),
        ["low"] = ("something with a low end", value => value is QuantityValue { Low: not null }, format => format with { End = Figures.End.Low }),
        ["high"] = ("something with a high end", value => value is QuantityValue { High: not null }, format => format with { End = Figures.End.High }),
        ["exactly"] = ("what is known exactly", value => value is QuantityValue { IsPoint: true, Approximate: false }, Bounded("exactly")),
        ["about"] = ("what is known about", value => value is QuantityValue { IsPoint: true, Approximate: true }, Bounded("about")),
        ["roughly"] = ("what is known about", value => value is QuantityValue { IsPoint: true, Approximate: true }, Bounded("roughly")),
        ["at least"] = ("what has no upper end", value => value is QuantityValue { IsAtLeast: true }, Bounded("at least")),
        ["more than"] = ("what has no upper end", value => value is QuantityValue { IsAtLeast: true }, Bounded("more than")),
        ["up to"] = ("what has an upper end alone", value => value is QuantityValue { IsAtMost: true }, Bounded("up to")),
        ["at most"] = ("what has an upper end alone", value => value is QuantityValue { IsAtMost: true }, Bounded("at most")),
        ["times"] = ("a ratio", IsRatio, format => format with { Share = Share.Times }),
        ["percent"] = ("a ratio", IsRatio, format => format with { Share = Share.Percent }),
        ["number"] = ("a ratio", IsRatio, format => format with { Share = Share.Number }),
        ["day"] = ("a day", value => value is DateValue { IsYear: false }, format => format with { Date = DateForm.Day }),
        ["month"] = ("a day", value => value is DateValue { IsYear: false }, format => format with { Date = DateForm.Month }),
        ["year"] = ("a date", value => value is DateValue, format => format with { Date = DateForm.Year }),
        ["iso"] = ("a date", value => value is DateValue, format => format with { Date = DateForm.Iso }),
        ["capital"] = ("words", _ => true, format => format with { Capital = true }),
    };

    public Scale Scale { get; init; }
    public End? End { get; init; }

    /// <summary>The words for the bound, where the author chose them; the value has that bound, or is not published.</summary>
    public string? Bound { get; init; }
    public Share Share { get; init; }
    public DateForm Date { get; init; }

    /// <summary>Significant digits.</summary>
    public int? MostDigits { get; init; }
    public bool Capital { get; init; }

    public static IReadOnlyCollection<string> Names => [.. Phrases.Keys, "2" + Digits];

    public static Format? Read(IReadOnlyList<Word> words, FigureValue value, out Mistake? mistake)
    {
        var format = Default;
        mistake = null;
        foreach (var word in words)
            if (format.With(word, value, out mistake) is { } next) format = next;
            else return null;
        return format;
    }

    /// <summary>The same, of another value, without what does not fit it.</summary>
    public static Format Fitting(IReadOnlyList<Word> words, FigureValue value) =>
        words.Aggregate(Default, (format, word) => format.With(word, value, out _) ?? format);

    private Format? With(Word word, FigureValue value, out Mistake? mistake)
    {
        mistake = null;
        if (DigitsOf(word.Text) is { } digits && IsQuantity(value)) return this with { MostDigits = digits };
        if (!Phrases.TryGetValue(word.Text, out var phrase))
            mistake = new(word.Start, $"figures do not read '{word.Text}'{Nearest.Choice(word.Text, Names)}");
        else if (!phrase.Fits(value))
            mistake = new(word.Start, $"'{word.Text}' is for {phrase.Of}, and this is {FigureWords.Of(value, Default)}");
        return mistake is null ? phrase.With(this) : null;
    }

    private static int? DigitsOf(string phrase) =>
        phrase.EndsWith(Digits, StringComparison.Ordinal) && phrase.Length == Digits.Length + 1 && phrase[0] is >= '1' and <= '9'
            ? int.Parse(phrase[..1], CultureInfo.InvariantCulture) : null;

    private static bool IsQuantity(FigureValue value) => value is QuantityValue;

    private static bool IsRatio(FigureValue value) => value is QuantityValue { Unit: QuantityValue.Times };

    private static Func<Format, Format> Bounded(string words) => format => format with { Bound = words };
}
