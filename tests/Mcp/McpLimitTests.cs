using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Outlay.Mcp;
using Outlay.Pages;

namespace Outlay.Tests;

/// <summary>What an assistant is told when an answer, or its own message, takes longer than any may.</summary>
public sealed class McpLimitTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly ManualResetEventSlim gate = new();
    private RunningApi api = null!;

    public async ValueTask InitializeAsync() => api = await RunningApi.StartAsync(
        SyntheticLedger.Of(), await azurite.ConnectionStringAsync(), Answers.Cancellation, services: services => services.AddSingleton(
            provider => new McpEndpoint(provider.GetRequiredService<SiteAddress>(), NullLoggerFactory.Instance)
            {
                Longest = TimeSpan.FromMilliseconds(100),
                Tools = [new("wait", "Wait", "Answers when the gate is opened.", [], Wait)],
            }));

    public async ValueTask DisposeAsync()
    {
        gate.Set();
        await api.DisposeAsync();
        gate.Dispose();
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_an_error_that_the_model_can_read()
    {
        using var answer = await PostAsync("""{"jsonrpc":"2.0","id":"slow","method":"tools/call","params":{"name":"wait"}}""");
        var json = await answer.JsonAsync();
        Assert.Equal((200, "slow"), ((int)answer.StatusCode, json.Text("id")));
        Assert.True(json.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Contains("longer than 0.1 seconds", json.GetProperty("result").GetProperty("content")[0].Text("text"), StringComparison.Ordinal);
        Assert.False(gate.IsSet);
    }

    [Fact]
    public async Task The_host_goes_on_while_a_tool_is_still_at_work()
    {
        using var slow = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"wait"}}""");
        using var answer = await PostAsync("""{"jsonrpc":"2.0","id":2,"method":"ping"}""");
        Assert.Equal(JsonValueKind.Object, (await answer.JsonAsync()).GetProperty("result").ValueKind);
        Assert.NotEmpty((await api.Client.JsonAsync("deals")).Ids());
    }

    [Fact]
    public async Task A_message_of_which_the_rest_does_not_come_is_408()
    {
        using var client = new TcpClient();
        var host = api.Client.BaseAddress!;
        await client.ConnectAsync(host.Host, host.Port, Answers.Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {host.AbsolutePath}mcp HTTP/1.1\r\nHost: {host.Authority}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{\"jsonrpc\""), Answers.Cancellation);
        // Not to the end, at which the host resets the connection: the rest may still be on its way.
        var (answer, bytes) = ("", new byte[4096]);
        while (!answer.Contains("#request-timeout", StringComparison.Ordinal))
            answer += Encoding.UTF8.GetString(bytes, 0, await client.GetStream().ReadAsync(bytes, Answers.Cancellation));
        Assert.StartsWith("HTTP/1.1 408 Request Timeout", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_may_take_less_than_the_proxy_in_front_waits()
    {
        var longest = new McpEndpoint(SiteAddress.Of(new Microsoft.Extensions.Configuration.ConfigurationManager()), NullLoggerFactory.Instance).Longest;
        Assert.InRange(longest, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(45) / 2);
        Assert.Contains($"{longest.TotalSeconds} seconds", File.ReadAllText(Path.Combine(Repository.Content, "pages", "api.md")), StringComparison.Ordinal);
        Assert.Contains($"{longest.TotalSeconds} seconds", File.ReadAllText(Path.Combine(Repository.Content, "pages", "problems.md")), StringComparison.Ordinal);
    }

    private McpAnswer Wait(McpQuestion question)
    {
        gate.Wait();
        return McpAnswer.Of(question, new { Opened = true }, [], []);
    }

    private async Task<HttpResponseMessage> PostAsync(string message) =>
        await api.Client.PostAsync("mcp", new StringContent(message, Encoding.UTF8, "application/json"), Answers.Cancellation);
}
