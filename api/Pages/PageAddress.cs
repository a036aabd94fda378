using System.Globalization;

namespace Outlay.Pages;

/// <summary>
/// A public address of the website, taken apart: <c>/v/12/deals/openai-oracle.md</c> is <c>/deals/openai-oracle/</c> as Markdown
/// in version 12.
/// </summary>
/// <param name="Path">From the root to the closing slash, which only files do not have, without the version.</param>
/// <param name="Version">The version that the address pins; <c>null</c> is the current one.</param>
/// <param name="IsCanonical">Whether it is written as the website writes it, with its closing slash.</param>
public sealed record PageAddress(string Path, PageFormat Format, int? Version, bool IsCanonical)
{
    private const string Markdown = ".md";
    private const string HomeInMarkdown = "index" + Markdown;

    /// <summary>As the website links to it.</summary>
    public string Public => RootOf(Version) + (Format is PageFormat.Html ? Path : MarkdownOf(Path));

    /// <summary>The address of a page of the current version.</summary>
    public static PageAddress Of(string path, PageFormat format) => new(path, format, null, true);

    /// <param name="path">Decoded, with or without the slashes around it.</param>
    public static PageAddress Parse(string path)
    {
        var rest = path.TrimStart('/');
        var version = VersionIn(ref rest);
        if (rest is HomeInMarkdown) return new("/", PageFormat.Markdown, version, true);
        if (rest.EndsWith(Markdown, StringComparison.Ordinal)) return new($"/{rest[..^Markdown.Length]}/", PageFormat.Markdown, version, true);
        // No id holds a dot: this is a file, such as /sitemap.xml.
        if (rest.LastIndexOf('.') > rest.LastIndexOf('/')) return new("/" + rest, PageFormat.Html, version, true);
        var isCanonical = rest.EndsWith('/') || (rest is "" && (version is null || path.EndsWith('/')));
        return new(rest is "" ? "/" : $"/{rest.TrimEnd('/')}/", PageFormat.Html, version, isCanonical);
    }

    /// <summary>What stands before every path of a version: nothing before the current one's.</summary>
    public static string RootOf(int? version) => version is { } pinned ? $"/v/{pinned.ToString(CultureInfo.InvariantCulture)}" : "";

    /// <summary>The address of a page's Markdown: <c>/deals/x.md</c> of <c>/deals/x/</c>.</summary>
    public static string MarkdownOf(string path) => path is "/" ? "/" + HomeInMarkdown : path[..^1] + Markdown;

    private static int? VersionIn(ref string rest)
    {
        if (rest.Split('/', 3) is not ["v", var digits, .. var more]) return null;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return null;
        if (version is 0 || digits[0] is '0') return null;
        rest = more is [var left] ? left : "";
        return version;
    }
}
