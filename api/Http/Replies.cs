using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>Makes answers into bytes and headers.</summary>
internal static class Replies
{
    private const string Cacheable = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    // A year, the most that caches heed.
    private const string Immutable = "public, max-age=31536000, immutable";

    public static IResult Of(Answer answer, Query query, KeptReplies kept) => answer switch
    {
        Found found => Keep(Of(new Document(query.Format, Bytes(found.Body)) { Next = found.Next, FollowsFromQuery = true }, query), query, kept),
        Document document => Keep(Of(document, query), query, kept),
        Download download => Of(download, query),
        _ => Of((Problem)answer),
    };

    public static Reply Of(Problem problem)
    {
        var headers = Headers(problem.IsOfTheLedger ? "public, max-age=60" : "no-store");
        if (problem.Status == StatusCodes.Status405MethodNotAllowed) headers[HeaderNames.Allow] = string.Join(", ", problem.Allowed ?? []);
        if (problem.Location is { } location) headers[HeaderNames.Location] = location;
        if (problem.RetryAfter is { } wait) headers[HeaderNames.RetryAfter] = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        headers[HeaderNames.ContentType] = "application/problem+json; charset=utf-8";
        return new(problem.Status, headers, Bytes(problem));
    }

    /// <summary>An answer about this very moment, which nobody is to keep.</summary>
    public static Reply OfNow(Found found)
    {
        var headers = Headers("no-store");
        headers[HeaderNames.ContentType] = Format.Json.ContentType;
        return new(StatusCodes.Status200OK, headers, Bytes(found.Body));
    }

    /// <summary>What a browser asks before it calls from another origin. Anybody may read, with any header.</summary>
    public static Reply Preflight(string methods)
    {
        var headers = Headers("public, max-age=86400");
        headers[HeaderNames.Allow] = headers[HeaderNames.AccessControlAllowMethods] = methods;
        headers[HeaderNames.AccessControlAllowHeaders] = "*";
        headers[HeaderNames.AccessControlMaxAge] = "86400";
        return new(StatusCodes.Status204NoContent, headers);
    }

    private static Reply Keep(KeptReply reply, Query query, KeptReplies kept)
    {
        kept.Keep(query, reply);
        return reply.For(query.Request);
    }

    private static KeptReply Of(Document document, Query query)
    {
        var coding = query.Coding;
        var tag = document.FollowsFromQuery ? query.Tag : EntityTag.Of(query, coding, document.Body.ToArray());
        var headers = Headers(query, tag, document.Headers);
        if (document.Next is { } next) headers[HeaderNames.Link] = $"<{AddressOf(query.Request, next)}>; rel=\"next\"";
        var notModified = new Reply(StatusCodes.Status304NotModified, headers);
        headers[HeaderNames.ContentType] = document.Format.ContentType;
        var body = document.Body;
        if (coding is not null && body.Length > Compression.Threshold)
        {
            headers[HeaderNames.ContentEncoding] = coding;
            body = new(Compression.Compress(body, coding));
        }
        return new(tag, new(StatusCodes.Status200OK, headers, body), notModified, body.Length, IsCoded: headers.ContainsKey(HeaderNames.ContentEncoding));
    }

    private static IResult Of(Download download, Query query)
    {
        var tag = download.Sha256 is { } sha256 ? $"\"{sha256}\"" : EntityTag.Of(query, download.ContentEncoding, default);
        var headers = Headers(query, tag, download.Headers);
        if (EntityTag.IsHeldBy(query.Request, headers[HeaderNames.ETag]!))
        {
            download.Body.Dispose();
            return new Reply(StatusCodes.Status304NotModified, headers);
        }
        if (download.ContentEncoding is { } coding) headers[HeaderNames.ContentEncoding] = coding;
        return new StreamedReply(headers, download, tag, query.Published.PublishedAt);
    }

    private static Dictionary<string, StringValues> Headers(Query query, string tag, IReadOnlyDictionary<string, string> others)
    {
        var headers = Headers(query.IsPinned ? Immutable : Cacheable);
        headers[HeaderNames.ETag] = tag;
        headers[HeaderNames.LastModified] = query.Published.PublishedAt.ToString("R", CultureInfo.InvariantCulture);
        foreach (var (name, value) in others) headers[name] = value;
        return headers;
    }

    private static Dictionary<string, StringValues> Headers(string caching) => new()
    {
        [HeaderNames.CacheControl] = caching,
        [HeaderNames.Vary] = "Accept, Accept-Encoding",
        [HeaderNames.AccessControlAllowOrigin] = "*",
        [HeaderNames.AccessControlExposeHeaders] = "Link, ETag, Retry-After",
        [HeaderNames.XContentTypeOptions] = "nosniff",
    };

    private static byte[] Bytes(object body) => JsonSerializer.SerializeToUtf8Bytes(body, LedgerJson.Options);

    private static string AddressOf(HttpRequest request, string cursor) =>
        request.PathBase.Add(request.Path).ToUriComponent() + QueryString.Create(
            request.Query.Where(pair => pair.Key != RequestParameters.Cursor.Name).Append(new(RequestParameters.Cursor.Name, cursor))).ToUriComponent();
}
