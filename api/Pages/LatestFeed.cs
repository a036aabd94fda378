using Outlay.Feeds;

namespace Outlay.Pages;

/// <summary>The first page of the feed of all changes, as a file; <c>/api/feed.xml</c> has the pages after it, and filters.</summary>
internal static class LatestFeed
{
    private const int Entries = 50;

    /// <param name="path">Where the file is on the website.</param>
    public static Feed Of(PageScope scope, SiteAddress address, string path)
    {
        var published = scope.Published;
        var entries = published.Changes.Reverse().SelectMany(version => (version.Changes ?? []).Reverse(), (version, change) => (version, change)).Take(Entries)
            .Select(one => FeedEntry.Of(published.Ledger, one.version.Version, one.version.PublishedAt, one.change, address)).ToList();
        return new(FeedEntry.Tag(address, FeedEntry.Begun, "changes"), "Outlay: all changes", address.Of("/"), address.Of(path), null,
            entries is [var newest, ..] ? newest.Updated : published.PublishedAt, entries);
    }
}
