using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Outlay.Tests;

/// <summary>What assistants see, by the protocol's own client, and by hand where that client would send no such thing.</summary>
public sealed class AssistantContractTests(ApiFixture api, ITestOutputHelper output) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_tools_are_listed_with_what_they_take()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync(cancellationToken: Answers.Cancellation);
        Assert.Equal(["search", "read_record", "total", "list_loops", "read_brief"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.Equal(["query"], tools[0].JsonSchema.Texts("required"));
        Assert.Contains("asOf", tools[2].JsonSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.Equal("outlay", client.ServerInfo!.Name);
    }

    [Fact]
    public async Task Search_finds_and_links_to_pages_that_never_change()
    {
        var answer = await CallAsync("search", ("query", "openai oracle"), ("type", "commitment"), ("limit", 3));
        var hit = answer.GetProperty("answer").GetProperty("hits")[0];
        Assert.Equal("com-openai-oracle", hit.Text("id"));
        var link = answer.GetProperty("links").EnumerateArray().Single(link => link.Text("id") == "com-openai-oracle");
        Assert.EndsWith("/commitments/com-openai-oracle/", link.Text("page"), StringComparison.Ordinal);
        Assert.EndsWith($"/v/{answer.GetProperty("version")}/commitments/com-openai-oracle/", link.Text("pinned"), StringComparison.Ordinal);
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
    }

    [Fact]
    public async Task A_record_is_read_as_of_a_date()
    {
        var then = await CallAsync("read_record", ("id", "openai-amazon-equity"), ("asOf", "2025-12-20"));
        Assert.Equal("in-talks", then.GetProperty("answer").Text("status"));
        Assert.Equal(10_000_000_000m, then.GetProperty("answer").GetProperty("money")[0].GetProperty("low").GetDecimal());
        Assert.True(JsonElement.DeepEquals(await api.Client.JsonAsync("deals/openai-amazon-equity?asOf=2025-12-20"), then.GetProperty("answer")));
        Assert.Contains("cnbc-20251216", then.GetProperty("citations").EnumerateArray().Select(source => source.Text("id")));
        Assert.NotEqual("in-talks", (await CallAsync("read_record", ("id", "openai-amazon-equity"))).GetProperty("answer").Text("status"));
    }

    [Fact]
    public async Task A_total_is_that_of_the_api_with_sources()
    {
        var answer = await CallAsync("total", ("payer", "openai"), ("kind", "purchase"));
        var same = await api.Client.JsonAsync("totals?payer=openai&kind=purchase");
        Assert.True(JsonElement.DeepEquals(same.GetProperty("data"), answer.GetProperty("answer").GetProperty("data")));
        var counted = same.GetProperty("data")[0].Texts("counted");
        Assert.Empty(counted.Except(answer.GetProperty("links").EnumerateArray().Select(link => link.Text("id"))));
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
    }

    [Fact]
    public async Task Loops_are_listed_with_the_records_of_each_step()
    {
        var answer = (await CallAsync("list_loops", ("through", "nvidia"), ("limit", 2))).GetProperty("answer");
        Assert.Equal(2, answer.GetProperty("loops").GetArrayLength());
        Assert.All(answer.GetProperty("loops").EnumerateArray(), loop => Assert.Contains("nvidia", loop.Texts("companies")));
        Assert.All(answer.GetProperty("loops")[0].GetProperty("steps").EnumerateArray(), step => Assert.NotEmpty(step.Texts("records")));
    }

    [Fact]
    public async Task A_brief_is_read_with_its_figures_and_is_a_resource_too()
    {
        var brief = await CallAsync("read_brief", ("id", "amazon-openai-talks"));
        Assert.NotEmpty(brief.GetProperty("answer").GetProperty("figures").EnumerateArray());
        Assert.DoesNotContain("[[", brief.GetProperty("answer").Text("markdown"), StringComparison.Ordinal);
        await using var client = await ConnectAsync();
        var resource = (await client.ListResourcesAsync(cancellationToken: Answers.Cancellation)).Single(resource => resource.Name == "amazon-openai-talks");
        var read = await client.ReadResourceAsync(resource.Uri, cancellationToken: Answers.Cancellation);
        Assert.Equal(brief.GetProperty("answer").Text("markdown"), Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text);
    }

    [Theory]
    [InlineData("read_record", "id", "openai-amazon-equty", "openai-amazon-equity")]
    [InlineData("total", "payer", "opnai", "openai")]
    [InlineData("total", "payr", "openai", "payer")]
    [InlineData("total", "asOf", "yesterday", "2025-12-16")]
    [InlineData("total", "kind", "equity", "investment")]
    [InlineData("search", "query", "!", "holds no word")]
    [InlineData("search", "limit", "99", "1 to 50")]
    [InlineData("read_brief", "id", "amazon-openai-talk", "amazon-openai-talks")]
    public async Task A_mistake_is_told_to_the_model_with_what_would_be_right(string tool, string argument, string value, string told)
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [argument] = value }, cancellationToken: Answers.Cancellation);
        Assert.True(result.IsError);
        Assert.Contains(told, Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_known_yet_is_told_with_its_first_day()
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync("read_record",
            new Dictionary<string, object?> { ["id"] = "openai-amazon-equity", ["asOf"] = "2025-12-10" }, cancellationToken: Answers.Cancellation);
        Assert.True(result.IsError);
        Assert.Contains("first reported on 2025-12-16", ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_tool_and_an_unknown_resource_are_errors_of_the_protocol()
    {
        await using var client = await ConnectAsync();
        var tool = await Assert.ThrowsAnyAsync<McpException>(async () => await client.CallToolAsync("serch", cancellationToken: Answers.Cancellation));
        Assert.Contains("Did you mean search?", tool.Message, StringComparison.Ordinal);
        var resource = await Assert.ThrowsAnyAsync<McpException>(async () => await client.ReadResourceAsync("outlay://briefs/amazon-openai-talk", cancellationToken: Answers.Cancellation));
        Assert.Contains("outlay://briefs/amazon-openai-talks", resource.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""", -32600)]
    [InlineData("\"ping\"", -32600)]
    public async Task What_is_no_message_is_an_error_of_json_rpc(string body, int code)
    {
        using var answer = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var json = await answer.JsonAsync();
        Assert.Equal(("2.0", code), (json.Text("jsonrpc"), json.GetProperty("error").GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task An_unknown_method_is_an_error_of_json_rpc()
    {
        using var answer = await PostAsync("""{"jsonrpc":"2.0","id":7,"method":"tools/burn"}""");
        var json = await answer.JsonAsync();
        Assert.Equal((7, -32601), (json.GetProperty("id").GetInt32(), json.GetProperty("error").GetProperty("code").GetInt32()));
    }

    [Theory]
    [InlineData("application/json, text/event-stream", "application/json")]
    [InlineData("text/event-stream", "text/event-stream")]
    [InlineData("*/*", "application/json")]
    public async Task One_message_is_answered_without_a_session(string accept, string mediaType)
    {
        using var answer = await PostAsync("""{"jsonrpc":"2.0","id":"a","method":"tools/list"}""", accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("Mcp-Session-Id"));
        Assert.Contains("read_record", await answer.Content.ReadAsStringAsync(Answers.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notification_is_taken_without_an_answer()
    {
        using var answer = await PostAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Answers.Cancellation));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413()
    {
        using var answer = await PostAsync($$"""{"jsonrpc":"2.0","id":1,"method":"{{new string('a', 70_000)}}"}""");
        await answer.ProblemAsync(413);
    }

    [Fact]
    public async Task Other_formats_are_406()
    {
        using var answer = await PostAsync("{}", "text/html");
        await answer.ProblemAsync(406);
    }

    [Theory]
    [InlineData("GET"), InlineData("DELETE")]
    public async Task Any_other_method_is_405_that_names_post(string method)
    {
        using var answer = await api.Client.AskAsync("mcp", method);
        await answer.ProblemAsync(405);
        Assert.Equal("POST, OPTIONS", answer.Header("Allow"));
    }

    [Fact]
    public async Task Any_origin_may_post()
    {
        using var answer = await api.Client.AskAsync("mcp", "OPTIONS", ("Origin", "https://example.org"), ("Access-Control-Request-Method", "POST"));
        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Contains("POST", answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
    }

    private async Task<McpClient> ConnectAsync() => await McpClient.CreateAsync(
        new HttpClientTransport(new() { Endpoint = new(api.Client.BaseAddress!, "mcp"), TransportMode = HttpTransportMode.StreamableHttp }, api.Client),
        cancellationToken: Answers.Cancellation);

    private async Task<JsonElement> CallAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => pair.Value), cancellationToken: Answers.Cancellation);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        output.WriteLine(text.Length > 1500 ? text[..1500] + "…" : text);
        Assert.True(result.IsError is not true, text);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(text).RootElement, result.StructuredContent!.Value));
        return result.StructuredContent.Value;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string accept = "application/json, text/event-stream")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "mcp") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await api.Client.SendAsync(request, Answers.Cancellation);
    }
}
