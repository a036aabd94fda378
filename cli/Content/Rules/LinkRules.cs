using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Cli.Content.Rules;

/// <summary>A link to a page of this site leads to one.</summary>
internal static partial class LinkRules
{
    public static void Check(Review review)
    {
        foreach (var (document, place) in review.Draft.Documents)
            foreach (var link in DocumentRules.Parsed(document.Markdown)?.Descendants<LinkInline>() ?? [])
                if (Wrong(review, link.Url ?? "") is { } wrong)
                    review.Report.Add(new(place.File, link.Line + review.Draft.LinesBefore[place.File] + 1, link.Column + 1, wrong));
    }

    private static string? Wrong(Review review, string url)
    {
        if (Page().Match(url) is not { Success: true } page) return null;
        var (section, id) = (page.Groups["section"].Value, page.Groups["id"].Value);
        return section switch
        {
            "deals" => review.Deals.Wrong(id),
            "commitments" => review.Commitments.Wrong(id),
            "companies" => review.Companies.Wrong(id),
            "briefs" => review.Briefs.Wrong(id),
            // A page of its own, made of the code.
            "data" when id is "reference" => null,
            _ => review.Guides.Wrong(id) ?? Elsewhere(review.Guides.Find(id), section),
        };
    }

    /// <summary>A guide is read in its section alone.</summary>
    private static string? Elsewhere(Name? name, string section) =>
        name?.Record is Guide guide && Words.Of(guide.Section) != section ? $"the guide '{guide.Id}' is read at /{Words.Of(guide.Section)}/{guide.Id}/" : null;

    [GeneratedRegex(@"\A/(?<section>deals|commitments|companies|briefs|data|about)/(?<id>[^/?#]+)(?:/|[?#]|\z)")]
    private static partial Regex Page();
}
