using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Outlay.OpenApi;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>The reference says what openapi.json says: all of it, and nothing that a browser could not ask for.</summary>
public sealed partial class ReferenceTests(RealExport real, AzuriteFixture azurite)
{
    private const string Page = "data/reference/index.html";

    /// <summary>For a website of a test's own. Nothing is read from the storage.</summary>
    internal static JsonObject Describe(PublishedLedger published) => new ApiReference(
        new ConfigurationBuilder().AddInMemoryCollection([new("Outlay:Storage", "UseDevelopmentStorage=true")]).Build()).Describe(published);

    [Fact]
    public async Task Every_route_and_parameter_has_a_place_that_can_be_linked_to()
    {
        var exported = await real.GetAsync(azurite);
        var ids = Ids().Matches(exported.Read(Page)).Select(id => id.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(await OperationsAsync(exported), operation =>
        {
            Assert.Contains(operation.Anchor, ids);
            Assert.All(operation.Parameters, parameter => Assert.True(
                ids.Contains($"{operation.Anchor}.{parameter}") || ids.Contains($"parameter.{parameter}"), $"{operation.Anchor}: {parameter}"));
        });
    }

    [Fact]
    public async Task Every_route_says_what_it_is_for()
    {
        var html = (await real.GetAsync(azurite)).Read(Page);
        var routes = Routes().Matches(html).Select(route => route.Groups[1].Value).ToList();
        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.Matches(@"</h3>\s*<p>\w+ \w+", route));
    }

    /// <summary>Where others are asked of the whole ledger, it is asked of companies alone, and finds no fewer of them.</summary>
    [Fact]
    public void The_example_of_a_search_finds_what_the_ledger_has()
    {
        var ledger = ContentLedger.Read();
        var described = Describe(new(ledger, 1, DateTimeOffset.UnixEpoch, ""));
        var example = described["paths"]!["/search"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!;
        var found = ledger.Search(new(Outlay.OpenApi.Examples.CompanyOf(ledger)!, new HashSet<RecordType> { RecordType.Company }, null));
        Assert.True(found.Count > 0);
        Assert.Equal(found.Count, example["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Every_type_that_an_answer_is_made_of_is_told()
    {
        var exported = await real.GetAsync(azurite);
        var html = exported.Read(Page);
        var schemas = (await DocumentAsync(exported))["components"]!["schemas"]!.AsObject();
        Assert.All(schemas, schema =>
        {
            Assert.Contains($"id=\"type.{schema.Key}\"", html, StringComparison.Ordinal);
            foreach (var field in schema.Value!["properties"]?.AsObject() ?? []) Assert.Contains($"<code>{field.Key}</code>", html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_link_to_try_answers()
    {
        var exported = await real.GetAsync(azurite);
        var links = Tries().Matches(exported.Read(Page)).Select(link => System.Net.WebUtility.HtmlDecode(link.Groups[1].Value)).ToList();
        Assert.Equal((await OperationsAsync(exported)).Count(operation => operation.IsGet), links.Count);
        Assert.All(links, link => Assert.DoesNotContain('{', link));
        foreach (var link in links)
        {
            using var answer = await exported.Api.Client.AskAsync(link["/api/".Length..]);
            Assert.True(answer.IsSuccessStatusCode, link);
        }
    }

    [Fact]
    public async Task An_example_of_the_page_is_that_of_the_document()
    {
        var exported = await real.GetAsync(azurite);
        var examples = Examples().Matches(exported.Read(Page)).Select(found => JsonNode.Parse(System.Net.WebUtility.HtmlDecode(found.Groups[1].Value))!).ToList();
        var deal = (await DocumentAsync(exported))["paths"]!["/deals/{id}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!;
        Assert.Contains(examples, example => example["id"]?.ToString() == deal["id"]!.ToString() && JsonNode.DeepEquals(example["money"], deal["money"]));
    }

    private static async Task<JsonNode> DocumentAsync(Exported exported) => JsonNode.Parse(await exported.Api.Client.GetStringAsync("openapi.json", Answers.Cancellation))!;

    private static async Task<List<(string Anchor, bool IsGet, List<string> Parameters)>> OperationsAsync(Exported exported) =>
        [.. from path in (await DocumentAsync(exported))["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where method.Value is JsonObject && method.Value["operationId"] is not null
            select (Kebab().Replace(method.Value!["operationId"]!.ToString(), "-$0").ToLowerInvariant(), method.Key is "get",
                (method.Value["parameters"] as JsonArray ?? []).Select(parameter => parameter!["name"]?.ToString() ?? parameter["$ref"]!.ToString().Split('/')[^1]).ToList())];

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<a href=\"(/api/[^\"]*)\">Try it</a>")]
    private static partial Regex Tries();

    [GeneratedRegex("<summary>An answer, cut short</summary><pre tabindex=\"0\"><code>(\\{.*?)</code></pre>", RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("<section class=\"route\"(.*?)</section>", RegexOptions.Singleline)]
    private static partial Regex Routes();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Kebab();
}
