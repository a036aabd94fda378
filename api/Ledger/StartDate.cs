using System.Globalization;
using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>When money begins to be spent: a day, or a year, which means its 1 January. R8.</summary>
[JsonConverter(typeof(ParsableJson<StartDate>))]
public readonly record struct StartDate(DateOnly Day, bool IsYear = false) : IParsable<StartDate>
{
    public static StartDate Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var start) ? start : throw new FormatException(
            $"'{s}' is no start: write a year (2025) or a day (2025-10-01)");

    public static bool TryParse(string? s, IFormatProvider? provider, out StartDate result)
    {
        result = DateOnly.TryParseExact(s, "yyyy-MM-dd", out var day) ? new(day)
            : DateOnly.TryParseExact(s, "yyyy", out var year) ? new(year, IsYear: true)
            : default;
        return result != default;
    }

    public override string ToString() => Day.ToString(IsYear ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
