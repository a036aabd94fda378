using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using Outlay.Cli.Hosting;

namespace Outlay.Tests;

/// <summary>Holds openapi.json to the running host, and the running host to openapi.json.</summary>
public sealed class OpenApiContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    /// <summary>By function, one address of each that is described.</summary>
    private static readonly IReadOnlyDictionary<string, string> Described =
        Samples.Lists.Concat(Samples.Others).Concat(Samples.Files).Concat(Samples.Feeds).Concat(Samples.OfNow).ToDictionary();

    // The rest are files.
    public static TheoryData<string> OfRecords => [.. Samples.Lists.Keys, .. Samples.Others.Keys, .. Samples.OfNow.Keys];

    private static readonly ConcurrentDictionary<Uri, Task<string>> Documents = [];

    public static TheoryData<string> Names => [.. Described.Keys];

    public static TheoryData<string> OfTheLedger => [.. Described.Keys.Except(Samples.OfNow.Keys)];

    [Fact]
    public async Task Every_route_of_the_host_is_described_and_nothing_else_is()
    {
        // HEAD and OPTIONS are as the page about the API says of all; a GET or DELETE of messages is listed to be told to POST.
        var served = FunctionRoute.In(typeof(Composition).Assembly.GetTypes()).Select(function =>
            $"{(function.Methods.Contains("POST") ? "post" : "get")} /{function.Route.Replace("{*", "{", StringComparison.Ordinal)} {char.ToLowerInvariant(function.Name[0])}{function.Name[1..]}");
        var described = (await DocumentAsync())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Select(operation => $"{operation.Key} {path.Key} {operation.Value!["operationId"]!.GetValue<string>()}"));
        Assert.Equal(served.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        foreach (var (name, sample) in Described) Assert.Equal(sample.Split('?')[0].Split('/').Length, (await OperationAsync(name)).Path.Trim('/').Split('/').Length);
    }

    [Fact]
    public async Task What_is_described_is_said_in_words_and_not_by_the_numbers_of_rules()
    {
        var words = Descriptions(await DocumentAsync()).ToList();
        Assert.True(words.Count > 200);
        Assert.All(words, text => Assert.DoesNotMatch(@"\bR\d{1,2}\b", text));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_host_takes_the_parameters_that_are_described_and_no_others(string name)
    {
        var (_, operation) = await OperationAsync(name);
        var problem = await api.Client.ProblemAsync(Described[name].Split('?')[0] + "?colour=red", 400);
        Assert.Equal(InQuery(operation).Select(parameter => parameter["name"]!.GetValue<string>()).Order(StringComparer.Ordinal),
            problem.Texts("allowed").Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task A_parameter_takes_the_values_that_are_described_and_no_others(string name)
    {
        var (_, operation) = await OperationAsync(name);
        foreach (var parameter in InQuery(operation))
        {
            var (key, schema) = (parameter["name"]!.GetValue<string>(), parameter["schema"]!);
            Assert.NotEmpty(parameter["description"]!.GetValue<string>());
            var one = schema["items"] ?? schema;
            foreach (var (value, isGood) in ValuesOf(one))
            {
                // What goes with it: sums of amounts are in one currency, and a search is for words.
                var others = Described[name].Split('?') is [_, var query] && !query.StartsWith(key + "=", StringComparison.Ordinal) ? "&" + query : "";
                if (key is "minAmount" or "maxAmount") others += "&currency=USD";
                using var answer = await api.Client.AskAsync($"{Described[name].Split('?')[0]}?{key}={value}{others}");
                // A good value may still be at odds with others, such as a kind of deals in a sum over commitments.
                if (isGood && (int)answer.StatusCode == 400) Assert.DoesNotContain("is none of", (await answer.JsonAsync()).Text("detail"), StringComparison.Ordinal);
                else if (!isGood) Assert.Equal(key, (await answer.ProblemAsync(400)).Text("parameter"));
            }
        }
    }

    [Theory, MemberData(nameof(OfRecords))]
    public async Task An_answer_has_the_fields_that_are_described_and_no_others(string name)
    {
        var schema = await SchemaAsync(await ContentOf(name, "200", "application/json"));
        var query = Described[name].Contains('?', StringComparison.Ordinal) ? "&" : "?";
        foreach (var path in (string[])[Described[name], Samples.Lists.ContainsKey(name) ? Described[name] + query + "limit=500" : Described[name]])
        {
            using var answer = await api.Client.AskAsync(path);
            var errors = schema.Validate(await answer.Content.ReadAsStringAsync(Answers.Cancellation));
            Assert.Empty(errors.Take(3).Select(error => error.ToString()));
        }
    }

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task The_formats_are_those_that_are_described(string name)
    {
        var (_, operation) = await OperationAsync(name);
        var content = operation["responses"]!["200"]!["content"]!.AsObject().Select(format => format.Key).ToList();
        using var refused = await api.Client.AskAsync(Described[name], "GET", ("Accept", "image/png"));
        Assert.Equal(content, (await refused.ProblemAsync(406)).Texts("allowed"));
        foreach (var type in content)
        {
            using var answer = await api.Client.AskAsync(Described[name], "GET", ("Accept", type));
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
            foreach (var header in operation["responses"]!["200"]!["headers"]!.AsObject().Where(header => header.Key is not "Link"))
                Assert.NotNull(answer.Header(header.Key));
        }
    }

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task A_problem_is_as_it_is_described(string name)
    {
        var (path, operation) = await OperationAsync(name);
        var schema = await SchemaAsync((await DocumentAsync())["components"]!["responses"]!["BadParameter"]!["content"]!["application/problem+json"]!["schema"]!);
        var asked = new List<(string Path, int Status)> { (Described[name] + (Described[name].Contains('?', StringComparison.Ordinal) ? "&" : "?") + "colour=red", 400) };
        if (path.Contains('{', StringComparison.Ordinal)) asked.Add((path.Trim('/').Replace(path[path.IndexOf('{')..(path.IndexOf('}') + 1)], "nothing-of-the-kind", StringComparison.Ordinal), 404));
        foreach (var (address, status) in asked)
        {
            using var answer = await api.Client.AskAsync(address);
            await answer.ProblemAsync(status);
            Assert.NotNull(operation["responses"]!.AsObject()[status.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            Assert.Empty(schema.Validate(await answer.Content.ReadAsStringAsync(Answers.Cancellation)));
        }
    }

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task An_example_is_an_answer(string name)
    {
        if (name == "GetOpenApi" || Samples.Files.ContainsKey(name)) return;
        var content = (await OperationAsync(name)).Operation["responses"]!["200"]!["content"]!.AsObject();
        foreach (var (type, described) in content)
        {
            Assert.NotNull(described!["example"]);
            if (type != "application/json") continue;
            Assert.Empty((await SchemaAsync(described["schema"]!)).Validate(described["example"]!.ToJsonString()));
        }
    }

    [Fact]
    public async Task It_is_of_the_host_that_answers()
    {
        var document = await DocumentAsync();
        Assert.Equal(api.Client.BaseAddress!.AbsolutePath.TrimEnd('/'), document["servers"]![0]!["url"]!.GetValue<string>());
    }

    // It is long, and is asked for by each test.
    private async Task<JsonObject> DocumentAsync() =>
        JsonNode.Parse(await Documents.GetOrAdd(api.Client.BaseAddress!, _ => api.Client.GetStringAsync("openapi.json", CancellationToken.None)))!.AsObject();

    private async Task<(string Path, JsonNode Operation)> OperationAsync(string name)
    {
        var id = char.ToLowerInvariant(name[0]) + name[1..];
        var path = (await DocumentAsync())["paths"]!.AsObject().SingleOrDefault(path => path.Value!["get"]?["operationId"]!.GetValue<string>() == id);
        Assert.True(path.Value is not null, $"openapi.json does not describe {name}: declare a static field of Operation with its name in its class.");
        return (path.Key, path.Value["get"]!);
    }

    private async Task<JsonNode> ContentOf(string name, string status, string type) =>
        (await OperationAsync(name)).Operation["responses"]![status]!["content"]![type]!["schema"]!;

    private static IEnumerable<JsonNode> InQuery(JsonNode operation) =>
        operation["parameters"]!.AsArray().Where(parameter => parameter!["in"]!.GetValue<string>() == "query")!;

    private static IEnumerable<(string Value, bool IsGood)> ValuesOf(JsonNode schema)
    {
        if (schema["enum"] is JsonArray words)
        {
            foreach (var word in words) yield return (word!.GetValue<string>(), true);
            yield return ("nosuchword", false);
        }
        else if (schema["type"]!.GetValue<string>() is "integer")
        {
            yield return ("nonumber", false);
            if (schema["minimum"] is { } least)
            {
                yield return (least.ToJsonString(), true);
                yield return ((least.GetValue<int>() - 1).ToString(System.Globalization.CultureInfo.InvariantCulture), false);
            }
        }
        else if (schema["type"]!.GetValue<string>() is "number" or "boolean" || schema["format"] is not null) yield return ("nothing", false);
    }

    /// <summary>A schema of the document by itself, with its components, that allows no field which it does not name.</summary>
    private async Task<JsonSchema> SchemaAsync(JsonNode schema)
    {
        var components = (await DocumentAsync())["components"]!["schemas"]!.DeepClone().AsObject();
        foreach (var (_, component) in components)
            if (component!["properties"] is not null) component["additionalProperties"] = false;
        var whole = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["definitions"] = components };
        return await JsonSchema.FromJsonAsync(whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal), Answers.Cancellation);
    }

    private static IEnumerable<string> Descriptions(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(one => one is { Key: "description" or "summary", Value: JsonValue text } ? [text.ToString()] : one.Key is "example" or "examples" ? [] : Descriptions(one.Value)),
        JsonArray all => all.SelectMany(Descriptions),
        _ => [],
    };
}
