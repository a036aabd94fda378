using System.Globalization;
using System.Text.Json.Nodes;
using Outlay.Http;

namespace Outlay.OpenApi;

/// <summary>The answers that are not 200, which all routes share.</summary>
internal static class ProblemResponses
{
    private static readonly IReadOnlyList<(string Status, string Name, string Says, string[] Headers)> Shared =
    [
        ("304", "NotModified", "The caller has these very bytes: If-None-Match names their ETag.", []),
        ("308", "Renamed", "The record has another id, and Location names its address.", ["Location"]),
        ("400", "BadParameter", "A parameter that the route does not take, or a value that it cannot have.", []),
        ("404", "NotFound", "There is no record of the id, or there was none yet as of the date; or the version has no such file.", []),
        ("406", "NotAcceptable", "The route has none of the formats that Accept allows.", []),
        ("410", "Withdrawn", "The record was withdrawn, and the answer says when and why.", []),
        ("412", "PreconditionFailed", "The file is another one by now than If-Match or If-Unmodified-Since asks for.", ["ETag"]),
        ("416", "RangeNotSatisfiable", "The file has none of the bytes that Range asks for, and Content-Range says how many it has.", ["Content-Range"]),
        ("429", "TooManyVersions", "Too many versions that are not in memory are asked for just now.", ["Retry-After"]),
        ("500", "Unexpected", "The fault is on this side, and has been recorded.", []),
        ("503", "NotReady", "The ledger, or the version asked for, cannot be read just now.", ["Retry-After"]),
    ];

    public static JsonObject All(JsonObject problem) => new(Shared.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)Of(one, problem))));

    /// <summary>By status, the answers that a route may have besides 200.</summary>
    public static IEnumerable<(string Status, JsonObject Response)> Of(DescribedOperation described) =>
        from one in Shared
        where Has(described, one.Status)
        select (one.Status, Reference(one.Status));

    private static bool Has(DescribedOperation described, string status) => status switch
    {
        "400" or "500" or "503" => true,
        _ when described.Operation.IsOfNow => false,
        "308" or "410" => described.InRoute.Count > 0,
        "404" => described.InRoute.Count > 0 || described.Operation.MayBeMissing,
        "412" or "416" => described.Operation.IsFile,
        _ => true,
    };

    /// <summary>A problem that one route alone has.</summary>
    public static JsonObject Own(ProblemType type, string says, JsonObject problem) => Of((type.Status.ToString(CultureInfo.InvariantCulture), type.Name, says, []), problem);

    /// <summary>One that all routes share.</summary>
    public static JsonObject Reference(ProblemType type) => Reference(type.Status.ToString(CultureInfo.InvariantCulture));

    private static JsonObject Reference(string status) => new() { ["$ref"] = $"#/components/responses/{Shared.Single(one => one.Status == status).Name}" };

    private static JsonObject Of((string Status, string Name, string Says, string[] Headers) one, JsonObject problem)
    {
        JsonObject response = new() { ["description"] = one.Says };
        if (one.Headers.Length > 0)
            response["headers"] = new JsonObject(one.Headers.Select(name => KeyValuePair.Create(name, (JsonNode?)ApiWords.HeaderReference(name))));
        if (one.Status is not "304")
            response["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = problem.DeepClone() } };
        return response;
    }
}
