using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Briefs;

namespace Outlay.Cli.Content.Rules;

/// <summary>A brief or a guide has something to read, and nothing in it that a page would have to distrust.</summary>
internal static class DocumentRules
{
    private static readonly MarkdownPipeline Pipeline = BriefRenderer.WithLedger(BriefRenderer.Grammar()).UsePreciseSourceLocation().Build();

    public static void Check(Review review)
    {
        foreach (var (document, place) in review.Draft.Documents) Check(document, place.File, review.Draft.LinesBefore[place.File], review.Report);
    }

    /// <summary>With precise source locations; <c>null</c> where the text is nested too deeply to be read at all.</summary>
    public static MarkdownDocument? Parsed(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Check(IDocument document, string file, int linesBefore, Report report)
    {
        var markdown = document.Markdown;
        if (string.IsNullOrWhiteSpace(markdown)) report.Add(new(file, linesBefore, 1, "there is nothing to read after the front matter"));
        try
        {
            BriefRenderer.Render(markdown);
            foreach (var item in Markdown.Parse(markdown, Pipeline).Descendants())
                if (Wrong(item) is { } wrong) report.Add(new(file, item.Line + linesBefore + 1, item.Column + 1, wrong));
        }
        // Markdig's answer to quotes in quotes in quotes, hundreds deep.
        catch (ArgumentException)
        {
            report.Add(new(file, linesBefore + 1, 1, "something in this text is nested too deeply to be rendered"));
        }
    }

    private static string? Wrong(MarkdownObject item) => item switch
    {
        HtmlBlock or HtmlInline => "HTML is not read here: write Markdown",
        LinkReferenceDefinition definition => Link(definition.Url),
        LinkInline { IsImage: true } picture => Link(picture.Url) ?? Picture(picture.Url),
        LinkInline link => Link(link.Url),
        AutolinkInline link => Link(link.Url),
        _ => null,
    };

    // The security policy of the pages lets no other site's in: readers would see a gap.
    private static string? Picture(string? url) => url is null || !(url.StartsWith("//", StringComparison.Ordinal) || Uri.IsWellFormedUriString(url, UriKind.Absolute)) ? null
        : $"a page shows the pictures of its own site alone: link to this one, as [words]({url})";

    private static string? Link(string? url) => SafeLinks.IsSafe(url) ? null
        : $"a link may go to http, https, mailto or another page here, not to '{url!.Split(':')[0]}:'";
}
