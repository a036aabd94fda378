using System.Text.RegularExpressions;
using Outlay.Http;
using Outlay.Mcp;

namespace Outlay.Tests;

/// <summary>Holds the pages about problems and promises to the code, and the code to them.</summary>
public sealed partial class PromiseContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string Problems = File.ReadAllText(Path.Combine(Repository.Content, "pages", "problems.md"));

    [Fact]
    public void Every_sort_of_problem_is_explained_with_its_status_and_no_other_is() => Assert.Equal(
        ProblemType.All.Select(type => $"{type.Name} {type.Status}").Order(StringComparer.Ordinal),
        Headings().Matches(Problems).Select(heading => $"{heading.Groups[1].Value} {heading.Groups[2].Value}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_member_of_a_problem_is_explained_and_no_other_is() => Assert.Equal(
        LedgerJson.Options.GetTypeInfo(typeof(Problem)).Properties.Where(property => property.Get is not null).Select(property => property.Name).Order(StringComparer.Ordinal),
        Members().Matches(Problems).SelectMany(row => Names().Matches(row.Groups[1].Value)).Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_type_of_a_problem_leads_to_where_it_is_explained()
    {
        var address = (await api.Client.ProblemAsync("deals?colour=red", 400)).Text("type").Split('#')[0];
        using var page = await api.Client.AskAsync($"pages{address}/");
        Assert.Equal(200, (int)page.StatusCode);
        var html = await page.Content.ReadAsStringAsync(Answers.Cancellation);
        Assert.All(ProblemType.All, type => Assert.Contains($"id=\"{type.Name}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_example_of_a_problem_is_what_is_answered()
    {
        using var answer = await api.Client.AskAsync("deals?sort=amout");
        using var shown = System.Text.Json.JsonDocument.Parse(Examples().Match(Problems).Groups[1].Value);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(shown), System.Text.Json.JsonSerializer.Serialize(await answer.JsonAsync()));
    }

    [Fact]
    public void What_assistants_may_send_is_said()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Content, "pages", "api.md"));
        Assert.Contains($"may have {McpReplies.MostBytes / 1024} KiB", guide, StringComparison.Ordinal);
        Assert.Contains($"from {McpHeaders.Versions[^1]} to {McpHeaders.Versions[0]}", guide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api"), InlineData("problems")]
    public void How_long_a_message_may_take_is_said_and_is_less_than_the_proxy_in_front_waits(string page)
    {
        Assert.True(McpEndpoint.Longest < TimeSpan.FromSeconds(45) / 2);
        Assert.Contains($"{McpEndpoint.Longest.TotalSeconds} seconds", File.ReadAllText(Path.Combine(Repository.Content, "pages", page + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_promises_can_be_read_where_headers_lead_to_them()
    {
        using var page = await api.Client.AskAsync($"pages{Announced.Page.Split('#')[0]}/");
        Assert.Equal(200, (int)page.StatusCode);
        Assert.Contains($"id=\"{Announced.Page.Split('#')[1]}\"", await page.Content.ReadAsStringAsync(Answers.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deals")]
    [InlineData("openapi.json")]
    [InlineData("health")]
    public async Task Nothing_is_deprecated(string path)
    {
        using var answer = await api.Client.AskAsync(path);
        Assert.Equal((null, null), (answer.Header("Deprecation"), answer.Header("Sunset")));
    }

    [GeneratedRegex(@"^## ([a-z-]+)\n\n\*\*(\d{3})\.\*\* ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^\| (`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex Members();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Names();

    [GeneratedRegex("```json\n(.+?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
