using System.Text;

namespace Outlay.Pages;

/// <summary>A file of the website that is no page.</summary>
internal sealed record SiteFileKind(string Path, string MediaType, Func<PageScope, SiteAddress, string> Text);

/// <summary>What the website has for machines besides its pages.</summary>
internal static class SiteFiles
{
    public static readonly IReadOnlyList<SiteFileKind> All =
    [
        new("/sitemap.xml", "application/xml; charset=utf-8", Sitemap.Of),
        new("/robots.txt", "text/plain; charset=utf-8", Robots),
        new("/llms.txt", "text/plain; charset=utf-8", LlmsText.Of),
        new("/feed.xml", "application/atom+xml; charset=utf-8", (scope, address) => Encoding.UTF8.GetString(LatestFeed.Of(scope, address, "/feed.xml").ToAtom())),
        new("/feed.json", "application/feed+json; charset=utf-8", (scope, address) => Encoding.UTF8.GetString(LatestFeed.Of(scope, address, "/feed.json").ToJson())),
    ];

    // Pinned pages repeat what the current ones say, once a version.
    private static string Robots(PageScope scope, SiteAddress address) =>
        $"""
        User-agent: *
        Disallow: /v/
        Disallow: /api/pages/

        Sitemap: {address.Of("/sitemap.xml")}

        """;
}
