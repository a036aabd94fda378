using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Outlay.Http;

/// <summary>
/// Holds the headers of a message to its body: gateways go by the ones and the server by the other.
/// https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http#server-validation
/// </summary>
internal static class McpHeaders
{
    /// <summary>The first revision that carries its version in each message, without a handshake before.</summary>
    private const string FirstWithoutHandshake = "2026-07-28";

    private const string VersionInBody = "io.modelcontextprotocol/protocolVersion";

    /// <summary>All revisions of the protocol that are spoken here, the latest first.</summary>
    public static readonly IReadOnlyList<string> Versions = [FirstWithoutHandshake, "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

    /// <summary>The revision that a message is of; <c>null</c> where it follows from a handshake, or nobody says.</summary>
    public static string? VersionOf(IHeaderDictionary headers, JsonRpcMessage message) =>
        headers["MCP-Protocol-Version"] is [{ Length: > 0 } version, ..] ? version : InBody(message);

    /// <summary>Whether the outcome of a message of this revision is told by the status of the answer, too.</summary>
    public static bool HasStatuses(string? version) => string.CompareOrdinal(version, FirstWithoutHandshake) >= 0;

    public static JsonRpcErrorDetail? MistakeIn(IHeaderDictionary headers, JsonRpcMessage message)
    {
        var version = VersionOf(headers, message);
        if (version is not null && !Versions.Contains(version)) return Unsupported(version);
        if (!HasStatuses(version) || message is not JsonRpcRequest request) return null;
        return Mismatch("MCP-Protocol-Version", headers["MCP-Protocol-Version"], InBody(message))
            ?? Mismatch("Mcp-Method", headers["Mcp-Method"], request.Method)
            ?? (NameIn(request) is { } name ? Mismatch("Mcp-Name", Decoded(headers["Mcp-Name"].ToString()), name) : null);
    }

    private static string? InBody(JsonRpcMessage message) => ((message as JsonRpcRequest)?.Params as JsonObject)?["_meta"] is JsonObject meta
        && meta[VersionInBody] is JsonValue value && value.TryGetValue<string>(out var version) ? version : null;

    private static string? NameIn(JsonRpcRequest request) => request.Method switch
    {
        RequestMethods.ToolsCall or RequestMethods.PromptsGet => Text(request, "name"),
        RequestMethods.ResourcesRead => Text(request, "uri"),
        _ => null,
    };

    private static string? Text(JsonRpcRequest request, string member) =>
        (request.Params as JsonObject)?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // What is no plain ASCII comes as Base64 of its UTF-8, between these marks.
    private static string? Decoded(string value)
    {
        const string begin = "=?base64?", end = "?=";
        if (value.Length < begin.Length + end.Length || !value.StartsWith(begin, StringComparison.Ordinal) || !value.EndsWith(end, StringComparison.Ordinal)) return value;
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value[begin.Length..^end.Length], bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static JsonRpcErrorDetail? Mismatch(string header, string? said, string? meant) => said == meant ? null : new()
    {
        Code = (int)McpErrorCode.HeaderMismatch,
        Message = $"The header {header} says '{Mistake.Shortened(said ?? "")}', and the message '{Mistake.Shortened(meant ?? "")}': they have to be the same.",
    };

    private static JsonRpcErrorDetail Unsupported(string version) => new()
    {
        Code = (int)McpErrorCode.UnsupportedProtocolVersion,
        Message = $"The version '{Mistake.Shortened(version)}' of the protocol is not spoken here. There are {string.Join(", ", Versions)}.",
        Data = JsonSerializer.SerializeToElement(new { supported = Versions, requested = Mistake.Shortened(version) }),
    };
}
