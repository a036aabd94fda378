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
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        foreach (var (name, value) in headers) response.Headers[name] = value;
        if (download.Body.CanSeek) response.Headers.AcceptRanges = "bytes";
        else response.ContentLength = download.Length;
        // Closes the body.
        await TypedResults.Stream(download.Body, download.Format.ContentType, fileDownloadName: null, lastModified,
            EntityTagHeaderValue.Parse(tag), enableRangeProcessing: download.Body.CanSeek && AsksForBytes(request)).ExecuteAsync(httpContext);
        if (Refusal(request, response.StatusCode) is { } problem) await Replies.Of(problem).ExecuteAsync(httpContext);
    }

    // A range of anything but GET, or in a unit of anybody's own, is none: https://www.rfc-editor.org/rfc/rfc9110#section-14.2
    // The framework takes both.
    private static bool AsksForBytes(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && request.GetTypedHeaders().Range is { } range && range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase);

    // The framework refuses by a status alone, and leaves headers that would have the refusal kept as long as the file.
    private Problem? Refusal(HttpRequest request, int status) => status switch
    {
        StatusCodes.Status412PreconditionFailed => Problems.PreconditionFailed(tag),
        StatusCodes.Status416RangeNotSatisfiable => Problems.RangeNotSatisfiable(request.Headers.Range.ToString(), download.Length),
        _ => null,
    };
}
