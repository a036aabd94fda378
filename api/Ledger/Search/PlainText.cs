using System.Text.RegularExpressions;
using Markdig;

namespace Outlay;

/// <summary>What a brief or guide says in words: without markup and code, and without figures, whose values are not in its text.</summary>
internal static partial class PlainText
{
    public static string Of(string markdown) => Spaces().Replace(Markdown.ToPlainText(Figures().Replace(Code().Replace(markdown, ""), "…")), " ").Trim();

    [GeneratedRegex(@"\[\[[^\]]*\]\]")]
    private static partial Regex Figures();

    [GeneratedRegex(@"^```.*?^```\s*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
