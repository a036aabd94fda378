using System.Globalization;
using System.Text.RegularExpressions;

namespace Outlay.Cli.Content;

/// <summary>What was meant by numbers and dates in the forms of newsrooms and spreadsheets, where that is plain.</summary>
internal static partial class MeantValue
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>One point before three digits may be a decimal point: two of them part thousands.</summary>
    private const string Whole = @"(?<whole>[0-9]{1,3}(?:[,_'’ ][0-9]{3})+|[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]*)";

    /// <summary>As people write days; with two numbers and a year nobody knows which is the month.</summary>
    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d-MMM-yyyy",
    ];

    /// <returns>All digits of <c>38 billion</c>, <c>$38B</c> or <c>38,000,000,000</c>; <c>null</c> of what is no number, or may be several.</returns>
    public static string? Number(string text)
    {
        if (Written().Match(text) is not { Success: true } written) return null;
        var digits = Grouping().Replace(written.Groups["whole"].Value, "") + written.Groups["fraction"].Value;
        return decimal.TryParse(written.Groups["sign"].Value + digits + written.Groups["power"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Times(number, written.Groups["unit"].Value) : null;
    }

    /// <returns>The day in the form of the content.</returns>
    public static string? Date(string text)
    {
        var plain = Spoken().Replace(Dashes().Replace(text, "-"), "");
        if (Time().Match(plain) is { Success: true } time) plain = plain[..time.Index];
        return DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? day.ToString(Day, CultureInfo.InvariantCulture) : null;
    }

    private static string? Times(decimal number, string unit)
    {
        decimal factor = unit.ToLowerInvariant() switch
        {
            "" => 1,
            "k" or "thousand" => 1000,
            "m" or "mn" or "million" => 1_000_000,
            "b" or "bn" or "billion" => 1_000_000_000,
            _ => 1_000_000_000_000,
        };
        // More is larger than anything can be.
        return Math.Abs(number) > 1_000_000_000_000m ? null : (number * factor).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A(?<sign>[+-]?)(?:(?:US)?\p{Sc}|(?:USD|EUR) )?" + Whole + @"(?<fraction>\.[0-9]+)?(?<power>e\+?[0-9]{1,2})?"
        + @"[ -]?(?<unit>k|thousand|mn?|million|bn?|billion|tn?|trillion)? ?(?:%|percent|years?|GW|USD|EUR|dollars|euros)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Grouping();

    /// <summary>What is written of numbers and months besides what the forms know: 3rd, Sept.</summary>
    [GeneratedRegex(@"(?<=[0-9])(?:st|nd|rd|th)\b|(?<=\bSep)t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    [GeneratedRegex("[‐‑‒–—−]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[T ][0-9]{2}:[0-9]{2}.*\z")]
    private static partial Regex Time();
}
