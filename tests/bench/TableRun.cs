using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Outlay.Cli.Export;
using Outlay.Cli.Hosting;
using Outlay.Cli.Start;
using Outlay.OpenApi;
using Outlay.Pages;
using Outlay.Store;
using Outlay.Tests;

namespace Outlay.Bench;

/// <summary>
/// The table of deals with thousands of rows in Chromium: how long the page's main thread is kept by one task while a reader
/// searches, filters, sorts and clears. What is longer than 50 ms is felt.
/// </summary>
internal static class TableRun
{
    private const int Companies = 400;
    private const int Loads = 6;

    private static readonly (string What, Func<IPage, Task> Do)[] Steps =
    [
        ("search, letter by letter", page => TypeAsync(page, "deal 12", 60)),
        ("clear the search", page => page.GetByLabel("Search").FillAsync("")),
        ("search, typed quickly", page => TypeAsync(page, "deal 3", 15)),
        ("filter what was found", page => ChooseAsync(page, "Best source", "press")),
        ("clear", ClearAsync),
        ("filter by class", page => ChooseAsync(page, "How far it has come", "agreed")),
        ("filter by kind", page => ChooseAsync(page, "Kind", "equity")),
        ("clear", ClearAsync),
        ("sort by amount", SortAsync),
        ("sort the other way", SortAsync),
        ("leave a column out", ChooseColumnAsync),
        ("scroll down, 2,000 rows", page => ScrollAsync(page, 2_000)),
        ("filter from there", page => ChooseAsync(page, "Kind", "debt")),
        ("clear", ClearAsync),
        ("scroll down, 4,000 rows", page => ScrollAsync(page, 4_000)),
        ("sort from there", SortAsync),
        ("scroll down, 4,000 rows", page => ScrollAsync(page, 4_000)),
        ("search from there", page => TypeAsync(page, "deal 12", 15)),
        ("clear", ClearAsync),
        ("scroll down, 4,000 rows", page => ScrollAsync(page, 4_000)),
        ("choose a column from there", ChooseColumnAsync),
        ("to the end, and to the start", page => page.EvaluateAsync("""
            async () => { for (const top of [1e9, 0]) { scrollTo({ top, behavior: 'instant' }); await new Promise(done => setTimeout(done, 500)); } }
            """)),
    ];

    public static async Task RunAsync(int deals)
    {
        var published = new PublishedLedger(Ledger(deals), 1, DateTimeOffset.UtcNow, new('0', 64));
        await using var host = await FunctionHost.StartAsync(new()
        {
            Port = 0,
            Settings = new Dictionary<string, string?> { ["Outlay:Storage"] = "UseDevelopmentStorage=true" },
            Services = services => services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CurrentLedger>(provider).Serving(published)),
        }, default);
        var folder = Directory.CreateTempSubdirectory("outlay-table-").FullName;
        await ExportAsync(published, folder);
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        await using var site = await SiteServer.StartAsync(folder, client);
        await MeasureAsync(site.Address, deals);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task TypeAsync(IPage page, string words, float delay) => await page.GetByLabel("Search").PressSequentiallyAsync(words, new() { Delay = delay });

    private static async Task ChooseAsync(IPage page, string filter, string value) => await page.GetByRole(AriaRole.Form).GetByLabel(filter, new() { Exact = true }).SelectOptionAsync(value);

    private static async Task ClearAsync(IPage page) => await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();

    // Without scrolling up to what is clicked.
    private static async Task SortAsync(IPage page) => await page.EvaluateAsync("document.querySelector('th[data-sort=amount] button').click()");

    private static async Task ChooseColumnAsync(IPage page) => await page.EvaluateAsync("document.querySelector('input[data-column=grade]').click()");

    // As a wheel does: some rows a frame.
    private static async Task ScrollAsync(IPage page, int rows) => await page.EvaluateAsync("""
        async rows => {
          const reached = () => Math.max(...[...document.querySelectorAll('tbody tr')].filter(row => row.getBoundingClientRect().top < innerHeight).map(row => row.ariaRowIndex));
          const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
          while (reached() < rows && !isAtEnd()) { scrollBy({ top: 800, behavior: 'instant' }); await new Promise(requestAnimationFrame); }
        }
        """, rows);

    // The one page and the assets.
    private static async Task ExportAsync(PublishedLedger published, string folder)
    {
        var (built, problem) = await new SiteBuild(new(Repository.Root)).BuildAsync(null, default);
        if (built is null) throw new InvalidOperationException(problem);
        var website = new Website(built.Design(reloads: false), SiteAddress.Local, _ => []);
        var page = website.Files(published).Single(file => file.Path == "deals/index.html").Text();
        Directory.CreateDirectory(Path.Combine(folder, "deals"));
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        await File.WriteAllTextAsync(Path.Combine(folder, "deals", "index.html"), page);
        foreach (var asset in Directory.EnumerateFiles(built.Assets)) File.Copy(asset, Path.Combine(folder, "assets", Path.GetFileName(asset)));
        Console.WriteLine($"deals/index.html: {page.Length / 1e6:0.0} MB");
    }

    private static async Task MeasureAsync(Uri site, int deals)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("OUTLAY_BROWSER") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync();
        await page.AddInitScriptAsync("""
            window.tasks = [];
            new PerformanceObserver(list => tasks.push(...list.getEntries().map(task => task.duration))).observe({ type: 'longtask', buffered: true });
            """);
        await MovedAsync(browser, site);
        await page.GotoAsync(site + "deals/");
        await SettledAsync(page);
        Console.WriteLine($"| {deals} rows | longest task, ms | tasks over 50 ms | CPU of the longest, ms | rows found |\n|---|---|---|---|---|");
        await WriteAsync(page, "load", double.NaN);
        var profile = await page.Context.NewCDPSessionAsync(page);
        foreach (var (what, act) in Steps)
        {
            var longest = await LongestAsync(profile, async () =>
            {
                await act(page);
                await SettledAsync(page);
            });
            await WriteAsync(page, what, longest);
        }
    }

    /// <summary>How much of the page moves by itself while it loads, on a machine that is four times slower: 0.1 is felt.</summary>
    private static async Task MovedAsync(IBrowser browser, Uri site)
    {
        var moved = new List<double>();
        for (var load = 0; load < Loads; load++)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
            var page = await context.NewPageAsync();
            await (await context.NewCDPSessionAsync(page)).SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
            await page.AddInitScriptAsync("""
                window.moved = 0;
                new PerformanceObserver(list => { for (const shift of list.getEntries()) moved += shift.value; }).observe({ type: 'layout-shift', buffered: true });
                """);
            await page.GotoAsync(site + "deals/");
            await SettledAsync(page);
            moved.Add(await page.EvaluateAsync<double>("moved"));
        }
        Console.WriteLine(FormattableString.Invariant($"layout shift of {Loads} loads, throttled: {string.Join(", ", moved.Select(one => one.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture)))}\n"));
    }

    /// <summary>The CPU that the page's main thread spent on the costliest task, which a busy machine does not make longer, in milliseconds.</summary>
    private static async Task<double> LongestAsync(ICDPSession profile, Func<Task> act)
    {
        var (events, done) = (new List<System.Text.Json.JsonElement>(), new TaskCompletionSource());
        var (collected, complete) = (profile.Event("Tracing.dataCollected"), profile.Event("Tracing.tracingComplete"));
        collected.OnEvent += Collect;
        complete.OnEvent += Complete;
        await profile.SendAsync("Tracing.start", new() { ["categories"] = "disabled-by-default-devtools.timeline", ["transferMode"] = "ReportEvents" });
        await act();
        await profile.SendAsync("Tracing.end");
        // A busy browser may lose the end of a trace: the step is then without a figure, and the run goes on.
        var isWhole = await Task.WhenAny(done.Task, Task.Delay(TimeSpan.FromSeconds(30))) == done.Task;
        collected.OnEvent -= Collect;
        complete.OnEvent -= Complete;
        if (!isWhole) return double.NaN;
        // Pages have threads for painting and collecting besides, and the browser its own: those keep no reader waiting.
        var mains = events.Where(one => Name(one) is "thread_name" && one.GetProperty("args").GetProperty("name").GetString() is "CrRendererMain").Select(Thread).ToHashSet();
        return events.Where(one => Name(one) is "RunTask" && mains.Contains(Thread(one)) && one.TryGetProperty("tdur", out _))
            .Select(one => one.GetProperty("tdur").GetDouble() / 1000).DefaultIfEmpty(0).Max();

        void Complete(object? sender, System.Text.Json.JsonElement? said) => done.TrySetResult();
        void Collect(object? sender, System.Text.Json.JsonElement? said) => events.AddRange(said!.Value.GetProperty("value").EnumerateArray());
        static string? Name(System.Text.Json.JsonElement one) => one.GetProperty("name").GetString();
        static (int Process, int Thread) Thread(System.Text.Json.JsonElement one) => (one.GetProperty("pid").GetInt32(), one.GetProperty("tid").GetInt32());
    }

    // Debouncing, the API's answer, and whatever is done when nothing else is.
    private static async Task SettledAsync(IPage page)
    {
        await page.WaitForTimeoutAsync(400);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForTimeoutAsync(1_500);
    }

    private static async Task WriteAsync(IPage page, string what, double cpu)
    {
        var tasks = await page.EvaluateAsync<double[]>("() => tasks.splice(0)");
        var said = await page.Locator("[data-list] [role=status]").InnerTextAsync();
        Console.WriteLine(FormattableString.Invariant($"| {what} | {(tasks.Length is 0 ? "under 50" : tasks.Max().ToString("0"))} | {tasks.Length} | {cpu:0} | {said} |"));
    }

    private static Ledger Ledger(int deals)
    {
        var any = new AnyRecord(new Random(20261126), Companies);
        return new LedgerBuilder()
            .Add(Enumerable.Range(0, Companies).Select(i => new Company { Id = AnyRecord.CompanyId(i), Name = $"Company {i}", Kind = CompanyKind.Other }))
            .Add(Enumerable.Range(0, 1_000).Select(i => new Source { Id = $"s{i}", Publisher = "Press", Title = "Title", Date = new(2025, 1, 1), DateBasis = DateBasis.Stamp, Grade = i % 5 == 0 ? Grade.Relay : Grade.Press }))
            .Add(Enumerable.Range(0, deals).Select(i => Deal(any, i)))
            .Build();
    }

    private static Deal Deal(AnyRecord any, int i)
    {
        var kind = any.Of(Enum.GetValues<DealKind>());
        return new() { Id = $"d{i:000000}", Title = $"Deal {i}", Kind = kind, Parties = [.. any.Parties(kind)], Revisions = any.Revisions(withMoney: true) };
    }
}
