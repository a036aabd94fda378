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
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url)).ToList())
            link.ReplaceBy(Text(link));
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    /// <summary>Whether an address has one of the schemes, or none; browsers pass over blanks and control characters in one.</summary>
    internal static bool IsSafe(string? url)
    {
        var bare = string.Concat((url ?? "").Where(letter => letter > ' '));
        var end = bare.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || bare[end] != ':' || Schemes.Contains(bare[..end], StringComparer.OrdinalIgnoreCase);
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
