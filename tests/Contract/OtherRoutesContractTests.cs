using System.Net.Http.Headers;
using System.Text.Json;

namespace Outlay.Tests;

/// <summary>Holds what openapi.json says of pages and of messages to the running host: every answer that comes is described, and what is described comes.</summary>
public sealed class OtherRoutesContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string List = """{ "jsonrpc": "2.0", "id": 1, "method": "tools/list" }""";

    [Theory]
    [InlineData("pages/deals/", 200, "text/html")]
    [InlineData("pages/deals.md", 200, "text/markdown")]
    [InlineData("pages/robots.txt", 200, "text/plain")]
    [InlineData("pages/sitemap.xml", 200, "application/xml")]
    [InlineData("pages/feed.xml", 200, "application/atom+xml")]
    [InlineData("pages/feed.json", 200, "application/feed+json")]
    [InlineData("pages/v/1/deals/", 200, "text/html")]
    [InlineData("pages/deals/openai-amazon-equity/?asOf=2025-12-20", 200, "text/html")]
    [InlineData("pages/flows/?kinds=purchase,equity&classes=agreed", 200, "text/html")]
    [InlineData("pages/deals", 308, null)]
    [InlineData("pages/nowhere/", 404, "text/html")]
    [InlineData("pages/deals/?asOf=today", 404, "text/html")]
    public async Task A_page_is_as_it_is_described(string path, int status, string? type)
    {
        using var answer = await api.Client.AskAsync(path);
        await IsDescribedAsync(answer, "/pages/{path}", "get", status, type);
        var parameters = (await DescribedAsync("/pages/{path}", "get")).GetProperty("parameters").EnumerateArray().Select(parameter => parameter.Text("name")).ToList();
        Assert.Equal(["path", "asOf", "kinds", "classes"], parameters);
    }

    [Fact]
    public async Task A_page_that_the_caller_has_is_described_too()
    {
        using var first = await api.Client.AskAsync("pages/deals/");
        using var again = await api.Client.AskAsync("pages/deals/", "GET", ("If-None-Match", first.Header("ETag")!));
        await IsDescribedAsync(again, "/pages/{path}", "get", 304, null);
    }

    [Theory]
    [InlineData(List, "application/json", "application/json", 200, "application/json")]
    [InlineData(List, "application/json", "text/event-stream", 200, "text/event-stream")]
    [InlineData("""{ "jsonrpc": "2.0", "method": "notifications/initialized" }""", "application/json", "*/*", 202, null)]
    [InlineData("{ \"jsonrpc\": ", "application/json", "*/*", 400, "application/json")]
    [InlineData(List, "application/json", "image/png", 406, "application/problem+json")]
    [InlineData(List, "text/plain", "*/*", 415, "application/problem+json")]
    public async Task An_answer_to_a_message_is_as_it_is_described(string body, string type, string accept, int status, string? answered)
    {
        using var answer = await SendAsync(body, type, accept);
        await IsDescribedAsync(answer, "/mcp", "post", status, answered);
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_described_too()
    {
        using var answer = await SendAsync(new string(' ', 70_000), "application/json", "*/*");
        await IsDescribedAsync(answer, "/mcp", "post", 413, "application/problem+json");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Messages_are_sent_by_post_as_is_described(string method)
    {
        using var answer = await api.Client.AskAsync("mcp", method);
        Assert.Equal("/data/problems#post-only", (await answer.ProblemAsync(405)).Text("type"));
        Assert.Equal(["post"], (await api.Client.JsonAsync("openapi.json")).GetProperty("paths").GetProperty("/mcp").EnumerateObject().Select(operation => operation.Name));
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string type, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "mcp") { Content = new StringContent(body, MediaTypeHeaderValue.Parse(type)) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await api.Client.SendAsync(request, Answers.Cancellation);
    }

    private async Task IsDescribedAsync(HttpResponseMessage answer, string path, string method, int status, string? type)
    {
        Assert.Equal((status, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType is { } sent && type is not null ? sent : null));
        var document = await api.Client.JsonAsync("openapi.json");
        var responses = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");
        Assert.True(responses.TryGetProperty(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out var response), $"{path} says nothing of {status}.");
        if (response.TryGetProperty("$ref", out var reference)) response = document.GetProperty("components").GetProperty("responses").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (type is not null) Assert.Contains(type, response.GetProperty("content").EnumerateObject().Select(content => content.Name));
        if (!response.TryGetProperty("headers", out var headers)) return;
        foreach (var header in headers.EnumerateObject()) Assert.NotNull(answer.Header(header.Name));
    }

    private async Task<JsonElement> DescribedAsync(string path, string method) =>
        (await api.Client.JsonAsync("openapi.json")).GetProperty("paths").GetProperty(path).GetProperty(method);
}
