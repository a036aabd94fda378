using System.Globalization;
using System.Text.RegularExpressions;

namespace Outlay;

/// <summary>What somebody probably meant by a date, a number or an amount that is none: to be proposed, never taken.</summary>
internal static partial class Meant
{
    private const int MostLetters = 40;
    private const double MostMoney = 1e18;

    /// <summary>The day; of a month or a year its first and its last; of 3/4/2026 both days that it may be.</summary>
    public static IReadOnlyList<string> Date(string text) => Plain(text) switch
    {
        var plain when YearFirst().Match(plain) is { Success: true } match => Between(Number(match, 1), Number(match, 2), Number(match, 3)),
        var plain when YearLast().Match(plain) is { Success: true } match => EitherWay(Number(match, 1)!.Value, Number(match, 2)!.Value, Number(match, 3)!.Value),
        _ => [],
    };

    /// <summary>The nearest within the bounds; where there is no upper one that anybody could mean, none for what is above it.</summary>
    public static IReadOnlyList<string> Whole(string text, int least, int most) =>
        double.TryParse(Plain(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && (number <= most || most < int.MaxValue)
            ? [Math.Clamp(Math.Round(number), least, most).ToString("0", CultureInfo.InvariantCulture)] : [];

    /// <summary>In whole units: of <c>$10B</c>, <c>1,000</c> and <c>1e9</c>.</summary>
    public static IReadOnlyList<string> Amount(string text)
    {
        if (Money().Match(Plain(text)) is not { Success: true } match) return [];
        var digits = Groups().Replace(match.Groups[1].Value, "");
        var value = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) * Unit(match.Groups[2].Value);
        return value > MostMoney ? [] : [Math.Max(0, (decimal)value).ToString("0.##", CultureInfo.InvariantCulture)];
    }

    /// <summary>The years that stand in a text, such as <c>2025..2030</c>.</summary>
    public static IReadOnlyList<string> Years(string text) => [.. Year().Matches(Plain(text)).Select(year => year.Value).Distinct().Take(3)];

    /// <summary>With the digits of all scripts as Latin ones.</summary>
    private static string Plain(string text) => text.Length > MostLetters ? "" : string.Concat(text.Trim().Select(letter =>
        char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : letter));

    private static int? Number(Match match, int group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static IReadOnlyList<string> Between(int? year, int? month, int? day) =>
        [.. new[] { Day(year!.Value, month ?? 1, day ?? 1), Day(year.Value, month ?? 12, day ?? 31) }.Distinct()];

    private static IReadOnlyList<string> EitherWay(int one, int other, int year) =>
        [.. new[] { (Day: one, Month: other), (Day: other, Month: one) }.Where(pair => pair.Month <= 12).Select(pair => Day(year, pair.Month, pair.Day)).Distinct()];

    private static string Day(int year, int month, int day)
    {
        (year, month) = (Math.Max(year, 1), Math.Clamp(month, 1, 12));
        return new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static double Unit(string word) => word.ToLowerInvariant() switch
    {
        "" => 1,
        "k" or "thousand" => 1e3,
        "m" or "mn" or "million" => 1e6,
        "t" or "tn" or "trillion" => 1e12,
        _ => 1e9,
    };

    [GeneratedRegex(@"\A([0-9]{4})(?:[-/. ]?([0-9]{1,2})(?:[-/. ]?([0-9]{1,2})(?:[T ].*)?)?)?\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})\z")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\A[$€£+ ]*(-?[0-9][0-9,_' ]*(?:\.[0-9]+)?(?:e[+]?[0-9]{1,2})?) ?(k|thousand|m|mn|million|b|bn|billion|t|tn|trillion)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex("[,_' ]")]
    private static partial Regex Groups();

    [GeneratedRegex("(?<![0-9])(?!0000)[0-9]{4}(?![0-9])")]
    private static partial Regex Year();
}
