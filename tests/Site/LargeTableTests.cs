using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Outlay.Tests;

/// <summary>A table of thousands: the real one, many times over, as one page.</summary>
public sealed class LargeTableTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    private const int Times = 30;

    [Fact]
    public async Task A_large_table_has_few_rows_in_the_page_and_tells_of_all()
    {
        await using var tab = await OpenAsync();
        var all = await CountAsync(tab);

        Assert.InRange(await tab.Page.Locator("tbody tr").CountAsync(), 20, 300);
        await Expect(tab.Page.Locator("[data-list] table")).ToHaveAttributeAsync("aria-rowcount", $"{all + 1}");
        await ScrollAsync(tab, "document.documentElement.scrollHeight");
        await Expect(tab.Page.Locator($"tr[aria-rowindex='{all + 1}']")).ToBeInViewportAsync();
        await Expect(tab.Page.Locator("tr[aria-rowindex='2']")).ToHaveCountAsync(0);
        await ScrollAsync(tab, "0");
        await Expect(tab.Page.Locator("tr[aria-rowindex='2']")).ToBeInViewportAsync();
        Assert.InRange(await tab.Page.Locator("tbody tr").CountAsync(), 20, 300);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task What_is_looked_at_stays_where_it_is_while_rows_come_and_go()
    {
        await using var tab = await OpenAsync();
        await ScrollAsync(tab, "20000");
        await Expect(tab.Page.Locator("tbody tr").First).Not.ToHaveAttributeAsync("aria-rowindex", "2");
        var moved = await tab.Page.EvaluateAsync<double>("""
            async () => {
              const settled = () => new Promise(done => setTimeout(done, 400));
              await settled();
              const row = [...document.querySelectorAll('tbody tr')].find(row => row.getBoundingClientRect().top > 100);
              const { top } = row.getBoundingClientRect();
              for (const step of [900, 900, -900, -900, -900, 900]) { scrollBy({ top: step, behavior: 'instant' }); await settled(); }
              return row.isConnected ? Math.abs(row.getBoundingClientRect().top - top) : NaN;
            }
            """);

        Assert.InRange(moved, 0, 2);
    }

    [Fact]
    public async Task Another_order_of_a_large_table_is_the_APIs()
    {
        await using var tab = await OpenAsync();
        await ScrollAsync(tab, "20000");
        await tab.Page.EvaluateAsync("document.querySelector('th[data-sort=title] button').click()");
        await Expect(tab.Page.Locator("th[data-sort=title]")).ToHaveAttributeAsync("aria-sort", "ascending");
        await ScrollAsync(tab, "0");

        var first = await tab.Page.EvaluateAsync<string>("async () => (await (await fetch('/api/deals?sort=title&limit=1')).json()).data[0].id");
        await Expect(tab.Page.Locator("tr[aria-rowindex='2']")).ToHaveAttributeAsync("data-id", first);
    }

    [Fact]
    public async Task On_paper_every_row_is_there_and_afterwards_few()
    {
        await using var tab = await OpenAsync();
        await tab.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(await CountAsync(tab), await tab.Page.Locator("tbody tr").CountAsync());
        await tab.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.InRange(await tab.Page.Locator("tbody tr").CountAsync(), 20, 300);
    }

    [Fact]
    public async Task Columns_keep_their_widths_and_share_that_of_one_left_out()
    {
        await using var tab = await OpenAsync();
        var before = await WidthsAsync(tab);
        await ScrollAsync(tab, "30000");
        await Expect(tab.Page.Locator("tbody tr").First).Not.ToHaveAttributeAsync("aria-rowindex", "2");
        Assert.Equal(before, await WidthsAsync(tab));

        await tab.Page.GotoAsync("/deals/?without=kind");
        await Expect(tab.Page.Locator("th.col-kind")).ToBeHiddenAsync();
        Assert.Equal(before.Sum(), (await WidthsAsync(tab)).Sum(), tolerance: 2d);
    }

    /// <summary>To lay all of them out would keep the page from being used; where the script does not come, they are not lost.</summary>
    [Fact]
    public async Task Before_the_script_comes_far_rows_wait_for_it_and_not_for_ever()
    {
        await using var tab = await RouteAsync();
        await tab.Page.RouteAsync(new Regex("/assets/table-"), route => route.AbortAsync());
        await tab.Page.GotoAsync("/deals/");
        await Expect(tab.Page.Locator("tbody").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("tbody.far")).ToBeHiddenAsync();
        await tab.Page.EvaluateAsync("document.getAnimations().forEach(animation => animation.finish())");
        await Expect(tab.Page.Locator("tbody.far tr").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Columns_are_as_wide_as_before_the_script_came()
    {
        await using var tab = await RouteAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await tab.Page.RouteAsync(new Regex("/assets/table-"), route => route.AbortAsync());
        await tab.Page.GotoAsync("/deals/");
        await tab.Page.EvaluateAsync("document.fonts.ready");
        await using var scripted = await OpenAsync();
        Assert.Equal(await WidthsAsync(tab), await WidthsAsync(scripted));
    }

    /// <summary>Rows come one after another, and none may move those that are there, nor be too wide for its column.</summary>
    [Theory]
    [InlineData("/deals/"), InlineData("/commitments/")]
    public async Task No_column_is_wider_for_what_is_in_it(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync(address);
        await tab.Page.EvaluateAsync("document.querySelector('[data-list] table').classList.add('many')");
        foreach (var width in new[] { 1280, 1000, 836 })
        {
            await tab.Page.SetViewportSizeAsync(width, 800);
            await tab.Page.EvaluateAsync("document.querySelector('[data-list] tbody').hidden = false");
            var widths = await WidthsAsync(tab);
            Assert.All(widths, column => Assert.True(column > 1));
            Assert.Empty(await tab.Page.Locator("[data-list] :is(th, td)").EvaluateAllAsync<string[]>("cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.innerText)"));
            await tab.Page.EvaluateAsync("document.querySelector('[data-list] tbody').hidden = true");
            Assert.Equal(widths, await WidthsAsync(tab));
        }
    }

    [Theory]
    [InlineData(false, Media.Screen)]
    [InlineData(true, Media.Print)]
    public async Task Without_scripts_and_on_paper_no_row_waits(bool hasScripts, Media media)
    {
        await using var tab = await RouteAsync(new() { JavaScriptEnabled = hasScripts });
        await tab.Page.RouteAsync(new Regex("/assets/table-"), route => route.AbortAsync());
        await tab.Page.EmulateMediaAsync(new() { Media = media });
        await tab.Page.GotoAsync("/deals/");
        await Expect(tab.Page.Locator("tbody.far tr").Last).ToBeVisibleAsync();
    }

    private async Task<Tab> OpenAsync()
    {
        var tab = await RouteAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        await tab.Page.GotoAsync("/deals/");
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToHaveTextAsync(new Regex("^[0-9]+ deals$"));
        return tab;
    }

    private async Task<Tab> RouteAsync(BrowserNewContextOptions? options = null)
    {
        var tab = await browser.OpenAsync(real, azurite, options ?? new());
        await tab.Page.RouteAsync(new Regex("/deals/(\\?.*)?$"), async route =>
        {
            var page = await (await route.FetchAsync()).TextAsync();
            var (start, end) = (page.IndexOf("<tbody>", StringComparison.Ordinal) + "<tbody>".Length, page.IndexOf("</tbody>", StringComparison.Ordinal));
            var more = new StringBuilder("</tbody><tbody class=\"far\">");
            for (var time = 1; time < Times; time++) more.Append(page[start..end].Replace("data-id=\"", $"data-id=\"again-{time}-", StringComparison.Ordinal));
            var many = page.Insert(end, more.ToString()).Replace("<table aria-label", "<table class=\"many\" aria-label", StringComparison.Ordinal);
            await route.FulfillAsync(new() { ContentType = "text/html", Body = many });
        });
        return tab;
    }

    private static async Task<int> CountAsync(Tab tab) =>
        int.Parse((await tab.Page.Locator("[data-list] [role=status]").InnerTextAsync()).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task ScrollAsync(Tab tab, string top) => await tab.Page.EvaluateAsync($"scrollTo({{ top: {top}, behavior: 'instant' }})");

    private static async Task<double[]> WidthsAsync(Tab tab) =>
        await tab.Page.Locator("[data-list] thead th").EvaluateAllAsync<double[]>("headings => headings.map(heading => Math.round(heading.getBoundingClientRect().width))");
}
