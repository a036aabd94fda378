using Microsoft.Playwright;

namespace Outlay.Tests;

/// <summary>What is told by colour has a shape besides, where readers have forced colours of their own.</summary>
public sealed class ForcedColorsTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    [Fact]
    public async Task Each_class_of_money_has_a_shape_of_its_own()
    {
        await using var tab = await OpenAsync("/about/");
        var shapes = await tab.Page.Locator("li > .status").EvaluateAllAsync<string[]>("""
            all => all.map(one => {
              const { borderStyle, borderWidth, borderRadius, transform } = getComputedStyle(one, '::before');
              return [borderStyle, borderWidth, borderRadius, transform].join(' ');
            })
            """);
        Assert.Equal(5, shapes.Length);
        Assert.Equal(shapes, shapes.Distinct());
    }

    [Theory]
    [InlineData("/deals/", "Deals")]
    [InlineData("/briefs/amazon-openai-talks/", "Briefs")]
    public async Task The_section_that_one_is_in_is_underlined(string address, string section)
    {
        await using var tab = await OpenAsync(address);
        Assert.Equal([section], await tab.Page.Locator(".masthead li a").EvaluateAllAsync<string[]>(
            "links => links.filter(link => getComputedStyle(link).textDecorationLine === 'underline').map(link => link.textContent)"));
    }

    [Theory]
    [InlineData("/briefs/amazon-openai-talks/#record-openai-amazon-equity", ".references")]
    [InlineData("/data/reference/#list-briefs.sort", ".parameters")]
    public async Task What_an_address_leads_to_is_outlined(string address, string within)
    {
        await using var tab = await OpenAsync(address);
        Assert.Equal("solid", await tab.Page.Locator($"{within} :target").EvaluateAsync<string>("target => getComputedStyle(target).outlineStyle"));
    }

    private async Task<Tab> OpenAsync(string address)
    {
        var tab = await browser.OpenAsync(real, azurite, new() { ForcedColors = ForcedColors.Active });
        await tab.Page.GotoAsync(address);
        return tab;
    }
}
