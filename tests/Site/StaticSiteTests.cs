using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Outlay.Briefs;

namespace Outlay.Tests;

/// <summary>The exported folder behind a server of files that knows nothing of the website, read without scripts.</summary>
public sealed class StaticSiteTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_page_is_whole_on_any_server_of_files()
    {
        var exported = await real.GetAsync(azurite);
        await using var server = await ServeAsync(exported.Folder);
        await using var tab = await browser.OpenAsync(real, azurite, new() { JavaScriptEnabled = false }, new(server.Urls.Single()));
        Dictionary<string, List<string>> wrong = [];
        foreach (var page in exported.Files("*.html").Order(StringComparer.Ordinal))
        {
            var address = "/" + page.Replace("index.html", "", StringComparison.Ordinal);
            Assert.Equal(200, (await tab.Page.GotoAsync(address))!.Status);
            var seen = await tab.Page.EvaluateAsync<string[]>(Look);
            var found = seen.Where(one => !one.StartsWith('/') || !Resolves(exported, one)).ToList();
            if (found.Count > 0) wrong[address] = found;
        }
        Assert.Empty(wrong);
        Assert.Empty(tab.Complaints);
    }

    public static TheoryData<string> Briefs => [.. ContentLedger.Read().Briefs.Select(brief => brief.Id)];

    [Theory, MemberData(nameof(Briefs))]
    public async Task A_brief_shows_all_that_it_holds(string id)
    {
        var exported = await real.GetAsync(azurite);
        await using var server = await ServeAsync(exported.Folder);
        await using var tab = await browser.OpenAsync(real, azurite, new() { JavaScriptEnabled = false }, new(server.Urls.Single()));
        await tab.Page.GotoAsync($"/briefs/{id}/");
        var brief = BriefRenderer.Render(ContentLedger.Read().Briefs.Find(id)!, ContentLedger.Read());

        Assert.Equal(brief.Figures.Select(figure => figure.Text), await ShownAsync(tab, "a.figure"));
        Assert.Equal(brief.Records.Select(record => record.Title), await ShownAsync(tab, ".references > ol > li > p > a"));
        Assert.Equal(brief.Contents.Where(heading => heading.Level == 2).Select(heading => heading.Text), await ShownAsync(tab, ".contents a"));
        Assert.Equal(brief.Html.Split("<figure ").Length - 1, (await ShownAsync(tab, "figure.block")).Count(text => text.Contains("As of ", StringComparison.Ordinal)));
        Assert.Equal(brief.Html.Split("<svg").Length - 1, await tab.Page.Locator("figure.block svg").EvaluateAllAsync<int>(
            "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 0).length"));
    }

    // The text of what can be seen; what is there and hidden is not among it.
    private static Task<string[]> ShownAsync(Tab tab, string selector) => tab.Page.Locator(selector).EvaluateAllAsync<string[]>(
        "all => all.filter(one => one.checkVisibility()).map(one => one.innerText.replaceAll('\\u00a0', ' '))");

    // The API and what earlier versions were are served live, and the rest is a file.
    private static bool Resolves(Exported exported, string address) => address.StartsWith("/api/", StringComparison.Ordinal)
        || address.StartsWith("/v/1/", StringComparison.Ordinal) || exported.Has(Uri.UnescapeDataString(address));

    private static async Task<WebApplication> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder), StaticFileOptions = { ServeUnknownFileTypes = true } });
        await server.StartAsync();
        return server;
    }

    /// <summary>
    /// All that is wrong with a page, and the addresses on this server that it leads to or is made of. A table beside another column
    /// leaves two columns to the pages of its records.
    /// </summary>
    private const string Look = """
        () => {
          const found = [], say = (what, one) => found.push(`${what}: ${one.tagName.toLowerCase()}${one.id ? '#' + one.id : ''} "${one.textContent.trim().slice(0, 40)}"`);
          const isMeant = one => one.closest('details:not([open]), [hidden], .needs-script, .print-only, .jump, noscript, svg, script, style, select > *, .scale, .columns .records :is(.col-kind, .col-grade)');
          for (const one of document.querySelectorAll('body *')) {
            if (isMeant(one)) continue;
            const text = one.textContent.trim(), shown = one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
            if (text && !shown) say('hidden', one);
            // What lies far down is not laid out yet.
            if (!shown || !one.checkVisibility({ contentVisibilityAuto: true }) || getComputedStyle(one).contentVisibility === 'auto') continue;
            if (one.matches('section, nav, aside, article, figure, table, tbody, ul, ol, dl, dd, form, p, li, h1, h2, h3') && !one.innerText.trim() && !one.querySelector('svg, img')) say('empty', one);
            if (one.matches('button, input, select, textarea') && !one.closest('form[action^="/api/"]')?.querySelector('button[type=submit]')?.checkVisibility()) say('needs a script', one);
            if (one.matches('a:not([href]), [aria-busy=true]') || /^loading|loading…/i.test(text) && !one.children.length) say('waits', one);
            if (one.matches('img') && !one.naturalWidth) say('no picture', one);
          }
          if (!document.querySelector('main h1')?.innerText.trim()) found.push('no heading');
          if (![...document.styleSheets].some(sheet => sheet.cssRules.length > 0)) found.push('no styles');
          const here = [...document.querySelectorAll('[href], [src], form[action]')].map(one => new URL(one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action'), location.href));
          return [...found, ...new Set(here.filter(one => one.origin === location.origin).map(one => one.pathname))];
        }
        """;
}
