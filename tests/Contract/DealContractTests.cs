using System.Text.Json;

namespace Outlay.Tests;

public sealed class DealContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Talks = "deals/openai-amazon-equity";

    [Fact]
    public async Task A_deal_as_of_a_date_shows_what_had_been_reported_by_then()
    {
        var deal = await api.Client.JsonAsync(Talks + "?asOf=2025-12-20");
        Assert.Equal(["in-talks", "talked", "2025-12-16"], [deal.Text("status"), deal.Text("class"), deal.Text("asOf")]);
        var money = Assert.Single(deal.GetProperty("money").EnumerateArray());
        Assert.Equal(10_000_000_000, money.GetProperty("low").GetDecimal());
        Assert.Equal(JsonValueKind.Null, money.GetProperty("high").ValueKind);
        Assert.Equal("USD", money.Text("currency"));
        Assert.Equal(["com-amazon-openai"], money.Texts("stated"));
        Assert.Contains(deal.GetProperty("sources").EnumerateArray(), source => source.Text("id") == "cnbc-20251216"
            && source.Text("publisher") == "CNBC" && source.Text("url").StartsWith("https://www.cnbc.com/", StringComparison.Ordinal));
        Assert.Single(deal.GetProperty("revisions").EnumerateArray());
    }

    [Fact]
    public async Task A_deal_as_of_a_date_names_no_record_of_later()
    {
        Assert.False((await api.Client.JsonAsync(Talks + "?asOf=2025-12-20")).TryGetProperty("partOf", out _));
        Assert.Equal("openai-round-2026", (await api.Client.JsonAsync(Talks)).Text("partOf"));
    }

    [Fact]
    public async Task A_deal_before_its_first_revision_is_404_that_says_so()
    {
        var problem = await api.Client.ProblemAsync(Talks + "?asOf=2025-12-10", 404);
        Assert.Equal("/data/problems#not-known-yet", problem.Text("type"));
        Assert.Contains("not known yet as of 2025-12-10", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["2025-12-16"], problem.Texts("nearest"));
    }

    [Fact]
    public async Task A_deal_without_a_date_comes_with_its_later_revisions()
    {
        var deal = await api.Client.JsonAsync(Talks);
        Assert.Equal("2026-03-31", deal.Text("asOf"));
        Assert.Equal(["2025-12-16", "2026-02-27", "2026-03-31"], deal.GetProperty("revisions").EnumerateArray().Select(one => one.Text("asOf")));
        Assert.Equal(["talked", "agreed", "agreed"], deal.GetProperty("revisions").EnumerateArray().Select(one => one.Text("class")));
        var money = Assert.Single(deal.GetProperty("money").EnumerateArray());
        Assert.Equal((15_000_000_000, 50_000_000_000), (money.GetProperty("low").GetDecimal(), money.GetProperty("high").GetDecimal()));
    }

    [Fact]
    public async Task Every_number_of_a_deal_leads_to_its_sources()
    {
        var deals = (await api.Client.JsonAsync("deals?limit=500")).GetProperty("data").EnumerateArray().ToList();
        Assert.All(deals, deal =>
        {
            var cited = deal.GetProperty("sources").EnumerateArray().Select(source => source.Text("id")).ToHashSet();
            var revisions = deal.GetProperty("revisions").EnumerateArray().ToDictionary(revision => revision.Text("asOf"));
            Assert.All(deal.GetProperty("statedOn").EnumerateObject(), stated =>
            {
                var revision = revisions[stated.Value.GetString()!].GetProperty("stated");
                Assert.True(revision.TryGetProperty(stated.Name, out _), $"{deal.Text("id")}.{stated.Name}");
                Assert.Subset(cited, revision.Texts("sources").ToHashSet());
            });
            Assert.All(deal.GetProperty("money").EnumerateArray(), money =>
            {
                Assert.NotEmpty(money.Texts("sources"));
                Assert.Subset(cited, money.Texts("sources").ToHashSet());
            });
        });
    }

    [Fact]
    public async Task Commitments_that_overlap_are_counted_once_in_their_deal()
    {
        var money = (await api.Client.JsonAsync("deals/meta-coreweave")).GetProperty("money").EnumerateArray().Single();
        Assert.Equal((21_000_000_000, 35_200_000_000), (money.GetProperty("low").GetDecimal(), money.GetProperty("high").GetDecimal()));
    }

    [Fact]
    public async Task Money_of_different_kinds_stands_apart() =>
        Assert.Equal(["purchase", "guarantee"], (await api.Client.JsonAsync("deals/fluidstack-terawulf"))
            .GetProperty("money").EnumerateArray().Select(money => money.Text("kind")));

    [Fact]
    public async Task Revisions_carry_what_they_say_and_their_sources()
    {
        var page = await api.Client.JsonAsync(Talks + "/revisions?asOf=2026-03-01");
        var revisions = page.GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(["2025-12-16", "2026-02-27"], revisions.Select(revision => revision.Text("asOf")));
        Assert.Equal("pre-money", revisions[1].GetProperty("stated").GetProperty("valuation").Text("basis"));
        Assert.All(revisions, revision => Assert.Equal(
            revision.GetProperty("stated").Texts("sources").Order(),
            revision.GetProperty("sources").EnumerateArray().Select(source => source.Text("id")).Order()));
    }

    [Theory]
    [InlineData("company=aws", "openai-aws-capacity", "openai-oracle-capacity")]
    [InlineData("company=amazon&kind=equity", "openai-amazon-equity", "openai-aws-capacity")]
    [InlineData("class=talked,intended&asOf=2025-12-20", "openai-amazon-equity", "openai-aws-capacity")]
    [InlineData("status=in-talks&status=rumoured&asOf=2025-12-20", "openai-amazon-equity", "openai-aws-capacity")]
    public async Task Filters_take_any_of_their_values(string query, string selected, string leftOut)
    {
        var ids = (await api.Client.JsonAsync("deals?limit=500&" + query)).Ids().ToList();
        Assert.Contains(selected, ids);
        Assert.DoesNotContain(leftOut, ids);
    }
}
