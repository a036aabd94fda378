using System.Text.RegularExpressions;
using Markdig;

namespace Outlay;

/// <summary>What a brief says in words: without markup, and without figures, whose values are not in its text.</summary>
internal static partial class PlainText
{
    public static string Of(string markdown) => Spaces().Replace(Markdown.ToPlainText(Figures().Replace(markdown, "…")), " ").Trim();

    [GeneratedRegex(@"\[\[[^\]]*\]\]")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
