using Microsoft.Playwright;

namespace Outlay.Tests;

/// <summary>What a page does where it has little room: on a phone, and on paper.</summary>
public sealed class NarrowPageTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    // A4 without its margins of 18 mm, in CSS pixels.
    private const int PaperWidth = 658, PaperHeight = 986;

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

    [Fact]
    public async Task The_graph_of_flows_is_on_the_first_sheet()
    {
        await using var tab = await OnPaperAsync("/flows/");
        var graph = await BoxAsync(tab, ".arcs");
        Assert.InRange(graph.Y + graph.Height, 1, PaperHeight);
    }

    [Theory]
    [InlineData("/deals/")]
    [InlineData("/commitments/")]
    public async Task The_heading_of_a_printed_table_has_no_buttons_and_fits(string address)
    {
        await using var tab = await OnPaperAsync(address);
        Assert.Equal(["contents"], (await tab.Page.Locator("th button").EvaluateAllAsync<string[]>("buttons => buttons.map(button => getComputedStyle(button).display)")).Distinct());
        Assert.InRange(await tab.Page.Locator("table").EvaluateAsync<int>("table => table.scrollWidth"), 1, PaperWidth);
    }

    [Theory]
    [InlineData("/briefs/money-that-goes-round/")]
    [InlineData("/deals/openai-amazon-equity/")]
    public async Task Paper_has_one_citation_and_nothing_to_press(string address)
    {
        await using var tab = await OnPaperAsync(address);
        Assert.Equal(1, await tab.Page.Locator(".cite pre:visible").CountAsync());
        Assert.Equal(0, await tab.Page.Locator("button:visible, summary:visible, nav a:visible").CountAsync());
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Tab tab, string place) => (await tab.Page.Locator(place).BoundingBoxAsync())!;

    private async Task<Tab> OnPaperAsync(string address)
    {
        var tab = await browser.OpenAsync(real, azurite, new() { ViewportSize = new() { Width = PaperWidth, Height = PaperHeight } });
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await tab.Page.GotoAsync(address);
        return tab;
    }
}
