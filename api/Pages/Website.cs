using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Outlay.Briefs;
using Outlay.Pages.Models;
using Outlay.Store;

namespace Outlay.Pages;

/// <summary>The website over any published version of the ledger.</summary>
/// <param name="describe">Describes the API over a version, as OpenAPI has it.</param>
public sealed class Website(SiteDesign design, SiteAddress address, Func<PublishedLedger, JsonObject> describe)
{
    private static readonly (string Title, string Path)[] Sections =
    [
        ("Deals", "/deals/"), ("Commitments", "/commitments/"), ("Companies", "/companies/"), ("Flows", "/flows/"), ("Briefs", "/briefs/"),
        ("Data", "/data/"), ("About", "/about/"),
    ];

    private readonly ConditionalWeakTable<PublishedLedger, PageScope> scopes = [];
    private volatile SiteDesign design = design;

    /// <summary>Can be exchanged while pages are served.</summary>
    public SiteDesign Design
    {
        get => design;
        set => design = value;
    }

    /// <summary>The paths of all pages, each once, without version.</summary>
    public IEnumerable<string> Paths(PublishedLedger published) => Paths(ScopeOf(published));

    /// <summary>All that a static copy of the website holds, apart from assets.</summary>
    /// <param name="firsts">By the ids of the briefs, the ledgers of <see cref="BriefHistory.FirstVersions"/>: without one, a brief tells nothing of corrections.</param>
    public IEnumerable<SiteFile> Files(PublishedLedger published, IReadOnlyDictionary<string, PublishedLedger>? firsts = null)
    {
        var scope = ScopeOf(published).Since(firsts);
        foreach (var (kind, path) in InOrder(scope))
        {
            var content = new Lazy<PageContent>(() => kind.Of(scope, kind.IdIn(path)!)!);
            yield return new(path[1..] + "index.html", () => Render(scope, PageAddress.Of(path, PageFormat.Html), content.Value));
            yield return new(PageAddress.MarkdownOf(path)[1..], () => Render(scope, PageAddress.Of(path, PageFormat.Markdown), content.Value));
        }
        foreach (var file in SiteFiles.All) yield return new(file.Path[1..], () => file.Text(scope, address));
        yield return new("404.html", Missing(published, PageAddress.Of("/404/", PageFormat.Html)).Html);
    }

    /// <param name="published">The version that the address pins, else the current one.</param>
    /// <param name="query">What the page is asked besides; a page as of a date is made for this request alone.</param>
    /// <param name="first">The ledger of <see cref="FirstVersion"/>, where there is one.</param>
    public Visit Visit(PublishedLedger published, PageAddress asked, PageQuery? query = null, PublishedLedger? first = null)
    {
        if (query is { Mistakes.Count: > 0 }) return Mistaken(published, asked, query);
        if (query?.AsOf is not null && !PageKinds.All.Any(kind => kind.FollowsDate && kind.IdIn(asked.Path) is not null)) query = query with { AsOf = null };
        var scope = query is null or { IsNone: true } ? ScopeOf(published).Pinned(asked.Version)
            : new(published, address, ScopeOf(published).Reference, query, asked.Version);
        if (first is not null && PageKinds.BriefAt(asked.Path) is { } brief) scope = scope.Since(new Dictionary<string, PublishedLedger> { [brief] = first });
        if (asked.Version is null && SiteFiles.All.FirstOrDefault(file => file.Path == asked.Path) is { } found)
            return new Visit.Shown(found.MediaType, () => found.Text(scope, address));
        if (PageKinds.At(scope, asked.Path) is { } content)
            return asked.IsCanonical ? new Visit.Shown(asked.Format.MediaType(), () => Render(scope, asked, content))
                : new Visit.Moved((asked with { IsCanonical = true }).Public);
        if (scope.Query.AsOf is { } date && Visit(published, asked) is Visit.Shown) return NotYetKnown(published, asked, date);
        return Former.Of(scope, asked) is { } moved ? new Visit.Moved(moved.Public) : Missing(published, asked);
    }

    /// <summary>The version that the page of an address compares its brief with; <c>null</c> where there is none, or nothing to tell of it. R12.</summary>
    public int? FirstVersion(PublishedLedger published, PageAddress asked) =>
        PageKinds.BriefAt(asked.Path) is { } brief ? ScopeOf(published).FirstVersionOf(brief) : null;

    /// <summary>The page of an address at which there is none.</summary>
    public Visit.Missing Missing(PublishedLedger published, PageAddress asked)
    {
        var scope = ScopeOf(published).Pinned(asked.Version);
        var withdrawn = Former.WithdrawnAt(scope, asked.Path);
        var near = Nearest.Of(asked.Path, Paths(scope)).Select(path => new NearPage(PageKinds.At(scope, path)!.Title, scope.Root + path));
        var content = new PageContent("missing", withdrawn is null ? "No such page" : "Withdrawn",
            "Nothing is at this address.", () => new MissingModel(withdrawn, [.. near]))
        { IsMissing = true };
        return new(withdrawn is not null, () => Render(scope, asked with { Format = PageFormat.Html }, content));
    }

    private Visit.Missing NotYetKnown(PublishedLedger published, PageAddress asked, DateOnly date) => Saying(published, asked,
        "Not reported by then", $"Nothing of this had been reported by {Reading.Day(date)}.");

    private Visit.Missing Mistaken(PublishedLedger published, PageAddress asked, PageQuery query) =>
        Saying(published, asked, "No such page", string.Join(' ', query.Mistakes));

    private Visit.Missing Saying(PublishedLedger published, PageAddress asked, string title, string words) => new(false, () => Render(
        ScopeOf(published), asked with { Format = PageFormat.Html },
        new("missing", title, words, () => new MissingModel(null, []))));

    /// <summary>
    /// The pages of each brief together, which share its text, and before those of records, which list the briefs that cite them;
    /// pages of many records before those of one, so that the last to be made are small.
    /// </summary>
    private static IEnumerable<(PageKind Kind, string Path)> InOrder(PageScope scope)
    {
        var ofBriefs = PageKinds.All.Where(kind => kind.IsOfBriefs).ToList();
        foreach (var brief in scope.Ledger.Briefs)
            foreach (var kind in ofBriefs) yield return (kind, kind.PathOf(brief.Id));
        foreach (var kind in PageKinds.All.Except(ofBriefs).OrderBy(kind => kind.Ids is not null))
            foreach (var path in kind.Paths(scope)) yield return (kind, path);
    }

    private static IEnumerable<string> Paths(PageScope scope) => PageKinds.All.SelectMany(kind => kind.Paths(scope));

    private PageScope ScopeOf(PublishedLedger published) => scopes.GetValue(published,
        found => new(found, address, new(() => ReferenceInWords.Of(describe(found)))));

    private string Render(PageScope scope, PageAddress asked, PageContent content)
    {
        var current = Design;
        var templates = asked.Format is PageFormat.Html ? current.Html : current.Markdown;
        return templates.Render(content.Template, new(SiteOf(scope, asked, current), HeadOf(scope, asked, content), content.Model));
    }

    private static SiteModel SiteOf(PageScope scope, PageAddress asked, SiteDesign design)
    {
        return new(scope.Published.IsPreview ? null : scope.Published.Version, scope.Published.PublishedAt, scope.Root, scope.PinnedVersion is not null, design.Reloads, scope.Query.AsOf,
            [.. Sections.Select(section => new SectionModel(section.Title, scope.Root + section.Path,
                asked.Path.StartsWith(section.Path, StringComparison.Ordinal), asked.Path == section.Path))]);
    }

    private HeadModel HeadOf(PageScope scope, PageAddress asked, PageContent content)
    {
        var permalink = PageAddress.RootOf(scope.Published.Version) + asked.Path;
        return new(content.Title, content.Description, asked.Path, address.Of(asked.Path), permalink, address.Of(permalink),
            scope.Root + PageAddress.MarkdownOf(asked.Path), !content.IsMissing && !scope.Published.IsPreview,
            scope.PinnedVersion is not null || !scope.Query.IsNone, content.Scripts ?? [],
            (content.Metadata ?? Metadata.OfData)(new(scope, address, content, asked.Path)));
    }
}
