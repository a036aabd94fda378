using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Briefs;

/// <summary>Limits what links and images of a brief lead to: http, https, mailto, and addresses on this site.</summary>
internal static class SafeLinks
{
    private static readonly string[] Schemes = ["https", "http", "mailto"];

    /// <summary>Takes the address from links and images that lead elsewhere; their text stays.</summary>
    public static void Keep(MarkdownDocument document)
    {
        List<MarkdownObject> unsafeOnes = [];
        MarkdownTree.Visit(document, item =>
        {
            if (IsUnsafe(item)) unsafeOnes.Add(item);
        });
        foreach (var item in unsafeOnes)
            if (item is LinkInline link) link.ReplaceBy(Text(link));
            else if (item is AutolinkInline bare) bare.ReplaceBy(new LiteralInline(bare.Url));
    }

    private static bool IsUnsafe(MarkdownObject item) => item switch
    {
        LinkInline link => !IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url),
        AutolinkInline { IsEmail: false } link => !IsSafe(link.Url),
        _ => false,
    };

    /// <summary>Whether an address has one of the schemes, or none; browsers pass over blanks and control characters in one.</summary>
    internal static bool IsSafe(string? url)
    {
        var bare = url is null ? "" : url.AsSpan().IndexOfAnyInRange('\0', ' ') < 0 ? url : string.Concat(url.Where(letter => letter > ' '));
        var end = bare.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || bare[end] != ':' || IsScheme(bare.AsSpan(0, end));
    }

    private static bool IsScheme(ReadOnlySpan<char> scheme)
    {
        foreach (var known in Schemes)
            if (scheme.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ContainerInline Text(LinkInline link)
    {
        var text = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            text.AppendChild(child);
        }
        return text;
    }
}
