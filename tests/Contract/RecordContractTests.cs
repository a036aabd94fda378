using System.Text.Json;

namespace Outlay.Tests;

public sealed class RecordContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_commitment_comes_with_its_whole()
    {
        var commitment = await api.Client.JsonAsync("commitments/com-openai-aws-2025");
        Assert.Equal(("openai", "amazon"), (commitment.GetProperty("from").Text("id"), commitment.GetProperty("to").Text("id")));
        Assert.Equal(("openai-aws-capacity", "com-openai-infra-total"), (commitment.Text("deal"), commitment.Text("partOf")));
        Assert.Contains(commitment.GetProperty("sources").EnumerateArray(), source => source.Text("id") == "newser-20251112");
    }

    [Fact]
    public async Task A_commitment_comes_with_its_parts_that_were_known()
    {
        var now = await api.Client.JsonAsync("commitments/com-openai-infra-total");
        var before = await api.Client.JsonAsync("commitments/com-openai-infra-total?asOf=2025-12-23");
        Assert.Contains("com-openai-aws-2026", now.Texts("parts"));
        Assert.Contains("com-openai-aws-2025", before.Texts("parts"));
        Assert.DoesNotContain("com-openai-aws-2026", before.Texts("parts"));
    }

    [Fact]
    public async Task Overlaps_hold_in_both_directions()
    {
        Assert.Equal(["com-meta-coreweave-2025"], (await api.Client.JsonAsync("commitments/com-meta-coreweave-2026")).Texts("overlaps"));
        Assert.Equal(["com-meta-coreweave-2026"], (await api.Client.JsonAsync("commitments/com-meta-coreweave-2025")).Texts("overlaps"));
    }

    [Fact]
    public async Task A_field_that_was_withdrawn_is_gone_and_the_rest_carries_over()
    {
        var total = await api.Client.JsonAsync("commitments/com-openai-infra-total");
        Assert.False(total.TryGetProperty("capacityGw", out _));
        var before = await api.Client.JsonAsync("commitments/com-openai-infra-total?asOf=2025-11-06");
        Assert.Equal(30, before.GetProperty("capacityGw").GetDecimal());
        Assert.Equal("2025-10-28", before.GetProperty("statedOn").Text("capacityGw"));
        Assert.Equal("2025-11-06", before.GetProperty("statedOn").Text("termYears"));
    }

    [Fact]
    public async Task Commitments_are_found_by_payer_and_payee() =>
        Assert.Equal(["com-openai-aws-2025", "com-openai-aws-2026"], (await api.Client.JsonAsync("commitments?payer=openai&payee=aws&kind=purchase")).Ids());

    [Fact]
    public async Task A_company_comes_with_its_deals_commitments_and_metrics()
    {
        var openai = await api.Client.JsonAsync("companies/openai?asOf=2025-12-20");
        Assert.Contains("openai-amazon-equity", Ids(openai.GetProperty("deals").GetProperty("investee")));
        Assert.Contains("com-openai-aws-2025", Ids(openai.GetProperty("commitmentsOut")));
        Assert.DoesNotContain("com-openai-aws-2026", Ids(openai.GetProperty("commitmentsOut")));
        Assert.Contains("com-amazon-openai", Ids(openai.GetProperty("commitmentsIn")));
        Assert.All(openai.GetProperty("metrics").EnumerateArray(), metric => Assert.Equal("openai", metric.GetProperty("company").Text("id")));
    }

    [Fact]
    public async Task A_company_names_its_successor() =>
        Assert.Equal("spacex", (await api.Client.JsonAsync("companies/xai")).GetProperty("successor").Text("id"));

    [Fact]
    public async Task A_metric_is_an_interval_with_its_basis_and_sources()
    {
        var page = await api.Client.JsonAsync("metrics?company=openai&basis=run-rate&asOf=2025-12-20");
        var metric = page.GetProperty("data").EnumerateArray().Single(metric => metric.Text("id") == "openai-revenue-2025-12-31");
        Assert.Equal(20_000_000_000, metric.GetProperty("low").GetDecimal());
        Assert.Equal(JsonValueKind.Null, metric.GetProperty("high").ValueKind);
        Assert.Equal(("USD", "2025-12-31"), (metric.Text("unit"), metric.Text("period")));
        Assert.NotEmpty(metric.GetProperty("sources").EnumerateArray());
    }

    [Fact]
    public async Task A_dispute_shows_the_claims_that_had_been_made()
    {
        var now = await DisputeAsync("disputes?limit=500");
        var before = await DisputeAsync("disputes?limit=500&asOf=2025-12-17");
        Assert.Equal(8, now.GetArrayLength());
        Assert.Equal(3, before.GetArrayLength());
        Assert.All(before.EnumerateArray(), claim => Assert.NotEmpty(claim.GetProperty("sources").EnumerateArray()));
        Assert.Equal(["com-amazon-openai", "com-amazon-openai", "openai-amazon-equity"], before.EnumerateArray().Select(claim => claim.Text("record")));
    }

    [Fact]
    public async Task Nothing_is_disputed_before_the_second_claim()
    {
        Assert.DoesNotContain("x-amazon-talks", (await api.Client.JsonAsync("disputes?asOf=2025-12-16")).Ids());
        Assert.Empty((await api.Client.JsonAsync("deals/openai-amazon-equity?asOf=2025-12-16")).Texts("disputes"));
        Assert.Equal(["x-amazon-talks"], (await api.Client.JsonAsync("deals/openai-amazon-equity?asOf=2025-12-17")).Texts("disputes"));
    }

    [Fact]
    public async Task Sources_are_listed_by_grade() =>
        Assert.All((await api.Client.JsonAsync("sources?grade=primary,press&limit=500")).GetProperty("data").EnumerateArray(),
            source => Assert.Contains(source.Text("grade"), (string[])["primary", "press"]));

    [Fact]
    public async Task A_brief_is_html_with_its_metadata()
    {
        var brief = await api.Client.JsonAsync("briefs/amazon-openai-talks");
        Assert.NotEmpty(brief.Text("title"));
        Assert.NotEmpty(brief.Text("summary"));
        Assert.Matches("^<p>", brief.Text("html"));
        Assert.Contains("<h2 id=", brief.Text("html"), StringComparison.Ordinal);
        Assert.DoesNotContain("asOf:", brief.Text("html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_is_not_listed_before_its_date()
    {
        var brief = (await api.Client.JsonAsync("briefs")).GetProperty("data").EnumerateArray().First();
        var day = DateOnly.Parse(brief.Text("date"), null);
        Assert.Contains(brief.Text("id"), (await api.Client.JsonAsync($"briefs?asOf={day:yyyy-MM-dd}")).Ids());
        Assert.DoesNotContain(brief.Text("id"), (await api.Client.JsonAsync($"briefs?asOf={day.AddDays(-1):yyyy-MM-dd}")).Ids());
    }

    [Fact]
    public async Task The_process_is_alive_and_says_what_it_serves()
    {
        Assert.Equal("alive", (await api.Client.JsonAsync("health")).Text("status"));
        var ready = await api.Client.JsonAsync("health/ready");
        Assert.Equal("ready", ready.Text("status"));
        Assert.True(ready.GetProperty("storage").GetProperty("reached").GetBoolean());
        Assert.True(ready.GetProperty("ageSeconds").GetInt64() >= 0);
        Assert.NotEmpty(ready.Text("build"));
        Assert.Equal((await api.Client.JsonAsync("deals?limit=1")).GetProperty("version").GetInt32(), ready.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("health")]
    [InlineData("health/ready")]
    public async Task Health_is_never_kept(string path)
    {
        using var answer = await api.Client.AskAsync(path);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Headers.ETag);
    }

    private async Task<JsonElement> DisputeAsync(string path) => (await api.Client.JsonAsync(path)).GetProperty("data").EnumerateArray()
        .Single(dispute => dispute.Text("id") == "x-amazon-talks").GetProperty("claims");

    private static IEnumerable<string> Ids(JsonElement lines) => lines.EnumerateArray().Select(line => line.Text("id"));
}
