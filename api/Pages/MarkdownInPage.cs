using System.Text.RegularExpressions;

namespace Outlay.Pages;

/// <summary>Keeps the links that authors write in Markdown within the version that a page pins.</summary>
internal static partial class RootedLinks
{
    /// <param name="html">As the renderer of Markdown writes it.</param>
    /// <param name="root">What stands before the addresses of pages.</param>
    public static string In(string html, string root) => root is "" ? html : ToPage().Replace(html, $"href=\"{root}/");

    [GeneratedRegex("""href="/(?!/|api/|assets/|v/)""")]
    private static partial Regex ToPage();
}
