using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.Functions.Worker;
using Outlay.Feeds;
using Outlay.Http;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Functions;

public sealed class FeedFunctions(LedgerApi api, SiteAddress site)
{
    private static readonly Operation Atom = Of(nameof(GetAtomFeed), new("atom", "application/atom+xml"));
    private static readonly Operation Json = Of(nameof(GetJsonFeed), new("json", "application/feed+json"));

    /// <summary>The changes of all versions as an Atom feed, the newest first.</summary>
    [Function(nameof(GetAtomFeed))]
    public Task<IResult> GetAtomFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "feed.xml")] HttpRequest request,
        CancellationToken cancellation) => api.Answer(request, Atom, query => FeedOf(query, "/api/feed.xml", feed => feed.ToAtom()), cancellation);

    /// <summary>The same as a JSON Feed.</summary>
    [Function(nameof(GetJsonFeed))]
    public Task<IResult> GetJsonFeed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "feed.json")] HttpRequest request,
        CancellationToken cancellation) => api.Answer(request, Json, query => FeedOf(query, "/api/feed.json", feed => feed.ToJson()), cancellation);

    private static Operation Of(string function, Format format) =>
        new(function, typeof(string), [.. ChangeSelection.Filters, RequestParameters.Limit, RequestParameters.Cursor]) { Formats = [format] };

    private Answer FeedOf(Query query, string path, Func<Feed, byte[]> write)
    {
        List<(VersionChanges Version, Change Change)> changes = [.. ChangeSelection.Of(query).Reverse()];
        var (part, problem) = Part.Of(query, changes.Count);
        if (problem is not null) return problem;
        var selection = query.Readings.Write(ChangeSelection.Filters.Contains);
        var feed = new Feed(
            FeedEntry.Tag(site, FeedEntry.Begun, $"changes?{selection}".TrimEnd('?')), selection is "" ? "Outlay: all changes" : $"Outlay: changes ({selection})",
            site.Of("/"), AddressOf(query, path, query.Get(RequestParameters.Cursor)), part.Next is { } next ? AddressOf(query, path, next) : null,
            changes is [var newest, ..] ? newest.Version.PublishedAt : query.Published.PublishedAt,
            [.. changes[part.Start..part.End].Select(one => FeedEntry.Of(query.Ledger, one.Version.Version, one.Version.PublishedAt, one.Change, site))]);
        return new Document(query.Format, write(feed)) { Next = part.Next };
    }

    private string AddressOf(Query query, string path, string? cursor)
    {
        var asked = new QueryBuilder(query.Request.Query.Where(pair => pair.Key != RequestParameters.Cursor.Name).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        if (cursor is not null) asked.Add(RequestParameters.Cursor.Name, cursor);
        return site.Of(path + asked.ToQueryString().ToUriComponent());
    }
}
