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

    /// <summary>200, or 304 where the caller has these very bytes.</summary>
    public static Reply Of(Found found, Query query)
    {
        var coding = Compression.Choose(query.Request);
        var headers = Headers(Cacheable);
        headers[HeaderNames.ETag] = EntityTag.Of(query, coding);
        headers[HeaderNames.LastModified] = query.Published.PublishedAt.ToString("R", CultureInfo.InvariantCulture);
        if (found.Next is { } next) headers[HeaderNames.Link] = $"<{AddressOf(query.Request, next)}>; rel=\"next\"";
        if (EntityTag.IsHeldBy(query.Request, headers[HeaderNames.ETag]!)) return new(StatusCodes.Status304NotModified, headers, default);
        headers[HeaderNames.ContentType] = "application/json; charset=utf-8";
        var body = JsonSerializer.SerializeToUtf8Bytes(found.Body, LedgerJson.Options);
        if (coding is null || body.Length <= Compression.Threshold) return new(StatusCodes.Status200OK, headers, body);
        headers[HeaderNames.ContentEncoding] = coding;
        return new(StatusCodes.Status200OK, headers, Compression.Compress(body, coding));
    }

    public static Reply Of(Problem problem)
    {
        var headers = Headers(problem.IsOfTheLedger ? "public, max-age=60" : "no-store");
        headers[HeaderNames.ContentType] = "application/problem+json; charset=utf-8";
        if (problem.Location is { } location) headers[HeaderNames.Location] = location;
        if (problem.RetryAfter is { } wait) headers[HeaderNames.RetryAfter] = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new(problem.Status, headers, JsonSerializer.SerializeToUtf8Bytes(problem, LedgerJson.Options));
    }

    /// <summary>An answer about this very moment, which nobody is to keep.</summary>
    public static Reply OfNow(Found found)
    {
        var headers = Headers("no-store");
        headers[HeaderNames.ContentType] = "application/json; charset=utf-8";
        return new(StatusCodes.Status200OK, headers, JsonSerializer.SerializeToUtf8Bytes(found.Body, LedgerJson.Options));
    }

    /// <summary>What a browser asks before it calls from another origin. Anybody may read, with any header.</summary>
    public static Reply Preflight()
    {
        var headers = Headers("public, max-age=86400");
        headers[HeaderNames.Allow] = headers[HeaderNames.AccessControlAllowMethods] = "GET, HEAD, OPTIONS";
        headers[HeaderNames.AccessControlAllowHeaders] = "*";
        headers[HeaderNames.AccessControlMaxAge] = "86400";
        return new(StatusCodes.Status204NoContent, headers, default);
    }

    private static Dictionary<string, StringValues> Headers(string caching) => new()
    {
        [HeaderNames.CacheControl] = caching,
        [HeaderNames.Vary] = "Accept, Accept-Encoding",
        [HeaderNames.AccessControlAllowOrigin] = "*",
        [HeaderNames.AccessControlExposeHeaders] = "Link, ETag, Retry-After",
        [HeaderNames.XContentTypeOptions] = "nosniff",
    };

    private static string AddressOf(HttpRequest request, string cursor) =>
        request.PathBase.Add(request.Path).ToUriComponent() + QueryString.Create(
            request.Query.Where(pair => pair.Key != Parameters.Cursor.Name).Append(new(Parameters.Cursor.Name, cursor))).ToUriComponent();
}
