using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>
/// A finished answer whose body is read while it is sent. Ranges and conditions (<c>If-Range</c>, <c>If-Match</c>, …) are the
/// framework's own, so that a download that was cut goes on.
/// </summary>
internal sealed class StreamedReply(
    IReadOnlyDictionary<string, StringValues> headers, Download download, string tag, DateTimeOffset lastModified) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        foreach (var (name, value) in headers) response.Headers[name] = value;
        var canSeek = download.Body.CanSeek;
        if (!canSeek) response.ContentLength = download.Length;
        // Closes the body.
        return TypedResults.Stream(download.Body, download.Format.ContentType, fileDownloadName: null, lastModified,
            EntityTagHeaderValue.Parse(tag), enableRangeProcessing: canSeek).ExecuteAsync(httpContext);
    }
}
