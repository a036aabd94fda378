using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Outlay.Cli.Content;

/// <summary>Reads one YAML scalar as a value of a C# type, in its JSON form; or says what is wrong with it, and what is right.</summary>
internal static partial class ScalarReader
{
    /// <summary>What a decimal holds without rounding.</summary>
    private const int MostDigits = 28;

    private const string CutShort = "the text ends before ' #', which begins a comment: put it in quotes, or the comment in a line of its own";

    public static (JsonNode? Value, string? Wrong) Read(YamlScalar scalar, Type type) => type switch
    {
        _ when type == typeof(string) => scalar.IsCutShort ? (null, CutShort) : Text(scalar.Text),
        _ when type == typeof(bool) => Flag(scalar),
        _ when type == typeof(decimal) => Number(scalar),
        _ when type == typeof(int) => Whole(scalar),
        _ when type == typeof(DateOnly) => Date(scalar.Text),
        _ when type.IsEnum => Word(scalar.Text, Shape.WordsOf(type)),
        _ when type == typeof(Period) => Parsed<Period>(scalar.Text),
        _ when type == typeof(StartDate) => Parsed<StartDate>(scalar.Text),
        _ => throw new NotSupportedException($"Content of type {type} cannot be read."),
    };

    /// <summary>What a claim says in place of an amount: a number, or a word or date.</summary>
    public static JsonNode Claimed(YamlScalar scalar) =>
        Number(scalar) is ({ } number, _) ? number : JsonValue.Create(scalar.Text);

    public static JsonNode StandIn(Type type) => type switch
    {
        _ when type == typeof(string) => "",
        _ when type == typeof(bool) => false,
        _ when type == typeof(decimal) || type == typeof(int) => 0,
        _ when type == typeof(DateOnly) => "0001-01-01",
        _ when type.IsEnum => Shape.WordsOf(type)[0],
        _ => "2000",
    };

    private static (JsonNode?, string?) Text(string text) =>
        string.IsNullOrWhiteSpace(text) ? (null, "there is no text between the quotes")
        : text != text.Trim() ? (null, "the text begins or ends with a space")
        : (text, null);

    private static (JsonNode?, string?) Flag(YamlScalar scalar) =>
        scalar.IsPlain && scalar.Text is "true" or "false" ? (scalar.Text == "true", null) : (null, $"'{scalar.Text}' is not true or false");

    private static (JsonNode?, string?) Number(YamlScalar scalar) =>
        !Numbers().IsMatch(scalar.Text) ? (null, $"'{scalar.Text}' is no number{(MeantValue.Number(scalar.Text) is { } meant ? $"; did you mean {meant}?" : ": write all its digits, as 10000000000 or 2.75")}")
        : !scalar.IsPlain ? (null, $"'{scalar.Text}' is text: write the number without quotes")
        : scalar.Text.Count(char.IsAsciiDigit) > MostDigits ? (null, $"{scalar.Text} has more than {MostDigits} digits")
        : (decimal.Parse(scalar.Text, NumberStyles.Number, CultureInfo.InvariantCulture), null);

    private static (JsonNode?, string?) Whole(YamlScalar scalar) =>
        Numbers().IsMatch(scalar.Text) && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? (whole, null) : (null, $"'{scalar.Text}' is no whole number");

    private static (JsonNode?, string?) Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? (text, null)
        : Dates().IsMatch(text) ? (null, $"there is no day {text} in the calendar")
        : (null, $"'{text}' is no date: write it as {MeantValue.Date(text) ?? "2025-12-31"}");

    private static (JsonNode?, string?) Word(string text, IReadOnlyList<string> words) =>
        words.Contains(text) ? (text, null) : (null, $"'{text}' is not known{Wording.Choice(text, words)}");

    /// <summary>Types that have a text form of their own say themselves what is wrong with a text.</summary>
    private static (JsonNode?, string?) Parsed<T>(string text) where T : IParsable<T>
    {
        try
        {
            T.Parse(text, CultureInfo.InvariantCulture);
            return (text, null);
        }
        catch (FormatException e)
        {
            return (null, e.Message);
        }
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?\z")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Dates();
}
