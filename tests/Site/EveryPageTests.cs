using Microsoft.Playwright;

namespace Outlay.Tests;

/// <summary>
/// Every page of the export in the browser, once. What differs by width, colours and scripts is a matter of the kind of page, of
/// which <see cref="PageLookTests"/> takes some.
/// </summary>
public sealed class EveryPageTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    [Fact]
    public async Task No_page_of_the_export_keeps_anybody_out()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { ReducedMotion = ReducedMotion.Reduce });
        var pages = (await real.GetAsync(azurite)).Files("index.html").Select(file => "/" + file[..^"index.html".Length])
            .Except(PageLookTests.Pages.Select(page => page.Data)).ToList();
        Assert.True(pages.Count > 100);
        Dictionary<string, List<string>> found = [];
        foreach (var page in pages)
        {
            await tab.Page.GotoAsync(page, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (await Axe.ViolationsAsync(tab.Page, Axe.Wcag) is { Count: > 0 } violations) found[page] = violations;
        }
        Assert.Empty(found);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task No_page_of_the_export_is_wider_than_a_phone()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        List<string> wide = [];
        foreach (var page in (await real.GetAsync(azurite)).Files("*.html"))
        {
            await tab.Page.GotoAsync("/" + page.Replace("index.html", "", StringComparison.Ordinal));
            if (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 320) wide.Add(page);
        }
        Assert.Empty(wide);
    }
}
