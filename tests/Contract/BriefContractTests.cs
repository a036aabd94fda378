using System.Text.Json;

namespace Outlay.Tests;

public sealed class BriefContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Address = "briefs/amazon-openai-talks";

    [Fact]
    public async Task A_brief_answers_its_figures_records_and_sources()
    {
        var brief = JsonDocument.Parse(await api.Client.GetStringAsync(Address, TestContext.Current.CancellationToken)).RootElement;
        var figures = brief.GetProperty("figures").EnumerateArray().ToList();
        var records = brief.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()).ToList();
        Assert.True(figures.Count > 10);
        Assert.Equal(records.Distinct(), records);
        Assert.All(figures, figure => Assert.All(figure.GetProperty("records").EnumerateArray(), id => Assert.Contains(id.GetString(), records)));
        Assert.Equal(figures.SelectMany(figure => figure.GetProperty("records").EnumerateArray()).Select(id => id.GetString()).Distinct().Take(3), records.Take(3));
        Assert.All(brief.GetProperty("records").EnumerateArray(), record => Assert.Contains("/v/", record.GetProperty("citation").GetProperty("bibTeX").GetString(), StringComparison.Ordinal));
        Assert.NotEmpty(brief.GetProperty("contents").EnumerateArray());
        Assert.NotEmpty(brief.GetProperty("sources").EnumerateArray());
    }

    [Theory]
    [InlineData("?format=html", "text/html", "<!doctype html>")]
    [InlineData("?format=markdown", "text/markdown", "# ")]
    [InlineData("?now=true&format=html", "text/html", "<!doctype html>")]
    public async Task A_brief_has_the_format_asked_for(string query, string type, string begins)
    {
        using var response = await api.Client.GetAsync(Address + query, TestContext.Current.CancellationToken);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(begins, text, StringComparison.Ordinal);
        Assert.DoesNotContain("[[", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Todays_figures_are_others_than_those_of_the_briefs_date()
    {
        var then = await api.Client.GetStringAsync(Address, TestContext.Current.CancellationToken);
        var now = await api.Client.GetStringAsync(Address + "?now=true", TestContext.Current.CancellationToken);
        Assert.Contains("since revised: ", then, StringComparison.Ordinal);
        Assert.DoesNotContain("since revised: ", now, StringComparison.Ordinal);
        Assert.Contains("on <time datetime=\\\"2025-12-23\\\"", now.Replace("\\u0022", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
