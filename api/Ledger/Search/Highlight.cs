using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Outlay;

/// <summary>Shows where a text holds what was found, as HTML: the text escaped, and what was found in <c>mark</c> elements.</summary>
/// <param name="found">Folded words.</param>
internal sealed class Highlight(IReadOnlySet<string> found)
{
    private const int SnippetLetters = 160;
    private const int LettersBefore = 60;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public string Whole(string text) => Mark(text, 0, text.Length);

    /// <summary>A passage of the text that holds the most of what was found, from where it begins to.</summary>
    /// <returns><c>null</c> where no text holds any.</returns>
    public string? Snippet(IEnumerable<string> texts)
    {
        var candidates = texts.Select(text => (Text: text, Words: SearchWord.In(text).Where(IsFound).ToList())).Where(candidate => candidate.Words.Count > 0).ToList();
        if (candidates.Count == 0) return null;
        var best = candidates.MaxBy(candidate => Different(candidate.Words));
        return Passage(best.Text, best.Words);
    }

    private string Passage(string text, List<SearchWord> words)
    {
        var first = words.MaxBy(word => Different(words.Where(other =>
            other.Start >= word.Start && other.End <= word.Start + SnippetLetters - LettersBefore)));
        var start = StartOfWord(text, Math.Max(0, first.Start - LettersBefore));
        var end = EndOfWord(text, Math.Max(first.End, Math.Min(text.Length, start + SnippetLetters)));
        return (start > 0 ? "…" : "") + Mark(text, start, end) + (end < text.Length ? "…" : "");
    }

    private static int Different(IEnumerable<SearchWord> words) => words.Select(word => word.Folded).Distinct(StringComparer.Ordinal).Count();

    private static int StartOfWord(string text, int at)
    {
        if (at == 0) return 0;
        var space = text.IndexOf(' ', at);
        return space >= 0 && space < at + LettersBefore ? space + 1 : WholeLetter(text, at);
    }

    private static int EndOfWord(string text, int at)
    {
        if (at >= text.Length) return text.Length;
        var space = text.LastIndexOf(' ', at);
        return space > at - LettersBefore ? space : WholeLetter(text, at);
    }

    private static int WholeLetter(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private string Mark(string text, int start, int end)
    {
        var html = new StringBuilder();
        foreach (var word in SearchWord.In(text).Where(IsFound).SkipWhile(word => word.Start < start).TakeWhile(word => word.End <= end))
        {
            html.Append(Html.Encode(text[start..word.Start])).Append("<mark>").Append(Html.Encode(text[word.Start..word.End])).Append("</mark>");
            start = word.End;
        }
        return html.Append(Html.Encode(text[start..end])).ToString();
    }

    private bool IsFound(SearchWord word) => found.Contains(word.Folded);
}
