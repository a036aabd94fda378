using System.Net;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Outlay.Http;

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
    public async Task A_word_that_was_taken_for_another_is_told()
    {
        var corrections = (await CallAsync("search", ("query", "oracel capacity"))).GetProperty("answer").GetProperty("corrections");
        var correction = Assert.Single(corrections.EnumerateArray());
        Assert.Equal(("oracel", "oracle"), (correction.Text("word"), Assert.Single(correction.Texts("takenFor"))));
        Assert.Empty((await CallAsync("search", ("query", "oracle capacity"))).GetProperty("answer").GetProperty("corrections").EnumerateArray());
    }

    [Theory]
    [InlineData("search", "query", "oracle")]
    [InlineData("read_record", "id", "com-openai-oracle")]
    [InlineData("read_record", "id", "nvidia")]
    [InlineData("read_record", "id", "openai-revenue-2025")]
    [InlineData("read_record", "id", "x-openai-revenue")]
    [InlineData("total", "payer", "openai")]
    [InlineData("list_loops", "through", "nvidia")]
    [InlineData("read_brief", "id", "amazon-openai-talks")]
    public async Task Every_answer_has_sources_and_pages_that_are_there(string tool, string argument, string value)
    {
        var answer = await CallAsync(tool, (argument, value));
        var known = (await api.Client.JsonAsync("sources?limit=500")).Ids().ToHashSet();
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
        Assert.All(answer.GetProperty("citations").EnumerateArray(), source => Assert.Contains(source.Text("id"), known));
        var links = answer.GetProperty("links").EnumerateArray().ToList();
        Assert.NotEmpty(links);
        foreach (var address in links.Take(5).SelectMany(link => (string[])[link.Text("page"), link.Text("pinned")]))
        {
            using var page = await api.Client.AskAsync("pages" + new Uri(address).AbsolutePath);
            Assert.True(page.IsSuccessStatusCode, $"{address}: {(int)page.StatusCode}");
        }
    }

    [Theory]
    [InlineData("openai-revenue-2025", "openai-revenue-2025")]
    [InlineData("x-openai-revenue", "x-openai-revenue")]
    [InlineData("aws", "amazon")]
    public async Task Any_record_is_read_by_its_id_or_one_that_it_had(string asked, string id) =>
        Assert.Equal(id, (await CallAsync("read_record", ("id", asked))).GetProperty("answer").Text("id"));

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
    [InlineData("read_record", "id", "openai-revenue-2052", "openai-revenue-2025")]
    [InlineData("read_record", "id", "amazon-openai-talks", "read_brief")]
    [InlineData("read_record", "id", "cnbc-20251216", "is a source")]
    [InlineData("read_record", "id", "sums", "is a guide")]
    [InlineData("read_record", "id", "", "No record has the id ''")]
    [InlineData("list_loops", "through", "nvdia", "nvidia")]
    [InlineData("search", "query", "", "holds no word")]
    [InlineData("search", "type", "deel", "deal")]
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

    [Fact]
    public async Task A_question_of_ten_thousand_letters_is_told_how_long_one_may_be()
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync("search", new Dictionary<string, object?> { ["query"] = new string('x', 10_000) }, cancellationToken: Answers.Cancellation);
        Assert.True(result.IsError);
        var said = ((TextContentBlock)result.Content[0]).Text;
        Assert.Contains("10000 characters, where 200 are the most", said, StringComparison.Ordinal);
        Assert.True(said.Length < 300);
    }

    [Theory]
    [InlineData("2024-11-05"), InlineData("2025-03-26"), InlineData("2025-06-18"), InlineData("2025-11-25")]
    public async Task An_earlier_revision_is_agreed_on_by_its_handshake(string version)
    {
        await using var client = await ConnectAsync(version);
        Assert.Equal(version, client.NegotiatedProtocolVersion);
        Assert.Equal(5, (await client.ListToolsAsync(cancellationToken: Answers.Cancellation)).Count);
    }

    [Fact]
    public async Task The_latest_revision_needs_none()
    {
        await using var client = await ConnectAsync();
        Assert.Equal(McpHeaders.Versions[0], client.NegotiatedProtocolVersion);
    }

    [Theory]
    [InlineData("1900-01-01"), InlineData("2099-01-01"), InlineData("not-a-version")]
    public async Task A_revision_that_is_not_spoken_is_400_with_those_that_are(string version)
    {
        using var answer = await PostAsync("""{"jsonrpc":"2.0","id":"v","method":"tools/list"}""", headers: ("MCP-Protocol-Version", version));
        var error = await ErrorAsync(answer, 400, -32022, "v");
        Assert.Equal(McpHeaders.Versions, error.GetProperty("data").Texts("supported"));
        Assert.Equal(version, error.GetProperty("data").Text("requested"));
    }

    [Theory]
    [InlineData("2026-07-28", "tools/list", "search", "Mcp-Method")]
    [InlineData("2026-07-28", "", "search", "Mcp-Method")]
    [InlineData("2026-07-28", "tools/call", "total", "Mcp-Name")]
    [InlineData("2026-07-28", "tools/call", "=?base64?dG90YWw=?=", "Mcp-Name")]
    [InlineData("2026-07-28", "tools/call", "=?base64?!?=", "Mcp-Name")]
    [InlineData("2025-11-25", "tools/call", "search", null)]
    [InlineData("", "tools/call", "search", "MCP-Protocol-Version")]
    [InlineData("2026-07-28", "tools/call", "search", null)]
    [InlineData("2026-07-28", "tools/call", "=?base64?c2VhcmNo?=", null)]
    public async Task Headers_have_to_say_what_the_message_says(string version, string method, string name, string? wrong)
    {
        using var answer = await PostAsync(
            """{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"search","arguments":{"query":"nvidia"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}""",
            headers: [("MCP-Protocol-Version", version), ("Mcp-Method", method), ("Mcp-Name", name)]);
        if (wrong is null) Assert.Equal(200, (int)answer.StatusCode);
        else Assert.Contains(wrong, (await ErrorAsync(answer, 400, -32020, 9)).Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_latest_revision_an_unknown_method_is_404()
    {
        using var answer = await PostAsync(
            """{"jsonrpc":"2.0","id":9,"method":"tools/burn","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}""",
            headers: [("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "tools/burn")]);
        await ErrorAsync(answer, 404, -32601, 9);
    }

    [Theory]
    [InlineData("text/plain"), InlineData("application/x-www-form-urlencoded"), InlineData(null), InlineData("nonsense")]
    public async Task A_body_that_is_not_said_to_be_json_is_415(string? type)
    {
        using var answer = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", type: type);
        var problem = await answer.ProblemAsync(415);
        Assert.Equal(("/data/problems#unsupported-media-type", "application/json"), (problem.Text("type"), Assert.Single(problem.Texts("allowed"))));
    }

    [Fact]
    public async Task A_body_that_is_compressed_is_415()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "mcp") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Content.Headers.ContentEncoding.Add("gzip");
        using var answer = await api.Client.SendAsync(request, Answers.Cancellation);
        Assert.Equal("gzip", (await answer.ProblemAsync(415)).Text("value"));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":[1]}""", 400)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":"search"}""", 400)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":5}}""", 200)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search","arguments":["nvidia"]}}""", 200)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"tools/call"}""", 200)]
    [InlineData("""{"jsonrpc":"2.0","id":3,"method":"resources/read","params":{"uri":{}}}""", 200)]
    public async Task Params_of_another_form_are_the_callers_mistake(string message, int status)
    {
        using var answer = await PostAsync(message);
        await ErrorAsync(answer, status, -32602, 3);
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

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_body_may_have_64_KiB_and_not_a_byte_more(bool isChunked)
    {
        const string Message = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";
        using var most = await SendAsync(Message.PadRight(McpReplies.MostBytes));
        Assert.Equal(200, (int)most.StatusCode);
        using var more = await SendAsync(Message.PadRight(McpReplies.MostBytes + 1));
        Assert.Contains("65536", (await more.ProblemAsync(413)).Text("detail"), StringComparison.Ordinal);

        async Task<HttpResponseMessage> SendAsync(string body)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.TransferEncodingChunked = isChunked;
            return await api.Client.SendAsync(request, Answers.Cancellation);
        }
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

    private static async Task<JsonElement> ErrorAsync(HttpResponseMessage answer, int status, int code, object id)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        var json = await answer.JsonAsync();
        Assert.Equal(("2.0", JsonSerializer.Serialize(id)), (json.Text("jsonrpc"), json.GetProperty("id").GetRawText()));
        Assert.Equal(code, json.GetProperty("error").GetProperty("code").GetInt32());
        return json.GetProperty("error");
    }

    private async Task<McpClient> ConnectAsync(string? version = null) => await McpClient.CreateAsync(
        new HttpClientTransport(new() { Endpoint = new(api.Client.BaseAddress!, "mcp"), TransportMode = HttpTransportMode.StreamableHttp }, api.Client),
        new() { ProtocolVersion = version }, cancellationToken: Answers.Cancellation);

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

    private async Task<HttpResponseMessage> PostAsync(
        string body, string accept = "application/json, text/event-stream", string? type = "application/json", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "mcp") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0)) request.Headers.TryAddWithoutValidation(name, value);
        return await api.Client.SendAsync(request, Answers.Cancellation);
    }
}
