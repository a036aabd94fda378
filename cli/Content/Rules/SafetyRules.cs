using Ganss.Xss;
using Outlay.Briefs;

namespace Outlay.Cli.Content.Rules;

/// <summary>
/// What the Markdown of a document makes is safe by construction, and here a sanitizer that knows nothing of that construction
/// looks for anything to remove. It takes several times as long as rendering, so it is asked before a publish and never after.
/// </summary>
internal static class SafetyRules
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img", "sup", "div",
        "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "input", "mark",
    ];

    private static readonly string[] Attributes = ["href", "src", "alt", "title", "id", "class", "start", "type", "disabled", "checked"];

    public static void Check(Review review)
    {
        foreach (var (document, place) in review.Draft.Documents)
            foreach (var removed in Removed(document.Markdown))
                review.Report.Add(new(place.File, review.Draft.LinesBefore[place.File] + 1, 1, $"a page may not hold {removed}"));
    }

    private static IEnumerable<string> Removed(string markdown)
    {
        try
        {
            return RemovedFrom(BriefRenderer.MarkdownPart(markdown));
        }
        // Nested too deeply, which DocumentRules has said.
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>What would have to be removed from HTML before it may be put into a page.</summary>
    internal static IReadOnlyList<string> RemovedFrom(string html)
    {
        List<string> removed = [];
        var sanitizer = new HtmlSanitizer(new()
        {
            AllowedTags = new HashSet<string>(Tags),
            AllowedAttributes = new HashSet<string>(Attributes),
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
            UriAttributes = new HashSet<string> { "href", "src" },
        });
        sanitizer.RemovingTag += (_, tag) => removed.Add($"the element '{tag.Tag.LocalName}'");
        sanitizer.RemovingAttribute += (_, attribute) => removed.Add($"the attribute '{attribute.Attribute.Name}' of '{attribute.Tag.LocalName}'");
        sanitizer.RemovingComment += (_, _) => removed.Add("a comment");
        sanitizer.Sanitize(html);
        return removed;
    }
}
