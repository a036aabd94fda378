using System.Text.Json.Nodes;
using Outlay.Http;

namespace Outlay.OpenApi;

/// <summary>Writes <c>openapi.json</c>: the API as OpenAPI 3.1 describes one, made of the functions, operations and types themselves.</summary>
internal sealed class ApiDocument(Examples examples, Query query)
{
    private readonly Schemas schemas = new();

    public IReadOnlyList<DescribedOperation> Operations { get; init; } = DescribedOperation.All;

    /// <param name="server">The address that the routes are relative to.</param>
    public async Task<JsonObject> WriteAsync(string server, CancellationToken cancellation)
    {
        JsonObject paths = [];
        foreach (var operation in Operations) paths["/" + operation.Route] = new JsonObject { ["get"] = await OfAsync(operation, cancellation) };
        var problem = schemas.Of(typeof(Problem));
        (paths[OtherRoutes.PagePath], paths[OtherRoutes.AssistantPath]) = (OtherRoutes.Page(), OtherRoutes.Assistant(problem));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = ApiWords.Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server, ["description"] = "This very host." }),
            ["security"] = new JsonArray(),
            ["tags"] = ApiWords.Tags(Operations.Select(operation => operation.Subject).Concat(OtherRoutes.Subjects)),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas.Components, ["responses"] = ProblemResponses.All(problem), ["headers"] = ApiWords.Headers(Operations.Any(operation => operation.Operation.IsRetiring)) },
        };
    }

    private async Task<JsonObject> OfAsync(DescribedOperation described, CancellationToken cancellation)
    {
        var summary = Comments.Of(described.Method) ?? described.Method.Name;
        JsonObject written = new()
        {
            ["operationId"] = char.ToLowerInvariant(described.Method.Name[0]) + described.Method.Name[1..],
            ["summary"] = summary.Split(". ")[0].TrimEnd('.'),
            ["description"] = summary,
            ["tags"] = new JsonArray(described.Subject),
            ["parameters"] = new JsonArray([.. described.InRoute.Select(name => InRoute(described, name)), .. described.Operation.Parameters.Select(InQuery)]),
            ["responses"] = await ResponsesAsync(described, cancellation),
        };
        return Retiring(written, described.Operation.Retirement);
    }

    private JsonObject InRoute(DescribedOperation described, string name) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["description"] = "The id of the record.",
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["example"] = examples.IdIn(described),
    };

    private JsonObject InQuery(Parameter parameter)
    {
        JsonObject described = new()
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["description"] = DescribedOperation.Says(parameter),
            ["schema"] = ParameterSchemas.Of(parameter, query.Ledger),
        };
        if (parameter.IsRequired) (described["required"], described["example"]) = (true, examples.Company);
        if (parameter.TakesSeveral) (described["style"], described["explode"]) = ("form", false);
        return Retiring(described, parameter.Retirement);
    }

    private static JsonObject Retiring(JsonObject described, Retirement? retirement)
    {
        if (retirement is not null) (described["deprecated"], described["description"]) = (true, $"{described["description"]} {retirement.InWords}".TrimStart());
        return described;
    }

    private async Task<JsonObject> ResponsesAsync(DescribedOperation described, CancellationToken cancellation)
    {
        JsonObject content = [];
        foreach (var format in described.Operation.Formats)
        {
            var hasRecords = described.Operation.Body != typeof(JsonObject) && described.Operation.Body != typeof(object);
            JsonObject body = new() { ["schema"] = format == Format.Json ? schemas.Of(described.Operation.Body) : format.IsText ? new JsonObject { ["type"] = "string" } : [] };
            if (hasRecords && await examples.OfAsync(described, format, cancellation) is { } example) body["example"] = example;
            content[format.MediaType] = body;
        }
        JsonObject found = new() { ["description"] = "The answer.", ["content"] = content };
        if (!described.Operation.IsOfNow) found["headers"] = ApiWords.HeadersOf(described.Operation);
        JsonObject responses = new() { ["200"] = found };
        if (described.Operation.IsFile) responses["206"] = PartOf(content);
        foreach (var (status, response) in ProblemResponses.Of(described)) responses[status] = response;
        return responses;
    }

    private static JsonObject PartOf(JsonObject content) => new()
    {
        ["description"] = "The bytes that Range asks for.",
        ["headers"] = new JsonObject(((string[])["ETag", "Content-Range"]).Select(name => KeyValuePair.Create(name, (JsonNode?)ApiWords.HeaderReference(name)))),
        ["content"] = new JsonObject(content.Select(format => KeyValuePair.Create(format.Key, (JsonNode?)new JsonObject()))),
    };
}
