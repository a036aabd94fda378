using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>
/// Makes <c>openapi.json</c> into what its page shows. What routes take alike, and what they answer alike, is told once, so that
/// the page can be read through.
/// </summary>
internal sealed class ReferenceInWords
{
    private const int AreMany = 4;

    // For reading: nothing of it is markup before the template has escaped it.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject document;
    private readonly string server;

    // By what is said of them, word for word.
    private readonly Dictionary<string, ParameterModel> shared;

    private ReferenceInWords(JsonObject document)
    {
        this.document = document;
        server = document["servers"]?[0]?["url"]?.GetValue<string>() ?? "";
        shared = Operations().SelectMany(route => ParametersOf(route.Operation)).Where(IsInQuery)
            .GroupBy(parameter => parameter.ToJsonString()).Where(group => group.Count() >= AreMany)
            .GroupBy(group => group.First()["name"]!.GetValue<string>())
            .Select(named => named.MaxBy(group => group.Count())!)
            .ToDictionary(group => group.Key, group => Parameter(group.First(), "parameter"));
    }

    public static ReferenceModel Of(JsonObject document) => new ReferenceInWords(document).Model();

    private ReferenceModel Model() => new(
        document["info"]!["description"]!.GetValue<string>(), [.. Subjects()], [.. shared.Values.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
        [.. (Component("responses") ?? []).Select(response => Answer(StatusOf(response.Key), response.Key, response.Value!))
            .OrderBy(answer => answer.Status, StringComparer.Ordinal)],
        [.. (Component("schemas") ?? []).Select(schema => TypesInWords.Type(schema.Key, schema.Value!.AsObject()))]);

    private IEnumerable<SubjectModel> Subjects()
    {
        var said = (document["tags"] as JsonArray ?? []).ToDictionary(tag => tag!["name"]!.GetValue<string>(), tag => tag!["description"]?.GetValue<string>() ?? "");
        return Operations().GroupBy(route => route.Operation["tags"]?[0]?.GetValue<string>() ?? "")
            .Select(subject => new SubjectModel(subject.Key, said.GetValueOrDefault(subject.Key, ""), [.. subject.Select(route => Route(route.Path, route.Method, route.Operation))]));
    }

    private RouteModel Route(string path, string method, JsonObject operation)
    {
        var anchor = AnchorOf(operation);
        var all = ParametersOf(operation).ToList();
        var own = all.Where(parameter => !shared.ContainsKey(parameter.ToJsonString())).ToList();
        var found = Resolved(operation["responses"]?["200"]);
        var content = found?["content"] as JsonObject ?? [];
        var main = content.FirstOrDefault().Value;
        return new(anchor, method.ToUpperInvariant(), path, AboutOf(operation), operation["deprecated"]?.GetValue<bool>() ?? false,
            [.. own.Select(parameter => Parameter(parameter, anchor))], [.. all.Except(own).Select(parameter => shared[parameter.ToJsonString()])],
            [.. content.Select(format => format.Key)], method is "get" ? AddressOf(path, all) : "",
            main?["schema"] is JsonObject { Count: > 0 } schema ? TypesInWords.Of(schema) : [], [.. Otherwise(operation)], ExampleIn(main));
    }

    private IEnumerable<AnswerModel> Otherwise(JsonObject operation) =>
        from response in operation["responses"] as JsonObject ?? []
        where response.Key is not "200"
        select Answer(response.Key, NameIn(response.Value) ?? "", Resolved(response.Value)!);

    private static AnswerModel Answer(string status, string name, JsonNode response) =>
        new(name is "" ? "" : $"answer.{name}", status, response["description"]?.GetValue<string>() ?? "");

    private static ParameterModel Parameter(JsonObject parameter, string anchor)
    {
        var (name, schema) = (parameter["name"]!.GetValue<string>(), parameter["schema"]);
        return new($"{anchor}.{name}", name, parameter["in"]!.GetValue<string>(), parameter["required"]?.GetValue<bool>() ?? false,
            parameter["description"]?.GetValue<string>() ?? "", TypesInWords.OfParameter(schema), TypesInWords.Values(schema), schema?["default"]?.ToString() ?? "");
    }

    // What a route needs is filled in from the document's own examples, so that the answer is a real one.
    private string AddressOf(string path, IReadOnlyList<JsonObject> parameters)
    {
        var needed = parameters.Where(parameter => parameter["example"] is not null).ToLookup(IsInQuery);
        foreach (var inPath in needed[false]) path = path.Replace($"{{{inPath["name"]}}}", inPath["example"]!.ToString(), StringComparison.Ordinal);
        var query = needed[true].Select(parameter => $"{parameter["name"]}={Uri.EscapeDataString(parameter["example"]!.ToString())}").ToList();
        if (parameters.Any(parameter => parameter["name"]!.GetValue<string>() is "limit")) query.Add("limit=2");
        return path.Contains('{', StringComparison.Ordinal) ? "" : server + path + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }

    private IEnumerable<(string Path, string Method, JsonObject Operation)> Operations() =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where method.Value is JsonObject operation && operation.ContainsKey("operationId")
        select (path.Key, method.Key, method.Value!.AsObject());

    private IEnumerable<JsonObject> ParametersOf(JsonObject operation) => (operation["parameters"] as JsonArray ?? []).Select(parameter => Resolved(parameter)!.AsObject());

    /// <summary>A node, or what it refers to in this document.</summary>
    private JsonNode? Resolved(JsonNode? node) => node?["$ref"]?.GetValue<string>() is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (found, name) => found?[name]) : node;

    private JsonObject? Component(string kind) => document["components"]?[kind] as JsonObject;

    // Of an answer that several routes share, what they answer it by.
    private string StatusOf(string name) => Operations().SelectMany(route => route.Operation["responses"] as JsonObject ?? [])
        .FirstOrDefault(response => NameIn(response.Value) == name).Key ?? "";

    private static string? NameIn(JsonNode? node) => node?["$ref"]?.GetValue<string>().Split('/')[^1];

    private static bool IsInQuery(JsonObject parameter) => parameter["in"]!.GetValue<string>() is "query";

    private static string AnchorOf(JsonObject operation) => JsonNamingPolicy.KebabCaseLower.ConvertName(operation["operationId"]!.GetValue<string>());

    // A function that says nothing of itself is described by its name, which is no sentence.
    private static string AboutOf(JsonObject operation) =>
        (operation["description"] ?? operation["summary"])?.GetValue<string>() is { } about && about.Contains(' ', StringComparison.Ordinal) ? about : "";

    private static string ExampleIn(JsonNode? content) => content?["example"] switch
    {
        null => "",
        JsonValue text when text.TryGetValue<string>(out var written) => written,
        var example => example.ToJsonString(Indented),
    };
}
