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
    [InlineData("/v/1/", "text/html")]
    [InlineData("/v/1/deals/openai-amazon-equity/", "text/html")]
    [InlineData("/v/1/deals/openai-amazon-equity.md", "text/markdown")]
    public async Task Start_serves_what_the_export_does_not_have_through_the_fallback(string address, string type)
    {
        using var page = await Http.GetAsync($"http://127.0.0.1:{running.Clone.SitePort}{address}", Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(type, page.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("private, ", page.Header("Cache-Control"));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("/v/1/", await page.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("/companies/google/", "/companies/alphabet/")]
    [InlineData("/v/1/companies/google/", "/v/1/companies/alphabet/")]
    public async Task Start_leads_from_an_earlier_address_to_the_one_of_now(string address, string now)
    {
        var site = $"http://127.0.0.1:{running.Clone.SitePort}";
        using var page = await Http.GetAsync(site + address, Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(site + now, page.RequestMessage!.RequestUri!.ToString());
    }

    [Theory]
    [InlineData("/assets/none.css")]
    [InlineData("/assets/")]
    public async Task An_asset_that_is_not_there_is_no_page(string address)
    {
        using var page = await Http.GetAsync($"http://127.0.0.1:{running.Clone.SitePort}{address}", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task What_is_saved_is_published_and_exported_again_and_a_problem_leaves_it_as_it_was()
    {
        await using var run = await Running.StartAsync();
        var (brief, site) = (run.Clone.In("content/briefs/amazon-openai-talks.md"), $"http://127.0.0.1:{run.Clone.SitePort}");
        var sound = await File.ReadAllTextAsync(brief, Cancellation);
        var stamp = await Http.GetStringAsync($"{site}/assets/reload.txt", Cancellation);
        Assert.Contains("/assets/reload.js", await Http.GetStringAsync($"{site}/", Cancellation));

        await File.WriteAllTextAsync(brief, sound.Replace("## The talks", "## What is talked about"), Cancellation);
        await run.Process.SaysAsync("Version 2 is in ");

        Assert.Contains("What is talked about", await Http.GetStringAsync($"{site}/briefs/amazon-openai-talks/", Cancellation));
        Assert.NotEqual(stamp, await Http.GetStringAsync($"{site}/assets/reload.txt", Cancellation));

        var template = run.Clone.In("site/templates/about.hbs");
        var about = await File.ReadAllTextAsync(template, Cancellation);
        await File.WriteAllTextAsync(template, "{{page.nothing}}", Cancellation);
        await run.Process.SaysAsync("Template about.hbs, for the page /about/");
        Assert.Contains("About the ledger", await Http.GetStringAsync($"{site}/about/", Cancellation));
        await File.WriteAllTextAsync(template, about, Cancellation);

        await File.WriteAllTextAsync(brief, $"{sound}\nSigned on [[openai-aws-capcity.asOf]].\n", Cancellation);
        await run.Process.SaysAsync("Content with problems is not published.");

        Assert.Matches(@"amazon-openai-talks\.md:\d+:\d+: .*openai-aws-capacity", run.Process.Output);
        Assert.Contains("What is talked about", await Http.GetStringAsync($"{site}/briefs/amazon-openai-talks/", Cancellation));
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
