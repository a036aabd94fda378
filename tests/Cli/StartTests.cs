using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>One run of everything, and what can be seen of it; then how it ends.</summary>
public sealed class StartTests(StartTests.Running running) : IClassFixture<StartTests.Running>
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_serves_the_site_with_its_security_headers()
    {
        using var page = await Http.GetAsync($"http://127.0.0.1:{running.Clone.SitePort}/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<title>Outlay", await page.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("unsafe", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Start_answers_a_missing_page_with_a_page_of_ours()
    {
        using var page = await Http.GetAsync($"http://127.0.0.1:{running.Clone.SitePort}/no/such/page", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("No such page", await page.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_serves_the_published_content_beneath_the_site_and_by_itself(bool beneathTheSite)
    {
        var port = beneathTheSite ? running.Clone.SitePort : running.Clone.ApiPort;

        using var answer = JsonDocument.Parse(await Http.GetStringAsync($"http://127.0.0.1:{port}/api/deals?limit=500", Cancellation));

        Assert.Equal(Directory.GetFiles(running.Clone.In("content/deals")).Length, answer.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Behind_the_emulator_every_promise_to_callers_holds()
    {
        await using var smoke = new CliProcess(running.Clone.Root,
            ["smoke", $"http://127.0.0.1:{running.Clone.SitePort}", "--storage", StorageEmulator.ConnectionString(running.Clone.StoragePort)]);

        Assert.True(await smoke.EndsAsync() == 0, smoke.Output + smoke.Errors);
        Assert.Contains("the API serves version 1, as published", smoke.Output);
    }

    [Fact]
    public void Start_prints_the_addresses_and_the_functions_once_everything_answers()
    {
        Assert.Contains($"http://localhost:{running.Clone.SitePort}/", running.Process.Output);
        Assert.Contains($"http://localhost:{running.Clone.ApiPort}/api/", running.Process.Output);
        Assert.Contains($"http://127.0.0.1:{running.Clone.StoragePort}/", running.Process.Output);
        Assert.Contains("GetDeal: [GET,", running.Process.Output);
        Assert.DoesNotContain('\u001b', running.Process.Output);
    }

    [Fact]
    public async Task A_second_start_says_who_is_up_already_and_where()
    {
        await using var second = new CliProcess(running.Clone.Root, []);

        Assert.Equal(1, await second.EndsAsync());
        Assert.Contains($"process {running.Process.Id}", second.Errors);
        Assert.Contains($"http://localhost:{running.Clone.SitePort}/", second.Errors);
    }

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 0)]
    [InlineData("HUP", 0)]
    [InlineData("KILL", 137)]
    public async Task A_signal_ends_every_process(string signal, int exitCode)
    {
        await using var run = await Running.StartAsync();
        var descendants = await run.Process.DescendantsAsync();
        Assert.Equal(2, descendants.Count);

        await run.Process.SignalAsync(signal);

        Assert.Equal(exitCode, await run.Process.EndsAsync());
        Assert.True(await EndAsync(descendants), "Processes outlive it.");
        Assert.All((int[])[run.Clone.SitePort, run.Clone.ApiPort, run.Clone.StoragePort, run.Clone.StoragePort + 2], port => Assert.True(Clone.IsFree(port)));
    }

    [Fact]
    public async Task A_process_that_ends_by_itself_is_named_and_ends_all()
    {
        await using var run = await Running.StartAsync("--no-site");
        var azurite = Assert.Single(await run.Process.DescendantsAsync());

        await CliProcess.SignalAsync("KILL", azurite);

        Assert.Equal(1, await run.Process.EndsAsync());
        Assert.Contains("Azurite ended by itself", run.Process.Errors);
        Assert.True(Clone.IsFree(run.Clone.ApiPort));
    }

    // Those of a killed process end when they notice; should they not, then here.
    private static async Task<bool> EndAsync(IEnumerable<int> ids)
    {
        var alive = Process.GetProcesses().Where(process => ids.Contains(process.Id)).ToList();
        await Task.WhenAny(Task.WhenAll(alive.Select(process => process.WaitForExitAsync(Cancellation))), Task.Delay(TimeSpan.FromSeconds(20), Cancellation));
        var left = alive.Where(process => !process.HasExited).ToList();
        left.ForEach(process => process.Kill());
        return left.Count == 0;
    }

    /// <summary>A start that is up, in a clone of its own.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal Clone Clone { get; } = new();
        internal CliProcess Process { get; private set; } = null!;

        internal static async Task<Running> StartAsync(params string[] options)
        {
            var running = new Running();
            await running.InitializeAsync(options);
            return running;
        }

        public ValueTask InitializeAsync() => InitializeAsync([]);

        public async ValueTask DisposeAsync()
        {
            await Process.DisposeAsync();
            Clone.Dispose();
        }

        private async ValueTask InitializeAsync(string[] options)
        {
            Process = new(Clone.Root, [.. Clone.OwnPorts, .. options]);
            await Process.SaysAsync("Up.");
        }
    }
}
