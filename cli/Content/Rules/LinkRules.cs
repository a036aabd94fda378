using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Pages;

namespace Outlay.Cli.Content.Rules;

/// <summary>A link to a page of this site leads to one, and to a heading that is on it.</summary>
internal static partial class LinkRules
{
    /// <summary>What the first piece of an address here may be: of pages, of files, and of what is served beside them.</summary>
    private static readonly string[] Sections =
    [
        .. PageKinds.All.Select(kind => kind.Before).Concat(SiteFiles.All.Select(file => file.Path)).Select(path => path.Split('/')[1]).Where(first => first.Length > 0).Distinct(),
        "api", "v",
    ];

    public static void Check(Review review)
    {
        foreach (var (document, place) in review.Draft.Documents)
            foreach (var link in DocumentRules.Parsed(document.Markdown)?.Descendants<LinkInline>() ?? [])
                if (Wrong(review, document, link.Url ?? "") is { } wrong)
                    review.Report.Add(new(place.File, link.Line + review.Draft.LinesBefore[place.File] + 1, link.Column + 1, wrong));
    }

    private static string? Wrong(Review review, IDocument document, string url) =>
        url is ['#', .. var anchor] ? Anchors.Wrong(document, anchor)
        : Page().Match(url) is { Success: true } page ? Wrong(review, page)
        : Astray(url);

    private static string? Wrong(Review review, Match page)
    {
        var (section, id, anchor) = (page.Groups["section"].Value, page.Groups["id"].Value, page.Groups["anchor"].Value);
        return section switch
        {
            "deals" => review.Deals.Wrong(id),
            "commitments" => review.Commitments.Wrong(id),
            "companies" => review.Companies.Wrong(id),
            "briefs" => review.Briefs.Wrong(id) ?? Anchors.Wrong(review.Briefs.Find(id), anchor),
            // A page of its own, made of the code.
            "data" when id is "reference" => null,
            _ => review.Guides.Wrong(id) ?? Elsewhere(review.Guides.Find(id), section) ?? Anchors.Wrong(review.Guides.Find(id), anchor),
        };
    }

    /// <summary>Pages move with their sections, so an address says all of itself.</summary>
    private static string? Astray(string url) =>
        url.Length == 0 ? "this link has no address"
        : Complete().IsMatch(url) ? null
        : url[0] != '/' ? $"'{url}' is no whole address: of a page here it begins with '/', of another site with 'https://'"
        : url.StartsWith("/assets/", StringComparison.Ordinal) ? "files in '/assets/' are named anew by each build: no text can link to one"
        : url.Split('/', '?', '#')[1] is var first && (first.Length == 0 || Sections.Contains(first)) ? null
        : $"nothing here begins with '/{first}'{Wording.Choice(first, Sections)}";

    /// <summary>A guide is read in its section alone.</summary>
    private static string? Elsewhere(Name? name, string section) =>
        name?.Record is Guide guide && Words.Of(guide.Section) != section ? $"the guide '{guide.Id}' is read at /{Words.Of(guide.Section)}/{guide.Id}/" : null;

    /// <summary>With a scheme, or of this very page.</summary>
    [GeneratedRegex(@"\A([A-Za-z][A-Za-z0-9+.-]*:|\?|//)")]
    private static partial Regex Complete();

    [GeneratedRegex(@"\A/(?<section>deals|commitments|companies|briefs|data|about)/(?<id>[^/?#]+)[^#]*(?:#(?<anchor>.*))?\z", RegexOptions.Singleline)]
    private static partial Regex Page();
}
