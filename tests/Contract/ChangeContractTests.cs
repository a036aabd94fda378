using System.Text.Json;

namespace Outlay.Tests;

public sealed class ChangeContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Changes_since_nothing_add_what_the_ledger_has()
    {
        var ledger = await api.Client.JsonAsync("deals?limit=500");
        var changes = await AllAsync("changes?limit=500");
        var added = changes.Where(change => change.Text("what") == "added" && change.Text("type") == "deal").Select(change => change.Text("id"));
        var renamed = changes.Where(change => change.Text("what") == "renamed").Select(change => change.Text("id"));
        Assert.Empty(ledger.Ids().Except(added).Except(renamed));
    }

    [Fact]
    public async Task Changes_come_in_order_of_version_and_each_page_goes_on_from_the_one_before()
    {
        var whole = await AllAsync("changes?limit=500");
        var pages = await AllAsync("changes?limit=100");
        Assert.Equal(whole.Select(Line), pages.Select(Line));
        Assert.Equal(whole.Count, whole.Select(Line).Distinct().Count());
        Assert.Equal(whole.Select(Version).Order(), whole.Select(Version));
        Assert.Equal(whole.Count, (await api.Client.JsonAsync("changes?limit=1")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Nothing_has_changed_since_the_version_that_is_served()
    {
        var version = (await api.Client.JsonAsync("changes")).GetProperty("version").GetInt32();
        var page = await api.Client.JsonAsync($"changes?since={version}");
        Assert.Empty(page.GetProperty("data").EnumerateArray());
        Assert.Equal((0, version), (page.GetProperty("total").GetInt32(), page.GetProperty("version").GetInt32()));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_version_that_is_not_there_yet_is_a_problem_that_says_which_is()
    {
        var version = (await api.Client.JsonAsync("changes")).GetProperty("version").GetInt32();
        var problem = await api.Client.ProblemAsync($"changes?since={version + 1}", 400);
        Assert.Equal("since", problem.Text("parameter"));
        Assert.Equal([$"0..{version}"], problem.Texts("allowed"));
    }

    [Theory]
    [InlineData("since=first", "since")]
    [InlineData("since=-1", "since")]
    [InlineData("since=1&since=2", "since")]
    [InlineData("asOf=2025-12-20", "asOf")]
    [InlineData("cursor=nonsense", "cursor")]
    public async Task A_query_that_makes_no_sense_is_a_problem(string query, string parameter) =>
        Assert.Equal(parameter, (await api.Client.ProblemAsync("changes?" + query, 400)).Text("parameter"));

    private async Task<List<JsonElement>> AllAsync(string path)
    {
        List<JsonElement> changes = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await api.Client.JsonAsync(path + cursor);
            changes.AddRange(page.GetProperty("data").EnumerateArray());
            cursor = page.GetProperty("next").GetString() is { } next ? $"&cursor={next}" : null;
        }
        return changes;
    }

    private static int Version(JsonElement change) => change.GetProperty("version").GetInt32();

    private static string Line(JsonElement change) => change.GetRawText();
}
