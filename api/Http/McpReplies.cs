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

    /// <summary>Reads the whole body.</summary>
    /// <returns><c>null</c> where it is too long.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes) return null;
        var bytes = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length > MostBytes ? null : bytes[..length];
    }

    /// <summary>Reads a message, or finds what is wrong with it.</summary>
    public static (JsonRpcMessage? Message, Reply? Mistake) Parse(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Array)
                return (null, Error(StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest, "Send one message at a time: the protocol has no batches any more."));
            return (json.RootElement.Deserialize<JsonRpcMessage>(McpJsonUtilities.DefaultOptions), null);
        }
        catch (JsonException e) when (e.LineNumber is { } line && e.BytePositionInLine is { } at && e.Path is null)
        {
            return (null, Error(StatusCodes.Status400BadRequest, McpErrorCode.ParseError, $"The body is no JSON: line {line + 1}, byte {at + 1}."));
        }
        catch (JsonException)
        {
            return (null, Error(StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest,
                "The body is no JSON-RPC message: it has jsonrpc \"2.0\", a method, and an id where an answer is wanted."));
        }
    }

    /// <param name="events">As the protocol sends them; <c>null</c> where there is nothing to answer.</param>
    public static Reply Of(byte[]? events, Format format)
    {
        if (events is null) return new(StatusCodes.Status202Accepted, Headers());
        return new(StatusCodes.Status200OK, Headers(format), format == Events ? events : LastData(events));
    }

    public static Reply TooSlow() => Error(StatusCodes.Status503ServiceUnavailable, McpErrorCode.InternalError, "The answer took too long. Ask for less.");

    private static Reply Error(int status, McpErrorCode code, string message) => new(status, Headers(Format.Json),
        JsonSerializer.SerializeToUtf8Bytes(new { jsonrpc = "2.0", id = (string?)null, error = new { code = (int)code, message } }));

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
