using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Outlay.Pages.Models;
using Outlay.Store;

namespace Outlay.Pages;

/// <summary>What is at an address of the website.</summary>
public abstract record Visit
{
    private Visit()
    {
    }

    /// <summary>A page. <paramref name="Text"/> is made when it is asked for.</summary>
    public sealed record Shown(PageFormat Format, Func<string> Text) : Visit;

    /// <summary>The page is at another address; with the version where the address asked for has one.</summary>
    public sealed record Moved(string Address) : Visit;

    /// <summary>No page, or none any more: a page that says so.</summary>
    public sealed record Missing(bool IsGone, Func<string> Html) : Visit;
}

/// <summary>The website over any published version of the ledger.</summary>
public sealed class Website(Templates html, Templates markdown, SiteAddress address)
{
    private static readonly (string Title, string Path)[] Sections =
    [
        ("Deals", "/deals/"), ("Commitments", "/commitments/"), ("Companies", "/companies/"), ("Flows", "/flows/"), ("Briefs", "/briefs/"),
        ("Data", "/data/"), ("About", "/about/"),
    ];

    private readonly ConditionalWeakTable<PublishedLedger, PageScope> scopes = [];

    public SiteAddress Address { get; } = address;

    /// <summary>Settings: <c>Outlay:Site</c>, <c>Outlay:Assets</c>, and <c>Outlay:Templates</c>, by default the folder beside the assembly.</summary>
    internal static Website Of(IConfiguration configuration)
    {
        var (folder, assets) = (configuration["Outlay:Templates"] ?? Path.Combine(AppContext.BaseDirectory, "templates"), Assets.Of(configuration));
        return new(new(folder, PageFormat.Html, assets), new(folder, PageFormat.Markdown, assets), SiteAddress.Of(configuration));
    }

    /// <summary>The paths of all pages, each once, without version.</summary>
    public IEnumerable<string> Paths(PublishedLedger published) => PageKinds.All.SelectMany(kind => kind.Paths(ScopeOf(published)));

    /// <param name="published">The version that the address pins, else the current one.</param>
    public Visit Visit(PublishedLedger published, PageAddress asked)
    {
        var scope = ScopeOf(published);
        foreach (var kind in PageKinds.All)
            if (kind.IdIn(asked.Path) is { } id && kind.Of(scope, id) is { } content)
                return asked.IsCanonical ? new Visit.Shown(asked.Format, () => Render(scope, asked, content))
                    : new Visit.Moved((asked with { IsCanonical = true }).Public);
        return Former.Of(scope, asked) is { } moved ? new Visit.Moved(moved.Public) : Missing(published, asked);
    }

    /// <summary>The page of an address at which there is none.</summary>
    public Visit.Missing Missing(PublishedLedger published, PageAddress asked)
    {
        var scope = ScopeOf(published);
        var withdrawn = Former.WithdrawnAt(scope, asked.Path);
        var near = Nearest.Of(asked.Path, Paths(scope.Published)).Select(path => PageAddress.RootOf(asked.Version) + path);
        var content = new PageContent("missing", withdrawn is null ? "No such page" : "Withdrawn",
            "Nothing is at this address.", new MissingModel(withdrawn, [.. near]));
        return new(withdrawn is not null, () => Render(scope, asked with { Format = PageFormat.Html }, content));
    }

    private PageScope ScopeOf(PublishedLedger published) => scopes.GetValue(published, found => new(found));

    private string Render(PageScope scope, PageAddress asked, PageContent content)
    {
        var templates = asked.Format is PageFormat.Html ? html : markdown;
        return templates.Render(content.Template, new(SiteOf(scope, asked), HeadOf(scope, asked, content), content.Model));
    }

    private static SiteModel SiteOf(PageScope scope, PageAddress asked)
    {
        var root = PageAddress.RootOf(asked.Version);
        return new(scope.Published.Version, scope.Published.PublishedAt, root, asked.Version is not null,
            [.. Sections.Select(section => new SectionModel(section.Title, root + section.Path, asked.Path.StartsWith(section.Path, StringComparison.Ordinal)))]);
    }

    private HeadModel HeadOf(PageScope scope, PageAddress asked, PageContent content)
    {
        var permalink = PageAddress.RootOf(scope.Published.Version) + asked.Path;
        var root = PageAddress.RootOf(asked.Version);
        return new(content.Title, content.Description, asked.Path, Address.Of(asked.Path), permalink, Address.Of(permalink),
            root + PageAddress.MarkdownOf(asked.Path));
    }
}
