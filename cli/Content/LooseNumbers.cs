using System.Text.RegularExpressions;

namespace Outlay.Cli.Content;

/// <summary>
/// Numbers that a text types in digits where it should point at the ledger. Dates, years, and what stands in quotation marks are
/// none: a quotation is another's word.
/// </summary>
internal static partial class LooseNumbers
{
    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December"
        + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

    private const string Day = "(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?";
    private const string Days = "(?:" + Day + @"(?:\s*[,–-]\s*|\s+(?:and|or|to)\s+))*" + Day;
    private const string Year = "(?:FY)?(?:19|20)[0-9]{2}";

    // Nothing that would make it another number: neither a sign of a currency before it, nor digits or a unit after.
    private const string Before = @"(?<![\p{L}\p{N}\p{Sc}]|[\p{N}][.,])";
    private const string After = @"(?![\p{L}\p{N}%]|[.,]\p{N}|\.\p{L}|[\s-](?:thousand|million|billion|trillion|percent|GW|MW|years|months|days|people|chips|GPUs|TPUs|shares)\b)";

    /// <param name="allowed">Texts that may stand as they are.</param>
    /// <returns>Each with the index of its first character.</returns>
    public static IEnumerable<(int Index, string Number)> In(string text, IEnumerable<string> allowed)
    {
        var rest = allowed.Aggregate(Without(Without(text, Quotations()), Dates()), (left, one) => Without(left, Whole(one)));
        return Numbers().Matches(rest).Select(match => (match.Index, match.Value));
    }

    /// <summary>Whether a text has the words, and not as a piece of a longer number or name.</summary>
    public static bool Says(string text, string words) => Whole(words).IsMatch(text);

    public static bool HasDigits(string text) => text.Any(char.IsNumber);

    // Blanks of the same length, so that every index stays.
    private static string Without(string text, Regex what) => what.Replace(text, match => new string(' ', match.Length));

    private static Regex Whole(string words) =>
        new(@"(?<![\p{L}\p{N}]|\p{N}[.,]|\p{L}-)" + Regex.Escape(words) + @"(?![\p{L}\p{N}]|[.,]\p{N})", RegexOptions.CultureInvariant);

    [GeneratedRegex("""“[^”]*”|«[^»]*»|(?<![\p{L}\p{N}])"(?=\S)[^"]*(?<=\S)"(?![\p{L}\p{N}])""")]
    private static partial Regex Quotations();

    [GeneratedRegex(Before + "(?:"
        + Year + "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
        + "|" + Year + @"-[qQ][1-4]|(?:[qQ][1-4]|[hH][12])(?:\s+(?:of\s+)?" + Year + ")?"
        + "|" + Days + @"\s+(?:of\s+)?" + Month + @"(?:,?\s+" + Year + ")?"
        + "|" + Month + @"\s+" + Days + @"(?:,\s+" + Year + ")?"
        + "|" + Year + "(?:[–/-](?:" + Year + "|[0-9]{2})|s)?"
        + ")" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    /// <summary>With the sign of a currency before it, and letters grown to it, so that what is told is what is read.</summary>
    [GeneratedRegex(@"[\p{Sc}+−-]?\p{L}*-?\p{N}(?:[\p{L}\p{N}]|[.,:’'-](?=[\p{L}\p{N}]))*%?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
