using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Outlay.Http;

/// <summary>Takes messages of the Model Context Protocol from requests, and makes replies of its answers.</summary>
internal static class McpReplies
{
    /// <summary>A question fits in a line or two; whoever sends more sends something else.</summary>
    public const int MostBytes = 64 << 10;

    private static readonly Format Events = new("events", "text/event-stream") { IsText = false };

    /// <summary>A single JSON object, or events, as the protocol's clients take both.</summary>
    public static readonly IReadOnlyList<Format> Formats = [Format.Json, Events];

    /// <summary>Reads a message, or finds what is wrong with it.</summary>
    /// <param name="limit">Ends when the body has been waited for long enough.</param>
    public static async Task<(JsonRpcMessage? Message, Reply? Mistake)> ReadAsync(HttpRequest request, CancellationToken limit, CancellationToken cancellation)
    {
        if (!IsPlainJson(request)) return (null, Replies.Of(Problems.UnsupportedMediaType(request.ContentType ?? "", request.Headers.ContentEncoding.ToString())));
        if (request.ContentLength > MostBytes) return (null, Replies.Of(Problems.TooLarge(MostBytes)));
        var reader = request.BodyReader;
        // Not by a token of the read, which would leave it under way.
        await using var over = limit.Register(reader.CancelPendingRead);
        while (true)
        {
            if (await NextAsync(reader, cancellation) is not { } read) return (null, Replies.Of(Problems.RequestTimeout));
            try
            {
                if (read.IsCanceled) return (null, Replies.Of(Problems.RequestTimeout));
                if (read.Buffer.Length > MostBytes) return (null, Replies.Of(Problems.TooLarge(MostBytes)));
                if (read.IsCompleted) return Parse(read.Buffer, request.Headers);
            }
            finally
            {
                reader.AdvanceTo(read.IsCompleted ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            }
        }
    }

    /// <param name="events">As the protocol sends them; <c>null</c> where there is nothing to answer.</param>
    /// <param name="version">The revision of the protocol, where the message names it.</param>
    public static Reply Of(byte[]? events, Format format, string? version)
    {
        if (events is null) return new(StatusCodes.Status202Accepted, Headers());
        var answer = LastData(events);
        // Of earlier revisions a 404 tells that a session is over.
        return new(McpHeaders.HasStatuses(version) ? StatusOf(answer) : StatusCodes.Status200OK, Headers(format), format == Events ? events : answer);
    }

    private static async Task<ReadResult?> NextAsync(PipeReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(cancellation);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            // The server has a limit of its own, of bytes in a second.
            return null;
        }
    }

    // What a gateway cannot read is none of ours: a body is taken as it is, and once.
    private static bool IsPlainJson(HttpRequest request) => request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private static (JsonRpcMessage? Message, Reply? Mistake) Parse(ReadOnlySequence<byte> body, IHeaderDictionary headers)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Array)
                return Refused(McpErrorCode.InvalidRequest, "Send one message at a time: the protocol has no batches any more.");
            var message = json.RootElement.Deserialize<JsonRpcMessage>(McpJsonUtilities.DefaultOptions)!;
            if (message is JsonRpcRequest { Params: not (null or System.Text.Json.Nodes.JsonObject) })
                return Refused(McpErrorCode.InvalidParams, "The params of a message are an object, with a member for each.", message);
            return McpHeaders.MistakeIn(headers, message) is { } mistake ? (null, Error(mistake, message)) : (message, null);
        }
        catch (JsonException e) when (e.LineNumber is { } line && e.BytePositionInLine is { } at && e.Path is null)
        {
            return Refused(McpErrorCode.ParseError, $"The body is no JSON: line {line + 1}, byte {at + 1}.");
        }
        catch (JsonException)
        {
            return Refused(McpErrorCode.InvalidRequest, "The body is no JSON-RPC message: it has jsonrpc \"2.0\", a method, and an id where an answer is wanted.");
        }
    }

    private static (JsonRpcMessage? Message, Reply? Mistake) Refused(McpErrorCode code, string why, JsonRpcMessage? message = null) =>
        (null, Error(new() { Code = (int)code, Message = why }, message));

    private static Reply Error(JsonRpcErrorDetail error, JsonRpcMessage? message) => new(StatusCodes.Status400BadRequest, Headers(Format.Json),
        JsonSerializer.SerializeToUtf8Bytes(new { jsonrpc = "2.0", id = (message as JsonRpcRequest)?.Id, error }, McpJsonUtilities.DefaultOptions));

    private static int StatusOf(byte[] answer)
    {
        using var json = JsonDocument.Parse(answer);
        return !json.RootElement.TryGetProperty("error", out var error) ? StatusCodes.Status200OK : (McpErrorCode)error.GetProperty("code").GetInt32() switch
        {
            McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
            McpErrorCode.HeaderMismatch or McpErrorCode.UnsupportedProtocolVersion or McpErrorCode.MissingRequiredClientCapability => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status200OK,
        };
    }

    // The last event is the response; no tool sends anything before it.
    private static byte[] LastData(byte[] events) => Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(events)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[^1].Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal))
        .Select(line => line["data:".Length..].TrimStart(' '))));

    private static Dictionary<string, StringValues> Headers(Format? format = null)
    {
        var headers = new Dictionary<string, StringValues>
        {
            [HeaderNames.CacheControl] = "no-store",
            [HeaderNames.AccessControlAllowOrigin] = "*",
            [HeaderNames.XContentTypeOptions] = "nosniff",
        };
        if (format is not null) headers[HeaderNames.ContentType] = format.ContentType;
        return headers;
    }
}
