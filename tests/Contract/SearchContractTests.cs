using System.Text.Json;

namespace Outlay.Tests;

public sealed class SearchContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Search_ranks_marks_and_says_what_it_took_a_word_for()
    {
        var page = await api.Client.JsonAsync("search?q=oracel%20capacity&limit=3");
        var first = page.GetProperty("data")[0];
        Assert.Contains("<mark>Oracle</mark>", first.Text("titleHtml"), StringComparison.Ordinal);
        Assert.Contains(first.Text("type"), (string[])["deal", "commitment", "company"]);
        Assert.Contains("oracle", first.Texts("companies"));
        var corrected = Assert.Single(page.GetProperty("corrections").EnumerateArray());
        Assert.Equal(("oracel", "oracle"), (corrected.Text("word"), Assert.Single(corrected.Texts("takenFor"))));
    }

    [Theory]
    [InlineData("search?q=aws&limit=1", "amazon")]
    [InlineData("search?q=openai&type=commitment&company=oracle&limit=1", "com-openai-oracle")]
    [InlineData("search?q=openai&type=commitment&type=deal&company=aws&limit=1", "openai-aws-capacity")]
    public async Task The_record_that_was_meant_comes_first(string path, string id) => Assert.Equal([id], (await api.Client.JsonAsync(path)).Ids());

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ends()
    {
        var whole = (await api.Client.JsonAsync("search?q=openai&limit=500")).GetProperty("data").EnumerateArray().Select(hit => hit.GetRawText()).ToList();
        List<string> pages = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await api.Client.JsonAsync("search?q=openai&limit=20" + cursor);
            Assert.Equal(whole.Count, page.GetProperty("total").GetInt32());
            pages.AddRange(page.GetProperty("data").EnumerateArray().Select(hit => hit.GetRawText()));
            cursor = page.GetProperty("next").GetString() is { } next ? "&cursor=" + next : null;
        }
        Assert.True(whole.Count > 20, $"{whole.Count}");
        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task What_nothing_holds_is_an_empty_page()
    {
        var page = await api.Client.JsonAsync("search?q=zeppelin");
        Assert.Empty(page.GetProperty("data").EnumerateArray());
        Assert.Equal((0, JsonValueKind.Null), (page.GetProperty("total").GetInt32(), page.GetProperty("next").ValueKind));
    }

    [Theory]
    [InlineData("search", "q")]
    [InlineData("search?q=", "q")]
    [InlineData("search?q=%20!%20", "q")]
    [InlineData("search?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q", "q")]
    [InlineData("search?q=openai&q=oracle", "q")]
    [InlineData("search?q=openai&type=metric", "type")]
    [InlineData("search?q=openai&company=zeppelin", "company")]
    [InlineData("search?q=openai&asOf=2025-12-16", "asOf")]
    public async Task A_query_that_makes_no_sense_is_a_problem(string path, string parameter) =>
        Assert.Equal(parameter, (await api.Client.ProblemAsync(path, 400)).Text("parameter"));

    [Fact]
    public async Task Ten_thousand_letters_are_a_problem_that_says_how_many_may_be()
    {
        var problem = await api.Client.ProblemAsync("search?q=" + new string('a', 10_000), 400);
        Assert.Contains("10000 characters, where 200 are the most", problem.Text("detail"), StringComparison.Ordinal);
        Assert.InRange(problem.Text("value").Length, 1, 101);
    }

    [Fact]
    public async Task A_type_with_a_typo_names_the_nearest() =>
        Assert.Equal(["commitment"], (await api.Client.ProblemAsync("search?q=openai&type=comitment", 400)).Texts("nearest"));
}
