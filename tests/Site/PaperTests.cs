using Microsoft.Playwright;

namespace Outlay.Tests;

/// <summary>What a page does on paper.</summary>
public sealed class PaperTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    // A4 without its margins of 18 mm, in CSS pixels.
    private const int PaperWidth = 658, PaperHeight = 986;

    public static TheoryData<string> Ends =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Content, "briefs")).Select(file => $"/briefs/{Path.GetFileNameWithoutExtension(file)}/"),
        "/", "/deals/", "/commitments/", "/companies/", "/companies/openai/", "/flows/", "/deals/openai-amazon-equity/", "/briefs/", "/about/", "/about/method/", "/data/",
    ];

    /// <summary>Wherever on a sheet a page ends: columns break as sheets do, and tell where everything stands.</summary>
    [Theory, MemberData(nameof(Ends))]
    public async Task The_foot_is_never_alone_on_a_sheet(string address)
    {
        await using var tab = await OnPaperAsync(address);
        Assert.Empty(await tab.Page.EvaluateAsync<int[]>("""
            ([width, height]) => {
              document.body.style.cssText = `columns: ${width}px; column-gap: 0; column-fill: auto; height: ${height}px`;
              const [page, foot, more] = [document.querySelector('main'), document.querySelector('.colophon'), document.createElement('div')];
              page.prepend(more);
              const sheet = box => Math.round(box.left / width);
              return Array.from({ length: Math.ceil(height / 14) }, (_, index) => index * 14).filter(by => {
                more.style.height = `${by}px`;
                return sheet([...page.getClientRects()].at(-1)) !== sheet(foot.getClientRects()[0]) || foot.getClientRects().length !== 1;
              });
            }
            """, new[] { PaperWidth, PaperHeight }));
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
        Assert.Equal(0, await tab.Page.Locator("button:visible, summary:visible, nav a:visible, .crumbs:visible, .byline a:visible").CountAsync());
    }

    [Fact]
    public async Task An_example_is_printed_whole_and_no_line_of_it_in_two()
    {
        await using var tab = await OnPaperAsync("/data/figures/");
        var examples = tab.Page.Locator(".prose pre");
        Assert.Equal(["avoid"], (await examples.EvaluateAllAsync<string[]>("examples => examples.map(one => getComputedStyle(one).breakInside)")).Distinct());
        Assert.Empty(await examples.EvaluateAllAsync<string[]>("""
            examples => examples.filter(one => {
              const { lineHeight, paddingTop } = getComputedStyle(one);
              return one.clientHeight - 2 * parseFloat(paddingTop) > parseFloat(lineHeight) * (one.textContent.trimEnd().split('\n').length + 0.5);
            }).map(one => one.textContent)
            """));
    }

    /// <summary>Else they leave most of a sheet empty before them.</summary>
    [Theory]
    [InlineData(".block-dispute", "auto")]
    [InlineData(".block-timeline", "auto")]
    [InlineData(".block-flows", "avoid")]
    public async Task Only_what_is_small_is_kept_on_one_sheet(string block, string inside)
    {
        await using var tab = await OnPaperAsync("/briefs/amazon-openai-after-the-talks/");
        Assert.Equal(inside, await tab.Page.Locator(block).First.EvaluateAsync<string>("block => getComputedStyle(block).breakInside"));
    }

    [Fact]
    public async Task The_foot_of_a_page_is_on_one_sheet_and_near_to_what_is_above()
    {
        await using var tab = await OnPaperAsync("/briefs/money-that-goes-round/");
        Assert.Equal("avoid", await tab.Page.Locator(".colophon").EvaluateAsync<string>("foot => getComputedStyle(foot).breakInside"));
        var (citation, foot) = (await BoxAsync(tab, ".cite pre:visible"), await BoxAsync(tab, ".colophon"));
        Assert.InRange(foot.Y - citation.Y - citation.Height, 0, 50);
    }

    [Theory]
    [InlineData("/briefs/amazon-openai-after-the-talks/", ".block")]
    [InlineData("/companies/openai/", ".counted")]
    public async Task A_question_to_the_API_is_printed_with_its_address(string address, string place)
    {
        await using var tab = await OnPaperAsync(address);
        var questions = await tab.Page.Locator($"{place} a[href^='/api/']").EvaluateAllAsync<string[]>(
            "links => links.map(link => getComputedStyle(link, '::after').content.includes(link.getAttribute('href')) ? '' : link.outerHTML)");
        Assert.NotEmpty(questions);
        Assert.All(questions, Assert.Empty);
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
