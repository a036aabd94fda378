using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Outlay.Briefs;
using static Microsoft.Playwright.Assertions;

namespace Outlay.Tests;

/// <summary>What the page of a brief says of its figures and records, by keyboard and without scripts.</summary>
public sealed class BriefPageTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    /// <summary>A total, a ratio of a total to a metric, one of two totals, a difference of two metrics, a total of many records.</summary>
    public static TheoryData<string, string> Figures => new()
    {
        { "openai-commitments-against-revenue", "commitments(payee=openai, kind=investment, class=done)" },
        { "openai-commitments-against-revenue", "commitments(payer=openai, kind=purchase)" },
        { "amazon-openai-talks", "commitments(payer=openai, kind=purchase) / openai-revenue-2025 | number" },
        { "money-that-goes-round", "commitments(payer=openai, payee=amazon, kind=purchase) / commitments(payer=amazon, payee=openai, kind=investment)" },
        { "microsoft-openai-after-restructuring", "microsoft-backlog-2026-q1 - microsoft-backlog-2025-q3" },
    };

    /// <summary>Else a reader takes what has been said since for the words of its author, and of what they emphasise for a part.</summary>
    [Fact]
    public async Task What_has_been_said_of_a_figure_since_is_told_from_the_text()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/briefs/amazon-openai-talks/");
        var looks = await tab.Page.Locator(".prose .revised").EvaluateAllAsync<string[]>("""
            marks => marks.map(mark => {
              const [own, around] = [getComputedStyle(mark), getComputedStyle(mark.closest('p, li'))];
              return [own.color !== around.color, parseFloat(own.fontSize) < parseFloat(around.fontSize), own.fontStyle, own.fontWeight].join(' ');
            })
            """);
        Assert.Equal(["true true normal 400"], looks.Distinct());
    }

    [Theory, MemberData(nameof(Figures))]
    public async Task A_figure_of_several_records_lists_each_with_its_amount_date_and_sources(string brief, string expression)
    {
        var (figure, records) = await ReadAsync(brief, expression);
        await using var tab = await browser.OpenAsync(real, azurite, new() { ReducedMotion = ReducedMotion.Reduce });
        await tab.Page.GotoAsync($"/briefs/{brief}/");
        var link = tab.Page.Locator($"#{figure}");
        var note = tab.Page.GetByRole(AriaRole.Dialog);

        await link.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(note.Locator("> ul > li")).ToHaveCountAsync(records.Count);
        foreach (var (index, record) in records.Index()) await AssertSaysAsync(note.Locator("> ul > li").Nth(index), record);
        Assert.True(await note.EvaluateAsync<bool>("note => { const at = note.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }"));

        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(note).ToBeHiddenAsync();
        await Expect(link).ToBeFocusedAsync();
        Assert.Empty(tab.Complaints);
    }

    [Theory, MemberData(nameof(Figures))]
    public async Task Without_scripts_a_figure_of_several_records_leads_to_their_list(string brief, string expression)
    {
        var (figure, records) = await ReadAsync(brief, expression);
        await using var tab = await browser.OpenAsync(real, azurite, new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        await tab.Page.GotoAsync($"/briefs/{brief}/");

        await tab.Page.Locator($"#{figure}").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(new Regex($"#{figure}-records$"));
        var made = tab.Page.Locator($"#{figure}-records");
        await Expect(made).ToBeInViewportAsync();
        await Expect(made.Locator("> a[href^='#record-']")).ToHaveCountAsync(records.Count);
        foreach (var (index, record) in records.Index())
        {
            await Expect(made.Locator("> a[href^='#record-']").Nth(index)).ToHaveAttributeAsync("href", $"#record-{record.Id}");
            await AssertSaysAsync(tab.Page.Locator($"#record-{record.Id}"), record);
        }
    }

    [Theory]
    [InlineData("amazon-openai-talks")]
    [InlineData("microsoft-openai-after-restructuring")]
    public async Task Each_record_is_copied_as_the_API_cites_it(string brief)
    {
        var cited = await (await real.GetAsync(azurite)).Api.Client.JsonAsync($"briefs/{brief}");
        await using var tab = await browser.OpenAsync(real, azurite, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await tab.Page.GotoAsync($"/briefs/{brief}/");
        foreach (var record in cited.GetProperty("records").EnumerateArray())
        {
            var entry = tab.Page.Locator($"#record-{record.Text("id")}");
            await entry.Locator("summary").PressAsync("Enter");
            foreach (var (button, form) in ((string, string)[])[("Copy", "text"), ("Copy BibTeX", "bibTeX"), ("Copy CSL-JSON", "cslJson")])
                Assert.Equal(record.GetProperty("citation").Text(form), await browser.CopiedByAsync(entry.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })));
            using var csl = JsonDocument.Parse(record.GetProperty("citation").Text("cslJson"));
            Assert.Equal($"{RealExport.Site}/v/1{record.Text("address")}", csl.RootElement.Text("URL"));
        }
        Assert.Empty(tab.Complaints);
    }

    private async Task<(string Figure, IReadOnlyList<CitedRecord> Records)> ReadAsync(string brief, string expression)
    {
        var exported = await real.GetAsync(azurite);
        var api = await exported.Api.Client.JsonAsync($"briefs/{brief}");
        var figure = api.GetProperty("figures").EnumerateArray().First(figure => figure.Text("expression") == expression);
        var records = BriefRenderer.Render(ContentLedger.Read().Briefs.Find(brief)!, ContentLedger.Read()).Records.ToDictionary(record => record.Id);
        var own = figure.GetProperty("records").EnumerateArray().Select(id => records[id.GetString()!]).ToList();
        Assert.True(own.Count > 1);
        return (figure.Text("id"), own);
    }

    private static async Task AssertSaysAsync(ILocator entry, CitedRecord record)
    {
        await Expect(entry.Locator("> p > a")).ToHaveAttributeAsync("href", record.Address);
        await Expect(entry.Locator("> p")).ToContainTextAsync(record.Title);
        if (record.Amount is { } amount) await Expect(entry.Locator("> p")).ToContainTextAsync($", {amount}, as of ");
        await Expect(entry.Locator("> p > time")).ToHaveAttributeAsync("datetime", Dates.Iso(record.AsOf));
        await Expect(entry.Locator("> .sources > li")).ToHaveCountAsync(record.Sources.Count);
        foreach (var source in record.Sources.Select(id => ContentLedger.Read().Sources.Find(id)!))
        {
            var item = entry.Locator("> .sources > li").Filter(new() { HasText = source.Title }).First;
            await Expect(item).ToContainTextAsync(source.Publisher);
            if ((source.Url ?? source.ArchivedUrl) is { } url) await Expect(item.Locator("a")).ToHaveAttributeAsync("href", url);
        }
    }
}
