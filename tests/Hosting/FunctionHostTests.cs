using System.Net;
using System.Net.Sockets;
using Outlay.Cli.Hosting;

namespace Outlay.Tests;

public sealed class FunctionHostTests : IAsyncLifetime
{
    private FunctionHost host = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        host = await StartAsync();
        client = new() { BaseAddress = host.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_function_gets_its_request_route_parameters_and_services() =>
        Assert.Equal("seven words True True", await client.GetStringAsync("probes/seven?q=words", Cancellation));

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task A_method_that_is_not_listed_is_an_empty_404(string method)
    {
        using var answer = await client.SendAsync(new(new(method), "probes/seven"), Cancellation);
        await AssertEmpty(answer, HttpStatusCode.NotFound);
        Assert.Empty(answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_path_that_no_function_has_is_an_empty_404()
    {
        using var answer = await client.GetAsync("nowhere", Cancellation);
        await AssertEmpty(answer, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_escaped_exception_is_an_empty_500()
    {
        using var answer = await client.GetAsync("failures", Cancellation);
        await AssertEmpty(answer, HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task The_first_name_wins_over_the_more_precise_route() =>
        Assert.Equal("any precise GET", await client.GetStringAsync("order/precise", Cancellation));

    [Fact]
    public void Functions_are_listed_as_func_start_lists_them() =>
        Assert.Contains($"ProbeOne: [GET,HEAD] http://localhost:{host.BaseAddress.Port}/api/probes/{{id}}", host.Functions.Select(function => function.Describe(new($"http://localhost:{host.BaseAddress.Port}/api/"))));

    [Fact]
    public async Task A_taken_port_is_an_IOException() =>
        await Assert.ThrowsAsync<IOException>(() => StartAsync(host.BaseAddress.Port));

    [Fact]
    public async Task A_stopped_host_frees_its_port()
    {
        var port = host.BaseAddress.Port;
        await host.DisposeAsync();
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    private static Task<FunctionHost> StartAsync(int port = 0) =>
        FunctionHost.StartAsync(new() { Port = port, Types = [typeof(ProbeFunctions)] }, Cancellation);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task AssertEmpty(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }
}
