using System.Globalization;

namespace Outlay;

/// <summary>The kinds of values that a question has.</summary>
public static class Values
{
    // Those that somebody may have meant.
    private static readonly IReadOnlyList<string> Years = [.. Enumerable.Range(2015, 50).Select(year => year.ToString(CultureInfo.InvariantCulture))];

    public static Parsed<DateOnly?> Date(string text, Ledger ledger) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date, text)
            : Not<DateOnly?>("is no date: write it as 2025-12-16", nearest: Meant.Date(text));

    public static Parse<int> Whole(int least, int most) => (text, _) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? new(number, number.ToString(CultureInfo.InvariantCulture))
            : Not<int>($"is not a whole number from {least} to {most}", [$"{least}..{most}"], Meant.Whole(text, least, most));

    public static Parsed<T> Word<T>(string text, Ledger ledger) where T : struct, Enum =>
        Words.TryParse<T>(text, out var value) ? new(value, text) : NotAmong<T>(text, [.. Words.All<T>()]);

    public static Parsed<T?> MaybeWord<T>(string text, Ledger ledger) where T : struct, Enum =>
        Words.TryParse<T>(text, out var value) ? new(value, text) : NotAmong<T?>(text, [.. Words.All<T>()]);

    /// <summary>A status, of which a class is easily taken for one.</summary>
    public static Parsed<Status> Status(string text, Ledger ledger) => Words.TryParse<StatusClass>(text, out var taken)
        ? Among<Status>("is a class of statuses", [.. Enum.GetValues<Status>().Where(status => status.Class() == taken)])
        : Word<Status>(text, ledger);

    /// <summary>A class of statuses, of which a status is easily taken for one.</summary>
    public static Parsed<StatusClass> Class(string text, Ledger ledger) => Words.TryParse<Status>(text, out var taken)
        ? Among<StatusClass>("is a status", [taken.Class()])
        : Word<StatusClass>(text, ledger);

    /// <summary>Any text that a tag could be. Feeds repeat it, and there is no way to write some letters in XML.</summary>
    public static Parsed<string> Tag(string text, Ledger ledger) =>
        text is "" ? Not<string>("is empty") : text.Any(letter => char.IsControl(letter) || letter >= '\uFFFE') ? Not<string>("holds letters that no tag has") : new(text, text);

    public static Parsed<IReadOnlyList<string>?> Text(string text, Ledger ledger) => RecordText.WordsOf(text) is var words && words.Any(word => word.Any(char.IsLetterOrDigit))
        ? new(words, string.Join(' ', words))
        : Not<IReadOnlyList<string>?>("holds no word to look for");

    /// <summary>In whole units of a currency, never negative.</summary>
    public static Parsed<decimal?> Amount(string text, Ledger ledger) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new(amount, amount.ToString("0.############################", CultureInfo.InvariantCulture))
            : Not<decimal?>("is no amount: write it in whole units, such as 10000000000", nearest: Meant.Amount(text));

    public static Parse<string> OneOf(IReadOnlyList<string> words) => (text, _) =>
        words.Contains(text) ? new(text, text) : NotAmong<string>(text, words);

    public static Parsed<int> Year(string text, Ledger ledger) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new(year, text)
            : Not<int>("is no year: write it as 2026, and several with commas between them",
                nearest: Meant.Years(text) is { Count: > 0 } years ? years : Nearest.Of(text.Length == 2 ? "20" + text : text, Years));

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

    private static Parsed<T> Among<T>(string why, IReadOnlyList<T> meant) where T : struct, Enum =>
        Not<T>($"{why}: {string.Join(", ", Words.All<T>())} may stand here", [.. Words.All<T>()], [.. meant.Select(Words.Of)]);

    internal static Parsed<T> NotAmong<T>(string text, IReadOnlyList<string> words) =>
        Not<T>($"is none of {string.Join(", ", words)}", words, Nearest.Of(text, words));

    internal static Parsed<T> Not<T>(string why, IReadOnlyList<string>? allowed = null, IReadOnlyList<string>? nearest = null) =>
        new(default!, "", why, allowed, nearest);
}
