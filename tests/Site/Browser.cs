using System.Text.Json;
using Microsoft.Playwright;
using Outlay.Tests;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Outlay.Tests;

/// <summary>
/// One Chromium for all tests of pages, and one server of the exported website: started by the first that asks. It is the browser
/// at <c>OUTLAY_BROWSER</c>, else the system's Chromium, else the one that Playwright installed.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lock starting = new();
    private readonly SemaphoreSlim clipboard = new(1, 1);
    private Task<(IPlaywright Playwright, IBrowser Browser, SiteServer Site)>? started;

    /// <summary>A tab of its own, with nothing kept from others.</summary>
    /// <param name="at">The server that it is to read; by default that of the exported website.</param>
    public async Task<Tab> OpenAsync(RealExport real, AzuriteFixture azurite, BrowserNewContextOptions? options = null, Uri? at = null)
    {
        lock (starting) started ??= StartAsync(real, azurite);
        var (_, browser, site) = await started;
        options ??= new();
        at ??= site.Address;
        options.BaseURL = at.AbsoluteUri;
        return new(await (await browser.NewContextAsync(options)).NewPageAsync(), at);
    }

    /// <summary>What a button copies. All tabs have one clipboard, so one copies at a time.</summary>
    public async Task<string> CopiedByAsync(ILocator button)
    {
        await clipboard.WaitAsync();
        try
        {
            await button.Page.EvaluateAsync("navigator.clipboard.writeText('')");
            await button.PressAsync("Enter");
            await Assertions.Expect(button.Locator("+ [role=status]")).ToHaveTextAsync("Copied.");
            return await button.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        }
        finally
        {
            clipboard.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        clipboard.Dispose();
        if (started is not { IsCompletedSuccessfully: true } done) return;
        var (playwright, browser, site) = await done;
        await browser.DisposeAsync();
        playwright.Dispose();
        await site.DisposeAsync();
    }

    private static async Task<(IPlaywright, IBrowser, SiteServer)> StartAsync(RealExport real, AzuriteFixture azurite)
    {
        var exported = await real.GetAsync(azurite);
        var playwright = await Playwright.CreateAsync();
        var browser = await LaunchAsync(playwright);
        return (playwright, browser, await SiteServer.StartAsync(exported.Folder, exported.Api.Client));
    }

    private static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = Environment.GetEnvironmentVariable("OUTLAY_BROWSER") is { Length: > 0 } chosen ? chosen
            : Known.FirstOrDefault(File.Exists);
        try
        {
            return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException(
                $"""
                The tests of pages need Chromium, and {path ?? "Playwright's own"} did not start. Install one:
                  apt-get install chromium                                          (Debian, Ubuntu)
                  pwsh tests/bin/Debug/net10.0/playwright.ps1 install chromium      (elsewhere)
                or name one by OUTLAY_BROWSER. {e.Message}
                """, e);
        }
    }
}

/// <summary>A page in the browser, and all that it asked for and complained of.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public Tab(IPage page, Uri site)
    {
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal)) complaints.Add($"asks {request.Url}"); };
        page.Response += (_, response) => { if (response.Status >= 400) complaints.Add($"{response.Status} of {response.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the security policy, failed requests, and requests to elsewhere.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The roles of all that the browser tells assistive technology of the page.</summary>
    public async Task<ILookup<string, JsonElement>> RolesAsync()
    {
        var session = await Page.Context.NewCDPSessionAsync(Page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree") ?? throw new InvalidOperationException("There is no tree.");
        return tree.GetProperty("nodes").EnumerateArray().Where(node => !node.GetProperty("ignored").GetBoolean())
            .ToLookup(node => node.GetProperty("role").Text("value"));
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
