using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Briefs;

/// <summary>Links that an author has written to other pages of the site: in a page that stays as it is, they stay in its version.</summary>
internal static class PageLinks
{
    private static readonly MarkdownPipeline Pipeline = BriefRenderer.Grammar().DisableHtml().UsePreciseSourceLocation().Build();

    // What has no versions, or names its own.
    private static readonly string[] Others = ["//", "/api/", "/assets/", "/v/"];

    /// <summary>A text without figures, with its links to pages going to those of a version.</summary>
    /// <param name="root">What stands before the addresses of its pages.</param>
    public static string Rooted(string markdown, string root)
    {
        if (root is "") return markdown;
        // The last first, so that those before stay where they are.
        return StartsIn(Markdown.Parse(markdown, Pipeline), markdown).OrderDescending().Aggregate(markdown, (text, start) => text.Insert(start, root));
    }

    /// <summary>Where in a text the addresses begin.</summary>
    /// <param name="document">With precise source locations.</param>
    public static IEnumerable<int> StartsIn(MarkdownDocument document, string markdown) => document.Descendants().Select(item => item switch
    {
        LinkInline { Reference: null } link when IsPage(link.Url) => link.UrlSpan,
        LinkReferenceDefinition definition when IsPage(definition.Url) => definition.UrlSpan,
        _ => SourceSpan.Empty,
    }).Where(span => !span.IsEmpty).Select(span => markdown.IndexOf('/', span.Start));

    private static bool IsPage(string? url) => url is ['/', ..] && !Others.Any(other => url.StartsWith(other, StringComparison.Ordinal));
}
