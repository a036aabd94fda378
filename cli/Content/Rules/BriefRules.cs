using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Briefs;

namespace Outlay.Cli.Content.Rules;

/// <summary>A brief has something to read, and nothing in it that a page would have to distrust.</summary>
internal static class BriefRules
{
    private static readonly MarkdownPipeline Pipeline = BriefRenderer.Grammar().UsePreciseSourceLocation().Build();

    public static void Check(Review review)
    {
        foreach (var brief in review.Draft.Briefs)
        {
            var linesBefore = review.Draft.LinesBefore[brief.Place.File];
            if (string.IsNullOrWhiteSpace(brief.Record.Markdown))
                review.Report.Add(new(brief.Place.File, linesBefore, 1, "there is nothing to read after the front matter"));
            foreach (var item in Markdown.Parse(brief.Record.Markdown, Pipeline).Descendants())
                if (Wrong(item) is { } wrong) review.Report.Add(new(brief.Place.File, item.Line + linesBefore + 1, item.Column + 1, wrong));
        }
    }

    private static string? Wrong(MarkdownObject item) => item switch
    {
        HtmlBlock or HtmlInline => "HTML is not read here: write Markdown",
        LinkReferenceDefinition definition => Link(definition.Url),
        LinkInline link => Link(link.Url),
        AutolinkInline { IsEmail: false } link => Link(link.Url),
        _ => null,
    };

    private static string? Link(string? url) => SafeLinks.IsSafe(url) ? null
        : $"a link may go to http, https, mailto or another page here, not to '{url!.Split(':')[0]}:'";
}
