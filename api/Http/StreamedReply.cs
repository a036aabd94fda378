using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Outlay.Http;

/// <summary>A finished answer whose body is read while it is sent.</summary>
internal sealed class StreamedReply(IReadOnlyDictionary<string, StringValues> headers, Download download) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var body = download.Body;
        var response = httpContext.Response;
        foreach (var (name, value) in headers) response.Headers[name] = value;
        response.ContentLength = download.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await body.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
