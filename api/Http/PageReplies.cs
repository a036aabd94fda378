using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Outlay.Store;

namespace Outlay.Http;

/// <summary>Makes pages of the website into bytes and headers.</summary>
internal static class PageReplies
{
    // A page names assets of one build, so that not even one of a pinned version is kept for longer than a while.
    private const string Fresh = "max-age=60, stale-while-revalidate=600, stale-if-error=86400";
    private const string Pinned = "max-age=3600, stale-while-revalidate=86400, stale-if-error=86400";

    /// <summary>503, in words for people.</summary>
    public static Reply NotReady()
    {
        var headers = Headers("no-store", "text/plain; charset=utf-8");
        headers[HeaderNames.RetryAfter] = "5";
        return new(StatusCodes.Status503ServiceUnavailable, headers, "The ledger cannot be read just now. Try again in a few seconds."u8.ToArray());
    }

    /// <param name="isPinned">Whether the address names a version.</param>
    public static Reply Of(PageRequest request, PublishedLedger published, bool isPinned, string mediaType, string text)
    {
        var coding = Compression.Choose(request.Request);
        var body = Encoding.UTF8.GetBytes(text);
        var headers = Headers($"{Audience(request)}, {(isPinned ? Pinned : Fresh)}", mediaType);
        headers[HeaderNames.ETag] = TagOf(published.Version, body, coding);
        headers[HeaderNames.LastModified] = published.PublishedAt.ToString("R", CultureInfo.InvariantCulture);
        if (EntityTag.IsHeldBy(request.Request, headers[HeaderNames.ETag]!)) return new(StatusCodes.Status304NotModified, headers);
        return Compressed(StatusCodes.Status200OK, headers, body, coding);
    }

    /// <summary>404 or 410, with a page.</summary>
    public static Reply Missing(PageRequest request, bool isGone, string html) => Compressed(
        isGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound,
        Headers($"{Audience(request)}, max-age=60", "text/html; charset=utf-8"), Encoding.UTF8.GetBytes(html), Compression.Choose(request.Request));

    /// <summary>308.</summary>
    public static Reply Moved(PageRequest request, string address)
    {
        var headers = Headers($"{Audience(request)}, max-age=60", "text/plain; charset=utf-8");
        headers[HeaderNames.Location] = new PathString(request.AddressOf(address)).ToUriComponent() + request.Query;
        return new(StatusCodes.Status308PermanentRedirect, headers);
    }

    // Browsers keep a page under the address that their reader sees. Nobody else is to keep one that came by the fallback.
    private static string Audience(PageRequest request) => request.IsFallback ? "private" : "public";

    private static Reply Compressed(int status, Dictionary<string, StringValues> headers, byte[] body, string? coding)
    {
        if (coding is null || body.Length <= Compression.Threshold) return new(status, headers, body);
        headers[HeaderNames.ContentEncoding] = coding;
        return new(status, headers, Compression.Compress(body, coding));
    }

    private static string TagOf(int version, byte[] body, string? coding) =>
        $"\"v{version}-{Convert.ToHexStringLower(SHA256.HashData(body))[..20]}{(coding is null ? "" : "-" + coding)}\"";

    private static Dictionary<string, StringValues> Headers(string caching, string mediaType)
    {
        var headers = new Dictionary<string, StringValues>
        {
            [HeaderNames.CacheControl] = caching,
            [HeaderNames.ContentType] = mediaType,
            [HeaderNames.Vary] = "Accept-Encoding, x-ms-original-url",
        };
        SecurityHeaders.AddTo(headers);
        return headers;
    }
}
