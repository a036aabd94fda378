using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outlay;

/// <summary>The time that a metric speaks of: a year (<c>2025</c>), a quarter (<c>2025-q3</c>) or a day (<c>2025-12-31</c>). R11.</summary>
[JsonConverter(typeof(ParsableJson<Period>))]
public readonly partial record struct Period(int Year, int? Quarter = null, DateOnly? Day = null) : IParsable<Period>
{
    public bool IsYear => Quarter is null && Day is null;

    public DateOnly LastDay => Day ?? new(Year, LastMonth, DateTime.DaysInMonth(Year, LastMonth));

    private int LastMonth => 3 * (Quarter ?? 4);

    public static Period Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException(
            $"'{s}' is no period: write a year (2025), a quarter (2025-q3) or a day (2025-12-31)");

    public static bool TryParse(string? s, IFormatProvider? provider, out Period result)
    {
        result = default;
        if (s is not null && Quarters().Match(s) is { Success: true } match)
            result = new(Number(match.Groups[1]), match.Groups[2].Success ? Number(match.Groups[2]) : null);
        else if (DateOnly.TryParseExact(s, "yyyy-MM-dd", out var day))
            result = new(day.Year, null, day);
        return result.Year > 0;
    }

    public override string ToString() => Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Quarter is { } quarter ? $"{Year:0000}-q{quarter}" : $"{Year:0000}";

    private static int Number(Capture digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{4})(?:-q([1-4]))?\z")]
    private static partial Regex Quarters();
}

/// <summary>Writes a type as the text that it parses.</summary>
internal sealed class ParsableJson<T> : JsonConverter<T> where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return T.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
