using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Outlay.Mcp;
using Outlay.Pages;

namespace Outlay.Tests;

/// <summary>What an assistant is told when an answer, or its own message, takes longer than any may.</summary>
public sealed class McpLimitTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Slow = """{"jsonrpc":"2.0","id":"slow","method":"tools/call","params":{"name":"wait"}}""";

    private readonly FakeTimeProvider clock = new();
    private readonly SemaphoreSlim begun = new(0);
    private readonly ManualResetEventSlim gate = new();
    private RunningApi api = null!;

    public async ValueTask InitializeAsync() => api = await RunningApi.StartAsync(
        SyntheticLedger.Of(), await azurite.ConnectionStringAsync(), Answers.Cancellation, services: services => services.AddSingleton(
            provider => new McpEndpoint(provider.GetRequiredService<SiteAddress>(), clock, NullLoggerFactory.Instance)
            {
                Tools = [new("wait", "Wait", "Answers when the gate is opened.", [], Wait)],
            }));

    public async ValueTask DisposeAsync()
    {
        gate.Set();
        await api.DisposeAsync();
        begun.Dispose();
        gate.Dispose();
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_an_error_that_the_model_can_read()
    {
        var asked = PostAsync(Slow);
        await begun.WaitAsync(Answers.Cancellation);
        clock.Advance(McpEndpoint.Longest - TimeSpan.FromSeconds(1));
        Assert.False(asked.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await asked;
        var json = await answer.JsonAsync();
        Assert.Equal((200, "slow"), ((int)answer.StatusCode, json.Text("id")));
        Assert.True(json.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.Contains("longer than 20 seconds", json.GetProperty("result").GetProperty("content")[0].Text("text"), StringComparison.Ordinal);
        // Its work is not over, and the host goes on.
        Assert.False(gate.IsSet);
        Assert.NotEmpty((await api.Client.JsonAsync("deals")).Ids());
    }

    [Fact]
    public async Task An_answer_in_time_is_given()
    {
        var asked = PostAsync(Slow);
        await begun.WaitAsync(Answers.Cancellation);
        clock.Advance(McpEndpoint.Longest - TimeSpan.FromSeconds(1));
        gate.Set();
        using var answer = await asked;
        Assert.True((await answer.JsonAsync()).GetProperty("result").GetProperty("structuredContent").GetProperty("answer").GetProperty("opened").GetBoolean());
    }

    [Fact]
    public async Task A_message_of_which_the_rest_does_not_come_is_408()
    {
        using var client = new TcpClient();
        var (host, answer, bytes) = (api.Client.BaseAddress!, "", new byte[4096]);
        await client.ConnectAsync(host.Host, host.Port, Answers.Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {host.AbsolutePath}mcp HTTP/1.1\r\nHost: {host.Authority}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{\"jsonrpc\""), Answers.Cancellation);
        // When the host has begun to wait cannot be seen.
        while (!client.GetStream().DataAvailable)
        {
            clock.Advance(McpEndpoint.Longest);
            await Task.Delay(20, Answers.Cancellation);
        }
        // Not to the end, at which the host resets the connection: the rest may still be on its way.
        while (!answer.Contains("#request-timeout", StringComparison.Ordinal))
            answer += Encoding.UTF8.GetString(bytes, 0, await client.GetStream().ReadAsync(bytes, Answers.Cancellation));
        Assert.StartsWith("HTTP/1.1 408 Request Timeout", answer, StringComparison.Ordinal);
    }

    private McpAnswer Wait(McpQuestion question)
    {
        begun.Release();
        gate.Wait();
        return McpAnswer.Of(question, new { Opened = true }, [], []);
    }

    private async Task<HttpResponseMessage> PostAsync(string message) =>
        await api.Client.PostAsync("mcp", new StringContent(message, Encoding.UTF8, "application/json"), Answers.Cancellation);
}
