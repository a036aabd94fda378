using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Outlay.Http;

/// <summary>
/// A finished answer: all that could fail has been done. Headers are set here and nowhere before, since the genuine host keeps
/// those of a request that then fails.
/// </summary>
internal sealed class Reply(int status, IReadOnlyDictionary<string, StringValues> headers, ReadOnlyMemory<byte> body) : IResult
{
    private readonly KeyValuePair<string, StringValues>[] headers = [.. headers];

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        var sent = response.Headers;
        foreach (var (name, value) in headers) sent[name] = value;
        if (HasNoBody) return Task.CompletedTask;
        sent.ContentLength = body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask
            : response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private bool HasNoBody => status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified;
}
