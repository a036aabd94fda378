using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Outlay.Tests;

/// <summary>What a page does where it has little room: on a phone and on a tablet.</summary>
public sealed class NarrowPageTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    public static TheoryData<string> Briefs => [.. Directory.EnumerateFiles(Path.Combine(Repository.Content, "briefs")).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Theory, MemberData(nameof(Briefs))]
    public async Task Blocks_of_a_brief_fit_a_phone_and_its_contents_come_first(string brief)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 375, Height = 800 } });
        await tab.Page.GotoAsync($"/briefs/{brief}/");
        Assert.Empty(await tab.Page.Locator(".block .scrolls").EvaluateAllAsync<string[]>(
            "blocks => blocks.filter(block => block.scrollWidth > block.clientWidth).map(block => block.innerText)"));

        var (contents, text) = (await BoxAsync(tab, "nav.contents"), await BoxAsync(tab, "article"));
        Assert.True(contents.Y + contents.Height <= text.Y);
        await tab.Page.SetViewportSizeAsync(1280, 800);
        (contents, text) = (await BoxAsync(tab, "nav.contents"), await BoxAsync(tab, "article"));
        Assert.True(contents.X > text.X + text.Width);
        Assert.InRange(contents.Y - text.Y, -1, 1);
    }

    [Theory]
    [InlineData("/deals/", "xAI Series E")]
    [InlineData("/companies/", "Vantage Data Centers")]
    [InlineData("/flows/", "Humain–xAI Saudi data centre")]
    public async Task Cards_are_laid_out_when_they_come_near_and_are_found_where_they_stand(string address, string words)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 375, Height = 700 } });
        await tab.Page.AddInitScriptAsync("window.requestIdleCallback = () => 0");
        await tab.Page.GotoAsync(address);
        var cards = tab.Page.Locator("tbody tr > th");
        Assert.InRange(await cards.EvaluateAllAsync<int>(LaidOut), 0, await cards.CountAsync() / 2);
        Assert.Equal(0, await tab.Page.EvaluateAsync<double>(Moved));

        await using var another = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 375, Height = 700 } });
        await another.Page.GotoAsync(address);
        Assert.True(await another.Page.EvaluateAsync<bool>("words => find(words)", words));
        await Expect(another.Page.Locator("tbody tr").Filter(new() { HasText = words }).First).ToBeInViewportAsync();
    }

    /// <summary>As cards they are no tables to a style sheet, and yet are to whoever listens: all of them, near or far.</summary>
    [Theory]
    [InlineData("/deals/")]
    [InlineData("/companies/openai/")]
    [InlineData("/flows/")]
    [InlineData("/data/")]
    [InlineData("/briefs/amazon-openai-talks/")]
    public async Task Every_row_cell_and_heading_is_told_on_a_phone(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 375, Height = 700 } });
        await tab.Page.GotoAsync(address);
        await tab.Page.WaitForSelectorAsync("html.laid-out");
        var told = await tab.RolesAsync();
        Assert.Equal(0, await tab.Page.EvaluateAsync<double>(Moved));
        foreach (var (role, markup) in new[] { ("table", "table"), ("row", "tr"), ("rowheader", "tbody th"), ("columnheader", "thead th") })
            Assert.Equal((role, await tab.Page.Locator(markup).CountAsync()), (role, told[role].Count()));
        // Of the cells of a card those that say nothing are left out.
        Assert.Equal(await tab.Page.Locator("tbody td:visible").CountAsync(), told["cell"].Count());
    }

    [Fact]
    public async Task Every_heading_of_the_reference_is_told()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 375, Height = 700 } });
        await tab.Page.GotoAsync("/data/reference/");
        await tab.Page.WaitForSelectorAsync("html.laid-out");
        Assert.Equal(await tab.Page.Locator(":is(h1, h2, h3, h4):visible").CountAsync(), (await tab.RolesAsync())["heading"].Count());
        Assert.Equal(0, await tab.Page.EvaluateAsync<double>(Moved));
    }

    [Fact]
    public async Task An_address_leads_to_a_card_far_below()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 375, Height = 700 } });
        await tab.Page.GotoAsync("/companies/openai/#openai-users-weekly-2025-10-14");
        var card = await BoxAsync(tab, ":target");
        Assert.InRange(card.Y, 0, 100);
    }

    [Theory]
    [InlineData("/data/api/", "sh", "text", "formula")]
    [InlineData("/about/editorial/", "console", "markdown")]
    public async Task Commands_and_what_they_say_are_read_without_scrolling(string address, params string[] languages)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 320, Height = 700 } });
        await tab.Page.GotoAsync(address);
        foreach (var language in languages)
            Assert.Equal([false], (await tab.Page.Locator($"pre:has(> .language-{language})").EvaluateAllAsync<bool[]>("all => all.map(one => one.scrollWidth > one.clientWidth)")).Distinct());
    }

    [Theory]
    [InlineData("/deals/"), InlineData("/commitments/"), InlineData("/flows/")]
    public async Task What_is_chosen_is_read_whole_on_the_smallest_phone(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 320, Height = 700 } });
        await tab.Page.GotoAsync(address);
        Assert.Empty(await tab.Page.Locator(".filters :is(select, input[type=date])").EvaluateAllAsync<string[]>("""
            fields => fields.filter(field => {
              const words = document.createElement('span');
              words.style.cssText = 'position: absolute; white-space: nowrap';
              words.style.font = getComputedStyle(field).font;
              words.textContent = field.selectedOptions?.[0].textContent ?? 'mm/dd/yyyy';
              field.after(words);
              const [whole, room, mark] = [words.offsetWidth, field.clientWidth, 36];
              words.remove();
              return whole + mark > room;
            }).map(field => field.name)
            """));
    }

    /// <summary>From where rows are cards no longer to where they have all the room they want.</summary>
    [Theory]
    [InlineData("/deals/")]
    [InlineData("/commitments/")]
    [InlineData("/companies/openai/")]
    public async Task No_table_is_wider_than_a_tablet(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 830, Height = 1180 } });
        await tab.Page.GotoAsync(address);
        foreach (var width in new[] { 830, 836, 900, 960, 1024, 1100 })
        {
            await tab.Page.SetViewportSizeAsync(width, 1180);
            Assert.Equal((width, width), (width, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }
    }

    [Fact]
    public async Task Coverage_by_year_fits_the_smallest_phone()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 320, Height = 700 } });
        await tab.Page.GotoAsync("/companies/openai/");
        Assert.True(await tab.Page.Locator(".scrolls:has(> .by-year)").First.EvaluateAsync<bool>("one => one.scrollWidth <= one.clientWidth"));
    }

    /// <summary>A bar takes what words leave: names of companies are not broken for it.</summary>
    [Fact]
    public async Task Names_of_companies_have_room_beside_bars()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await tab.Page.GotoAsync("/briefs/money-that-goes-round/");
        var lines = await tab.Page.Locator(".block-flows tbody tr > :nth-child(-n + 2)", new() { HasText = "Amazon (AWS)" }).EvaluateAllAsync<int[]>(
            "cells => cells.map(cell => cell.firstElementChild.getClientRects().length)");
        Assert.NotEmpty(lines);
        Assert.Equal([1], lines.Distinct());
    }

    /// <summary>Beside its loops the graph is in sight; on a phone it is far above them.</summary>
    [Theory]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    public async Task Readers_are_sent_to_the_graph_where_it_is_in_sight(int width, bool isSaid)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await tab.Page.GotoAsync("/flows/");
        Assert.Equal(isSaid, await tab.Page.GetByText("Point at one").IsVisibleAsync());
    }

    /// <summary>The face has no slanted letters of its own.</summary>
    [Theory]
    [InlineData("/about/editorial/", ".prose em")]
    [InlineData("/deals/", "td .unsized")]
    public async Task What_is_emphasised_looks_so(string address, string words)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new());
        await tab.Page.GotoAsync(address);
        var emphasised = tab.Page.Locator(words).First;
        await emphasised.ScrollIntoViewIfNeededAsync();
        var slanted = await emphasised.ScreenshotAsync();
        Assert.Equal(slanted, await emphasised.ScreenshotAsync());
        await emphasised.EvaluateAsync("words => { words.style.fontSynthesis = 'none'; }");
        Assert.NotEqual(slanted, await emphasised.ScreenshotAsync());
    }

    private const string LaidOut = "cells => cells.filter(cell => cell.checkVisibility({ contentVisibilityAuto: true })).length";

    // How much of the page moved by itself while it was read to its end and back.
    private const string Moved = """
        async () => {
          let moved = 0;
          new PerformanceObserver(list => { for (const shift of list.getEntries()) moved += shift.value; }).observe({ type: 'layout-shift', buffered: true });
          const step = async by => { scrollBy({ top: by, behavior: 'instant' }); await new Promise(done => requestAnimationFrame(() => setTimeout(done))); };
          scrollTo({ top: 0, behavior: 'instant' });
          while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) await step(500);
          while (scrollY > 0) await step(-500);
          return Math.round(moved * 1000) / 1000;
        }
        """;

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Tab tab, string place) => (await tab.Page.Locator(place).BoundingBoxAsync())!;
}
