using System.Text.Json.Nodes;
using Outlay.Http;

namespace Outlay.OpenApi;

/// <summary>What <c>openapi.json</c> says of the API as a whole.</summary>
internal static class ApiWords
{
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["deals"] = "Agreements, and talk of them.",
        ["commitments"] = "Money that one company is to spend, on another or on a purpose.",
        ["companies"] = "The parties.",
        ["metrics"] = "Figures about companies.",
        ["sources"] = "What is cited, with its grade.",
        ["disputes"] = "Where sources contradict each other.",
        ["findings"] = "What the ledger notices about itself.",
        ["briefs"] = "Analyses, with the figures that they point at.",
        ["changes"] = "What each version added, revised, corrected, renamed or withdrew.",
        ["totals"] = "Sums of money, counted once.",
        ["schedule"] = "Money by the years that it is spread over.",
        ["coverage"] = "Commitments of a company against its revenue.",
        ["flows"] = "Who pays whom, and the loops in it.",
        ["search"] = "Records by their words.",
        ["health"] = "Whether the API is alive, and what it serves.",
        ["openapi"] = "This description.",
        ["ledger"] = "The whole of a version in one file.",
        ["manifest"] = "The files of a version, with rows, bytes and checksums.",
        ["datapackage"] = "The data dictionary of the files.",
        ["pages"] = "Pages of the website.",
        ["mcp"] = "The same for assistants, by the Model Context Protocol.",
    };

    private static readonly Dictionary<string, string> AllHeaders = new()
    {
        ["ETag"] = "Names these very bytes: send it as If-None-Match, and be told 304 where nothing has changed.",
        ["Last-Modified"] = "When the version was published that the answer is of.",
        ["Cache-Control"] = "A minute for the current version, a year for one that was asked for.",
        ["Accept-Ranges"] = "bytes: parts can be asked for by Range, and a download that was cut goes on.",
        ["Content-Range"] = "Which bytes these are, and of how many.",
        ["Link"] = "The address of the next page, as rel=\"next\"; of an explanation, as rel=\"deprecation\", where something has to go.",
        ["Location"] = "The address of the same question with the id that the record has now.",
        ["Retry-After"] = "Seconds to wait.",
        ["Deprecation"] = "From when what was asked should not be used any more, as RFC 9745 has it.",
        ["Sunset"] = "From when what was asked is gone, as RFC 8594 has it.",
    };

    private static readonly string[] Retiring = ["Deprecation", "Sunset"];

    public static JsonObject Info() => new()
    {
        ["title"] = "Outlay",
        ["summary"] = "An open ledger of AI-infrastructure deals and commitments.",
        ["description"] = "Who promised how much to whom, when, for what, according to whom. Amounts are intervals, money is counted once, "
            + "talks are not contracts, and every question can be asked as of any date and of any published version. "
            + "Public and read-only; HEAD works wherever GET does, and any origin may call. Problems are explained at /data/problems, "
            + "and what will not change at /data/promises.",
        ["version"] = "1.0.0",
        ["contact"] = new JsonObject { ["name"] = "The maintainers of Outlay" },
        ["license"] = new JsonObject { ["name"] = "Data under CC BY 4.0", ["identifier"] = "CC-BY-4.0" },
    };

    /// <summary>A subject that nothing is said of here is named all the same.</summary>
    public static JsonArray Tags(IEnumerable<string> subjects) => new([.. subjects.Distinct().Order(StringComparer.Ordinal)
        .Select(subject => new JsonObject { ["name"] = subject, ["description"] = Subjects.GetValueOrDefault(subject) ?? $"The route {subject}." })]);

    /// <param name="ofRetirement">Whether something has to go.</param>
    public static JsonObject Headers(bool ofRetirement) => new(AllHeaders.Where(header => ofRetirement || !Retiring.Contains(header.Key)).Select(header => KeyValuePair.Create(header.Key,
        (JsonNode?)new JsonObject { ["description"] = header.Value, ["schema"] = new JsonObject { ["type"] = header.Key is "Retry-After" ? "integer" : "string" } })));

    public static JsonObject HeadersOf(Operation operation) => new(((string[])["ETag", "Last-Modified", "Cache-Control"])
        .Concat(operation.Parameters.Contains(RequestParameters.Cursor) || operation.IsRetiring ? ["Link"] : []).Concat(operation.IsFile ? ["Accept-Ranges"] : [])
        .Concat(operation.IsRetiring ? Retiring : [])
        .Select(name => KeyValuePair.Create(name, (JsonNode?)HeaderReference(name))));

    public static JsonObject HeaderReference(string name) => new() { ["$ref"] = $"#/components/headers/{name}" };
}
