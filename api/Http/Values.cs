using System.Globalization;

namespace Outlay.Http;

/// <summary>The kinds of values that stand in query strings.</summary>
public static class Values
{
    // Those that somebody may have meant.
    private static readonly IReadOnlyList<string> Years = [.. Enumerable.Range(2015, 50).Select(year => year.ToString(CultureInfo.InvariantCulture))];

    public static Parsed<DateOnly?> Date(string text, Ledger ledger) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date, text)
            : Not<DateOnly?>("is no date: write it as 2025-12-16");

    public static Parse<int> Whole(int least, int most) => (text, _) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? new(number, number.ToString(CultureInfo.InvariantCulture))
            : Not<int>($"is not a whole number from {least} to {most}", [$"{least}..{most}"]);

    /// <summary>The number of a version; whether there is such a one is for storage to say.</summary>
    public static Parsed<int?> Version(string text, Ledger? ledger = null) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(number, number.ToString(CultureInfo.InvariantCulture))
            : Not<int?>("is no version: versions are numbered from 1", ["1.."]);

    public static Parse<Format?> Format(IReadOnlyList<Format> formats)
    {
        var names = formats.Select(format => format.Name).ToList();
        return (text, _) => formats.FirstOrDefault(format => format.Name == text) is { } found ? new(found, text) : NotAmong<Format?>(text, names);
    }

    public static Parsed<T> Word<T>(string text, Ledger ledger) where T : struct, Enum =>
        Words.TryParse<T>(text, out var value) ? new(value, text) : NotAmong<T>(text, [.. Words.All<T>()]);

    public static Parsed<T?> MaybeWord<T>(string text, Ledger ledger) where T : struct, Enum =>
        Words.TryParse<T>(text, out var value) ? new(value, text) : NotAmong<T?>(text, [.. Words.All<T>()]);

    public static Parsed<string> Text(string text, Ledger ledger) => text is "" ? Not<string>("is empty") : new(text, text);

    public static Parse<string> OneOf(IReadOnlyList<string> words) => (text, _) =>
        words.Contains(text) ? new(text, text) : NotAmong<string>(text, words);

    public static Parsed<int> Year(string text, Ledger ledger) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new(year, text)
            : Not<int>("is no year: write it as 2026", nearest: Nearest.Of(text.Length == 2 ? "20" + text : text, Years));

    /// <summary>The id of a company, also where an alias was given.</summary>
    public static Parsed<string> Company(string text, Ledger ledger) =>
        ledger.Companies.Resolve(text) is { Withdrawn: null } company
            ? new(company.Id, company.Id)
            : Not<string>("is no company of this ledger", nearest: ledger.Companies.Near(text));

    public static Parsed<bool> Flag(string text, Ledger ledger) =>
        text is "true" or "false" ? new(text is "true", text) : NotAmong<bool>(text, ["true", "false"]);

    /// <summary>A currency that amounts of the ledger are stated in.</summary>
    public static Parsed<string?> Currency(string text, Ledger ledger) =>
        ledger.Currencies.Contains(text) ? new(text, text) : NotAmong<string?>(text, ledger.Currencies);

    private static Parsed<T> NotAmong<T>(string text, IReadOnlyList<string> words) =>
        Not<T>($"is none of {string.Join(", ", words)}", words, Nearest.Of(text, words));

    private static Parsed<T> Not<T>(string why, IReadOnlyList<string>? allowed = null, IReadOnlyList<string>? nearest = null) =>
        new(default!, "", why, allowed, nearest);
}
