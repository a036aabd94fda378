using Outlay.Briefs;

namespace Outlay.Pages.Models;

/// <summary>One brief, with what <c>/api/briefs/{slug}</c> answers of it.</summary>
/// <param name="Html">The text, safe to put into a page as it is.</param>
/// <param name="Rendered">Its contents, figures, records and sources.</param>
/// <param name="Contents">The headings of its sections.</param>
/// <param name="IsNow">Whether the figures are those of this version and not of the brief's own date.</param>
/// <param name="Minutes">That reading it takes, at 220 words a minute.</param>
/// <param name="Previous">The brief before it by date.</param>
public sealed record BriefModel(
    BriefAnswer Brief, string Html, RenderedBrief Rendered, IReadOnlyList<Heading> Contents,
    bool IsNow, int Minutes, BriefAnswer? Previous, BriefAnswer? Next, Citation Cite)
{
    private const int WordsAMinute = 220;

    /// <summary>Where the API answers with it, with the same figures.</summary>
    public string Address => $"/api/briefs/{Brief.Id}{(IsNow ? "?now=true" : "")}";

    public bool HasNeighbours => Previous is not null || Next is not null;

    internal static BriefModel Of(PageScope scope, Brief brief, bool isNow)
    {
        var rendered = scope.Render(brief, isNow);
        var place = scope.PlaceOf(brief.Id);
        return new(
            scope.Briefs[place], MarkdownInPage.Of(rendered.Html, scope.Root), rendered, [.. rendered.Contents.Where(heading => heading.Level == 2)],
            isNow, Math.Max(1, brief.Markdown.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length / WordsAMinute),
            scope.Briefs.ElementAtOrDefault(place + 1), scope.Briefs.ElementAtOrDefault(place - 1),
            scope.CitationOf("briefs", brief.Id, brief.Title, brief.Date));
    }
}
