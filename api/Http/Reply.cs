using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Outlay.Http;

/// <summary>
/// A finished answer: all that could fail has been done. Headers are set here and nowhere before, since the genuine host keeps
/// those of a request that then fails.
/// </summary>
internal sealed class Reply(int status, IReadOnlyDictionary<string, StringValues> headers, ReadOnlyMemory<byte> body) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        foreach (var (name, value) in headers) response.Headers[name] = value;
        if (HasNoBody) return;
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private bool HasNoBody => status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified;
}
