using System.Net;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>How hard a text is to read, by Flesch and Kincaid: a grade of American schools, from words a sentence and syllables a word.</summary>
internal sealed partial record Readability(int Words, int Sentences, int Syllables)
{
    public double WordsInSentence => (double)Words / Sentences;

    public double Grade => 0.39 * WordsInSentence + 11.8 * Syllables / Words - 15.59;

    public static Readability Of(string text)
    {
        var words = WordForm().Matches(text).Select(word => word.Value).ToList();
        return new(words.Count, SentenceEnd().Split(text.Trim()).Count(WordForm().IsMatch), words.Sum(SyllablesOf));
    }

    /// <summary>What a page says in its paragraphs and lists: no headings, no tables. Each ends a sentence.</summary>
    public static string Prose(string html) => string.Join("\n", Paragraph().Matches(Aside().Replace(html, ""))
        .Select(paragraph => WebUtility.HtmlDecode(Tag().Replace(paragraph.Groups["text"].Value, "")).Replace('\u00A0', ' ').Trim()).Where(text => text.Length > 0)
        .Select(text => text[^1] is '.' or '!' or '?' ? text : text + "."));

    /// <summary>Groups of vowels, apart from a silent <c>e</c>. What is spelled out has one for each letter or digit.</summary>
    internal static int SyllablesOf(string word)
    {
        if (word.Any(char.IsDigit) || (word.Length > 1 && !word.Any(char.IsLower))) return Math.Max(1, word.Count(char.IsLetterOrDigit));
        var spoken = SilentEnd().Replace(word.ToLowerInvariant().Replace("'s", "", StringComparison.Ordinal), "");
        return Math.Max(1, Vowels().Count(spoken));
    }

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*")]
    private static partial Regex WordForm();

    [GeneratedRegex("""(?<=[.!?]["”’)*]*)\s+""")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("(?<=[^l])es?$|(?<=[aeiouy][^aeiouy]*[^td])ed$|(?<=[aeiouy])les?$")]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("<(?<name>p|li|dd|dt)(?: [^>]*)?>(?<text>.*?)</(?:p|li|dd|dt)>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<(?<name>figure|table|aside|section)[ >].*?</\\k<name>>", RegexOptions.Singleline)]
    private static partial Regex Aside();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
