using Microsoft.Playwright;

namespace Outlay.Tests;

/// <summary>What holds of every kind of page, in every width and colour, with scripts and without.</summary>
public sealed class PageLookTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/deals/", "/deals/openai-amazon-equity/", "/deals/openai-oracle-capacity/", "/commitments/", "/commitments/com-openai-infra-total/",
        "/companies/", "/companies/openai/", "/companies/blackstone/", "/flows/", "/briefs/", "/briefs/amazon-openai-talks/",
        "/briefs/amazon-openai-talks/now/", "/data/", "/data/reference/", "/about/", "/about/method/", "/nothing-here/", "/v/1/deals/openai-amazon-equity/",
        "/api/pages/deals/openai-amazon-equity/?asOf=2025-12-20",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_for_everybody(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync(address);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var width in (int[])[1280, 375])
            {
                await tab.Page.SetViewportSizeAsync(width, 800);
                Assert.Empty(await Axe.ViolationsAsync(tab.Page, scheme is ColorScheme.Light ? Axe.Wcag : Axe.Contrast));
            }
        }
        Assert.DoesNotContain(tab.Complaints, complaint => address is not "/nothing-here/" || !complaint.Contains("404", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_needs_neither_width_nor_scripts(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        await tab.Page.GotoAsync(address);
        Assert.NotEqual("", (await tab.Page.Locator("main h1").InnerTextAsync()).Trim());
        Assert.InRange(await tab.Page.Locator("html").EvaluateAsync<int>("html => html.scrollWidth"), 1, 320);
        Assert.True(await tab.Page.Locator("main").EvaluateAsync<bool>("main => main.innerText.length > 60"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_table_of_records_has_a_name(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync(address);
        Assert.Empty(await tab.Page.Locator(":is(.records, .scrolls) > table").EvaluateAllAsync<string[]>(
            "tables => tables.filter(table => !(table.ariaLabel || table.caption || table.closest('figure')?.querySelector('figcaption'))).map(table => table.innerText)"));
    }

    [Theory]
    [InlineData("/deals/")]
    [InlineData("/commitments/")]
    [InlineData("/companies/openai/")]
    [InlineData("/deals/openai-oracle-capacity/")]
    public async Task A_scale_stands_over_the_lines_that_it_names(string address)
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync(address);
        foreach (var width in (int[])[1920, 1280, 1024, 900])
        {
            await tab.Page.SetViewportSizeAsync(width, 800);
            var offsets = await tab.Page.EvaluateAsync<double[]>(Offsets);
            Assert.NotEmpty(offsets);
            Assert.All(offsets, offset => Assert.InRange(offset, -1, 1));
        }
    }

    // How far the first and the last label of each table stand from the first and the last line of each drawing below.
    private const string Offsets = """
        () => [...document.querySelectorAll('table:has(.dots-scale)')].flatMap(table => {
          const middles = [...table.querySelectorAll('.dots-scale text')].map(label => label.getBoundingClientRect()).map(at => (at.left + at.right) / 2);
          return [...table.querySelectorAll('td .axis')].map(axis => axis.getBoundingClientRect())
            .flatMap(lines => [lines.left - middles[0], lines.right - middles.at(-1)]);
        })
        """;
}
