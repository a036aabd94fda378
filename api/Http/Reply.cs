using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Outlay.Http;

/// <summary>
/// A finished answer: all that could fail has been done. Headers are set here and nowhere before, since the genuine host keeps
/// those of a request that then fails.
/// </summary>
internal sealed class Reply(int status, IReadOnlyDictionary<string, StringValues> headers, ReadOnlySequence<byte> body) : IResult
{
    public Reply(int status, IReadOnlyDictionary<string, StringValues> headers, ReadOnlyMemory<byte> body)
        : this(status, headers, new ReadOnlySequence<byte>(body))
    {
    }

    /// <summary>Without a body.</summary>
    public Reply(int status, IReadOnlyDictionary<string, StringValues> headers) : this(status, headers, ReadOnlySequence<byte>.Empty)
    {
    }

    private readonly KeyValuePair<string, StringValues>[] headers = [.. headers];

    /// <summary>Itself, done already.</summary>
    public Task<IResult> AsTask => field ??= Task.FromResult<IResult>(this);

    /// <summary>The same with its body in one piece, which is sent faster.</summary>
    public Reply Joined() => body.IsSingleSegment ? this : new(status, headers.ToDictionary(), (ReadOnlyMemory<byte>)body.ToArray());

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        var sent = response.Headers;
        foreach (var (name, value) in headers) sent[name] = value;
        if (HasNoBody) return Task.CompletedTask;
        sent.ContentLength = body.Length;
        if (HttpMethods.IsHead(httpContext.Request.Method)) return Task.CompletedTask;
        if (body.IsSingleSegment) return response.Body.WriteAsync(body.First, httpContext.RequestAborted).AsTask();
        foreach (var part in body) response.BodyWriter.Write(part.Span);
        return response.BodyWriter.FlushAsync(httpContext.RequestAborted).AsTask();
    }

    private bool HasNoBody => status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified;
}
