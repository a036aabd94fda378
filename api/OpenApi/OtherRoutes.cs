using System.Reflection;
using System.Text.Json.Nodes;
using Outlay.Functions;
using Outlay.Http;

namespace Outlay.OpenApi;

/// <summary>
/// What <c>openapi.json</c> says of the two routes that answer by rules of their own: pages of the website, which are for people and
/// say in HTML what is wrong, and messages of assistants, whose form is that of their protocol.
/// </summary>
internal static class OtherRoutes
{
    /// <summary>The rest of an address, however many slashes are in it: OpenAPI has no word for that.</summary>
    public const string PagePath = "/pages/{path}";

    public const string AssistantPath = "/mcp";

    public static readonly IReadOnlyList<string> Subjects = ["pages", "mcp"];

    public static JsonObject Page() => new()
    {
        ["get"] = Operation(typeof(PageFunctions).GetMethod(nameof(PageFunctions.GetPage))!, "pages", new()
        {
            ["parameters"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "path",
                    ["in"] = "path",
                    ["required"] = true,
                    ["description"] = "The address of the page from the root of the website, slashes and all: deals/, v/1/deals/, deals.md as Markdown, sitemap.xml.",
                    ["schema"] = new JsonObject { ["type"] = "string" },
                    ["example"] = "deals/",
                },
                InQuery("asOf", "The page as of this day, as YYYY-MM-DD.", ScalarSchemas.Of(typeof(DateOnly))!),
                InQuery("kinds", "Kinds of money, of the page of flows.", ScalarSchemas.OfWords([.. Words.All<CommitmentKind>(), .. Words.All<DealKind>()]), several: true),
                InQuery("classes", "Classes of statuses, likewise.", ScalarSchemas.OfWords([.. Words.All<StatusClass>()]), several: true)),
            ["responses"] = new JsonObject
            {
                ["200"] = Text("The page, its Markdown, or a file for machines.", ["text/html", "text/markdown", "text/plain", "application/xml", "application/atom+xml", "application/feed+json"], "ETag", "Last-Modified", "Cache-Control"),
                ["304"] = new JsonObject { ["description"] = "The caller has these very bytes: If-None-Match names their ETag." },
                ["308"] = Text("The page has another address, as Location says.", [], "Location"),
                ["404"] = Text("A page that says that there is none, and names near ones.", ["text/html"]),
                ["410"] = Text("A page that says that the record was withdrawn, when and why.", ["text/html"]),
                ["500"] = ProblemResponses.Reference(ProblemType.Unexpected),
                ["503"] = Text("Nothing can be read just now.", ["text/plain"], "Retry-After"),
            },
        }),
    };

    public static JsonObject Assistant(JsonObject problem) => new()
    {
        ["post"] = Operation(typeof(McpFunctions).GetMethod(nameof(McpFunctions.AnswerAssistant))!, "mcp", new()
        {
            ["requestBody"] = new JsonObject
            {
                ["description"] = "One message of the protocol.",
                ["required"] = true,
                ["content"] = new JsonObject
                {
                    ["application/json"] = new JsonObject
                    {
                        ["schema"] = Message("method", new() { ["method"] = new JsonObject { ["type"] = "string" }, ["params"] = new JsonObject { ["type"] = "object" } }),
                        ["example"] = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = "tools/list" },
                    },
                },
            },
            ["responses"] = new JsonObject
            {
                ["200"] = Answer("The answer, or an error in the protocol's own form.", ["application/json", "text/event-stream"]),
                ["202"] = new JsonObject { ["description"] = "The message wants no answer." },
                ["400"] = Answer("The body is no message of the protocol, and the error says why.", ["application/json"]),
                ["404"] = Answer("The protocol's revision tells by this that there is no such method.", ["application/json"]),
                ["406"] = ProblemResponses.Reference(ProblemType.NotAcceptable),
                ["408"] = ProblemResponses.Own(ProblemType.RequestTimeout, "The body did not come in time.", problem),
                ["413"] = ProblemResponses.Own(ProblemType.TooLarge, "The body is larger than any message needs to be.", problem),
                ["415"] = ProblemResponses.Own(ProblemType.UnsupportedMediaType, "The body is not said to be plain JSON.", problem),
                ["500"] = ProblemResponses.Reference(ProblemType.Unexpected),
                ["503"] = ProblemResponses.Reference(ProblemType.NotReady),
            },
        }),
    };

    private static JsonObject Operation(MethodInfo function, string subject, JsonObject rest)
    {
        var says = Comments.Of(function) ?? function.Name;
        rest["operationId"] = char.ToLowerInvariant(function.Name[0]) + function.Name[1..];
        (rest["summary"], rest["description"], rest["tags"]) = (says.Split(". ")[0].TrimEnd('.'), says, new JsonArray(subject));
        return rest;
    }

    private static JsonObject InQuery(string name, string says, JsonObject value, bool several = false)
    {
        JsonObject described = new() { ["name"] = name, ["in"] = "query", ["description"] = says, ["schema"] = several ? new JsonObject { ["type"] = "array", ["items"] = value } : value };
        if (several) (described["style"], described["explode"]) = ("form", false);
        return described;
    }

    private static JsonObject Text(string says, string[] types, params string[] headers)
    {
        JsonObject response = new() { ["description"] = says };
        if (headers.Length > 0) response["headers"] = new JsonObject(headers.Select(name => KeyValuePair.Create(name, (JsonNode?)ApiWords.HeaderReference(name))));
        if (types.Length > 0)
            response["content"] = new JsonObject(types.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } })));
        return response;
    }

    private static JsonObject Answer(string says, string[] types) => new()
    {
        ["description"] = says,
        ["content"] = new JsonObject(types.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject
        {
            ["schema"] = type == "application/json" ? Message("id", new() { ["result"] = new JsonObject { ["type"] = "object" }, ["error"] = new JsonObject { ["type"] = "object" } }) : new() { ["type"] = "string" },
        }))),
    };

    /// <param name="required">Besides the version.</param>
    private static JsonObject Message(string required, JsonObject members)
    {
        members.Insert(0, "jsonrpc", new JsonObject { ["const"] = "2.0" });
        members.Insert(1, "id", new JsonObject { ["type"] = new JsonArray("string", "integer", "null") });
        return new() { ["type"] = "object", ["required"] = new JsonArray("jsonrpc", required), ["properties"] = members };
    }
}
