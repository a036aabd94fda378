using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Outlay.Tests;

/// <summary>What scripts add, worked by the keyboard alone.</summary>
public sealed class KeyboardTests(Browser browser, RealExport real, AzuriteFixture azurite)
{
    [Fact]
    public async Task Filters_narrow_a_table_and_stand_in_the_address()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/deals/");
        var all = await tab.Page.Locator("tbody tr").CountAsync();

        await tab.Page.GetByLabel("Search").FocusAsync();
        await tab.Page.Keyboard.TypeAsync("anthropic");
        await Expect(tab.Page).ToHaveURLAsync(Query("q=anthropic"));
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToContainTextAsync($"of {all} deals");
        await tab.Page.GetByRole(AriaRole.Form).GetByLabel("Kind").SelectOptionAsync("equity");
        await Expect(tab.Page).ToHaveURLAsync(Query("kind=equity"));
        var found = await ShownAsync(tab);

        Assert.InRange(found.Length, 1, all - 1);
        Assert.Equal(await IdsAsync(tab, "q=anthropic&kind=equity"), found);
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToHaveAttributeAsync("href", Query("kind=equity.*format=csv"));
        await tab.Page.GoBackAsync();
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToContainTextAsync($"of {all} deals");
        Assert.Equal(await IdsAsync(tab, "q=anthropic"), await ShownAsync(tab));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_table_of_a_version_is_narrowed_by_what_that_version_says()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/v/1/deals/");
        var csv = tab.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" });
        await Expect(csv).ToHaveAttributeAsync("href", "/api/deals?version=1&format=csv");
        var asked = await tab.Page.RunAndWaitForRequestAsync(() => tab.Page.GetByRole(AriaRole.Form).GetByLabel("Kind").SelectOptionAsync("equity"),
            request => request.Url.Contains("/api/deals?", StringComparison.Ordinal));
        Assert.Matches(Query("version=1"), asked.Url);
        await Expect(csv).ToHaveAttributeAsync("href", "/api/deals?kind=equity&version=1&format=csv");
        Assert.DoesNotMatch(Query("version"), tab.Page.Url);
    }

    [Theory]
    [InlineData("/deals/", "#since")]
    [InlineData("/deals/", "#q")]
    [InlineData("/flows/", "#asOf")]
    public async Task A_field_that_is_come_to_by_keyboard_has_a_ring(string address, string field)
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync(address);
        for (var tabs = 0; tabs < 30 && !await tab.Page.Locator(field).EvaluateAsync<bool>("field => field === document.activeElement"); tabs++)
            await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("solid", await tab.Page.Locator(field).EvaluateAsync<string>("field => getComputedStyle(field).outlineStyle"));
    }

    [Fact]
    public async Task A_heading_sorts_and_an_address_is_a_view()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/commitments/?class=agreed");
        var heading = tab.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Amount" });

        await heading.GetByRole(AriaRole.Button).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(tab.Page).ToHaveURLAsync(Query("sort=-amount"));
        await Expect(tab.Page.Locator("tbody tr").First).ToHaveAttributeAsync("data-id", (await IdsAsync(tab, "class=agreed&sort=-amount", "commitments"))[0]);

        Assert.Equal(await IdsAsync(tab, "class=agreed&sort=-amount", "commitments"), await ShownAsync(tab));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task What_the_API_refuses_is_told_in_its_words()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/deals/?minAmount=many");

        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToHaveClassAsync("wrong");
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToContainTextAsync("many");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(tab.Page.Locator("[data-list] [role=status]")).Not.ToHaveClassAsync("wrong");
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToHaveTextAsync(new Regex("^[0-9]+ deals$"));
    }

    [Fact]
    public async Task Nothing_found_is_said_in_words_and_can_be_cleared()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/deals/?q=nobody-has-heard-of-this");
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToContainTextAsync("None of");
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).PressAsync("Enter");
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToHaveTextAsync(new Regex("^[0-9]+ deals$"));
        Assert.NotEqual(0, await tab.Page.Locator("tbody tr").CountAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task An_API_that_cannot_be_reached_is_told_and_leaves_the_table()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/deals/");
        var all = await tab.Page.Locator("tbody tr").CountAsync();
        await tab.Page.RouteAsync("**/api/deals?**", route => route.AbortAsync());
        await tab.Page.GetByRole(AriaRole.Form).GetByLabel("Kind").SelectOptionAsync("equity");
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToContainTextAsync("cannot be reached");
        Assert.Equal(all, await tab.Page.Locator("tbody tr").CountAsync());

        await tab.Page.UnrouteAllAsync();
        await tab.Page.GetByRole(AriaRole.Form).GetByLabel("Kind").SelectOptionAsync("debt");
        await Expect(tab.Page.Locator("[data-list] [role=status]")).ToContainTextAsync($"of {all} deals");
    }

    [Fact]
    public async Task A_column_that_is_left_out_is_left_out_by_address_too()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/deals/");
        await tab.Page.GetByText("Columns", new() { Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Kind" }).PressAsync("Space");
        await Expect(tab.Page.Locator("th.col-kind")).ToBeHiddenAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Kind" })).ToBeHiddenAsync();
        await Expect(tab.Page.Locator(".columns-choice summary")).ToBeFocusedAsync();
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.Locator("th.col-kind")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_figure_says_what_it_rests_on_and_gives_the_focus_back()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/briefs/amazon-openai-talks/");
        var figure = tab.Page.Locator("a.figure", new() { HasText = "at least $10 billion" }).First;
        var note = tab.Page.GetByRole(AriaRole.Dialog);

        await figure.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(note).ToBeVisibleAsync();
        await Expect(note).ToContainTextAsync("at least this");
        await Expect(note.Locator("ul a[href*=amazon]").First).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(note).ToBeHiddenAsync();
        await Expect(figure).ToBeFocusedAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Without_scripts_a_figure_leads_to_its_record()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { JavaScriptEnabled = false });
        await tab.Page.GotoAsync("/briefs/amazon-openai-talks/");
        await tab.Page.Locator("a.figure", new() { HasText = "at least $10 billion" }).First.ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/deals/openai-amazon-equity/$"));
    }

    [Fact]
    public async Task The_graph_is_walked_by_arrows_and_shows_a_loop()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/flows/");
        var companies = tab.Page.Locator(".nodes a");

        await companies.First.FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(companies.Nth(1)).ToBeFocusedAsync();
        await Expect(companies.Nth(1)).ToHaveClassAsync("is-picked");
        var loop = tab.Page.Locator("[data-loop]").First;
        await loop.FocusAsync();
        var steps = (await loop.GetAttributeAsync("data-loop"))!.Split(' ').Length;
        await Expect(tab.Page.Locator(".edge.is-picked")).ToHaveCountAsync(steps);
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_graph_is_filtered_with_scripts_and_without(bool scripts)
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { JavaScriptEnabled = scripts });
        await tab.Page.GotoAsync("/flows/");
        var before = await tab.Page.Locator("[data-summary]").InnerTextAsync();

        await tab.Page.GetByLabel("Kind of money").SelectOptionAsync("investment");
        if (!scripts) await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).PressAsync("Enter");

        await Expect(tab.Page.Locator("[data-summary]")).Not.ToHaveTextAsync(before);
        await Expect(tab.Page.Locator("#graph td[data-label=Kind]").Filter(new() { HasNotText = "Investment" })).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_record_is_asked_for_as_of_a_day()
    {
        await using var tab = await browser.OpenAsync(real, azurite);
        await tab.Page.GotoAsync("/deals/openai-amazon-equity/");
        await tab.Page.GetByLabel("What had been reported by").FillAsync("2025-12-20");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("main .notice").Last).ToContainTextAsync("20 December 2025");
        await Expect(tab.Page.Locator(".headline")).ToContainTextAsync("at least $10 billion");
        await Expect(tab.Page.Locator("dl .status")).ToHaveTextAsync("In talks");
    }

    [Fact]
    public async Task A_citation_is_copied()
    {
        await using var tab = await browser.OpenAsync(real, azurite, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await tab.Page.GotoAsync("/deals/openai-amazon-equity/");
        var copied = await browser.CopiedByAsync(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First);
        Assert.Contains("https://outlay.example/v/1/deals/openai-amazon-equity/", copied, StringComparison.Ordinal);
    }

    private static Task<string[]> ShownAsync(Tab tab) =>
        tab.Page.Locator("tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.id)");

    private static async Task<string[]> IdsAsync(Tab tab, string query, string list = "deals") => await tab.Page.EvaluateAsync<string[]>(
        "async address => (await (await fetch(address)).json()).data.map(record => record.id)", $"/api/{list}?{query}&limit=500");

    private static Regex Query(string text) => new($"[?&]{text.Replace("-", "\\-", StringComparison.Ordinal)}");
}
