using System.Text.RegularExpressions;

namespace Outlay.Pages;

/// <summary>Fits what is rendered from Markdown into a page: its links stay within the version that the page pins, and its code can be scrolled by keyboard.</summary>
internal static partial class MarkdownInPage
{
    /// <param name="html">As the renderer of Markdown writes it: what stands in code is escaped.</param>
    /// <param name="root">What stands before the addresses of pages.</param>
    public static string Of(string html, string root)
    {
        var scrolled = html.Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
        return root is "" ? scrolled : ToPage().Replace(scrolled, $"href=\"{root}/");
    }

    [GeneratedRegex("""href="/(?!/|api/|assets/|v/)""")]
    private static partial Regex ToPage();
}
