using System.Text.Json;

namespace Outlay.Tests;

/// <summary>Totals, schedules and coverage over HTTP: shapes, filters, and the figures of a few questions worked by hand.</summary>
public sealed class SumsContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string OpenAi = "payer=openai&kind=purchase&asOf=2025-12-23";

    [Fact]
    public async Task A_total_has_the_documented_shape()
    {
        var answer = await api.Client.JsonAsync($"totals?{OpenAi}");
        Assert.Equal(["of", "data", "excluded", "findings", "version", "asOf"], Names(answer));
        var total = Single(answer);
        Assert.Equal(
            ["kind", "currency", "total", "classes", "counted", "joint", "unsized", "wholes", "overlapping", "excluded"], Names(total));
        Assert.Equal(["low", "high", "approximate"], Names(total.GetProperty("total")));
        Assert.Equal(["id", "byWhole", "byParts", "parts", "partsUnsized", "countedBy"], Names(total.GetProperty("wholes")[0]));
        Assert.Equal(["id", "reason", "whole"], Names(total.GetProperty("excluded")[0]));
        Assert.Equal("2025-12-23", answer.Text("asOf"));
    }

    [Fact]
    public async Task A_total_counts_once_and_says_what_it_left_out()
    {
        var total = Single(await api.Client.JsonAsync($"totals?{OpenAi}"));
        Assert.Equal((1_400_000_000_000, 1_400_000_000_000, true), Interval(total.GetProperty("total")));
        Assert.Equal(["com-openai-infra-total"], total.Texts("counted"));
        Assert.Equal((588_000_000_000, null, false), Interval(total.GetProperty("wholes")[0].GetProperty("byParts")));
        Assert.All(total.GetProperty("excluded").EnumerateArray(), left => Assert.Equal("part-of", left.Text("reason")));
    }

    [Fact]
    public async Task A_total_over_deals_names_the_commitments_that_state_the_money()
    {
        var total = Single(await api.Client.JsonAsync("totals?of=deals&company=anthropic&role=investee&kind=equity&asOf=2025-12-31"));
        Assert.Equal((8_000_000_000, 23_000_000_000, false), Interval(total.GetProperty("total")));
        Assert.Equal(["agreed", "done"], Names(total.GetProperty("classes")));
        Assert.Equal(["com-microsoft-anthropic", "com-nvidia-anthropic"], total.GetProperty("stated").Texts("anthropic-microsoft-nvidia-equity"));
    }

    [Theory]
    [InlineData("payer", "alphabet", "nvidia")]
    [InlineData("payee", "cipher-mining", "coreweave", "terawulf")]
    [InlineData("kind", "guarantee")]
    [InlineData("year", "2025")]
    public async Task Totals_are_grouped(string by, params string[] groups)
    {
        var answer = await api.Client.JsonAsync($"totals?kind=guarantee&by={by}");
        Assert.Equal(by, answer.Text("by"));
        var found = answer.GetProperty("data").EnumerateArray().Select(total => total.Text("group")).ToList();
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
        Assert.Superset(groups.ToHashSet(), found.ToHashSet());
    }

    [Fact]
    public async Task Classes_are_those_asked_for_and_stand_apart()
    {
        var silent = Single(await api.Client.JsonAsync("totals?payer=amazon&payee=openai&kind=investment&asOf=2025-12-23"));
        Assert.Empty(silent.Texts("counted"));
        Assert.Equal("class", Assert.Single(silent.GetProperty("excluded").EnumerateArray()).Text("reason"));
        var asked = Single(await api.Client.JsonAsync("totals?payer=amazon&payee=openai&kind=investment&asOf=2025-12-23&class=talked"));
        Assert.Equal((10_000_000_000, null, false), Interval(asked.GetProperty("classes").GetProperty("talked")));
    }

    [Fact]
    public async Task What_a_filter_by_kind_or_currency_leaves_out_is_named()
    {
        var answer = await api.Client.JsonAsync("totals?payer=openai&kind=build");
        Assert.Contains(answer.GetProperty("excluded").EnumerateArray(), left => left.Text("id") == "com-openai-oracle" && left.Text("reason") == "kind");
        var inDollars = (await api.Client.JsonAsync("totals?currency=USD")).GetProperty("data").EnumerateArray();
        Assert.All(inDollars, total => Assert.Equal("USD", total.Text("currency")));
    }

    [Theory]
    [InlineData("totals?payer=openai")]
    [InlineData("totals?of=deals")]
    [InlineData("totals?by=payee&class=talked,intended,agreed,done,gone")]
    [InlineData("totals?of=deals&by=payer")]
    public async Task Explained_a_total_has_a_line_for_each_record_counted_or_left_out(string path)
    {
        Assert.All((await api.Client.JsonAsync(path)).GetProperty("data").EnumerateArray(), total => Assert.False(total.TryGetProperty("explanation", out _)));
        var answer = await api.Client.JsonAsync(path + (path.Contains('?') ? "&" : "?") + "explain=true");
        Assert.All(answer.GetProperty("data").EnumerateArray(), total =>
        {
            var lines = total.Texts("explanation").ToList();
            Assert.All(total.Texts("counted"), id => Assert.Single(lines, line => line.StartsWith($"+ {id}: ", StringComparison.Ordinal) || line.StartsWith($"~ {id}: ", StringComparison.Ordinal)));
            Assert.All(total.GetProperty("excluded").EnumerateArray(), left => Assert.Contains(lines, line => line.StartsWith($"- {left.Text("id")}: ", StringComparison.Ordinal)));
            Assert.Matches("^= .* in all$", lines[^1]);
        });
    }

    [Fact]
    public async Task The_years_of_a_schedule_and_its_unscheduled_rest_add_up_to_the_total()
    {
        var answer = await api.Client.JsonAsync("schedule");
        Assert.All(answer.GetProperty("data").EnumerateArray(), schedule =>
        {
            var parts = schedule.GetProperty("years").EnumerateArray().Select(year => year.GetProperty("total"))
                .Append(schedule.GetProperty("unscheduled").GetProperty("total")).Select(Interval).ToList();
            var (low, high, _) = Interval(schedule.GetProperty("total"));
            Assert.Equal(low, parts.Sum(part => part.Low));
            Assert.Equal(high, parts.Any(part => part.High is null) ? null : parts.Sum(part => part.High));
        });
    }

    [Fact]
    public async Task A_schedule_shows_the_years_asked_for()
    {
        var schedule = Single(await api.Client.JsonAsync($"schedule?{OpenAi}&year=2026&year=2032,2033&explain=true"));
        Assert.Equal([2026, 2032], schedule.GetProperty("years").EnumerateArray().Select(year => year.GetProperty("year").GetInt32()));
        Assert.All(schedule.GetProperty("years").EnumerateArray(), year => Assert.Equal((175_000_000_000, 175_000_000_000, true), Interval(year.GetProperty("total"))));
        Assert.Contains(schedule.Texts("explanation"), line => line.Contains("spread evenly over 8 years from 2025-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Coverage_sets_commitments_against_revenue_and_cites_every_input()
    {
        var answer = await api.Client.JsonAsync("coverage/openai?kind=purchase&asOf=2025-12-23&explain=true");
        Assert.Equal("OpenAI", answer.GetProperty("company").Text("name"));
        var coverage = Single(answer);
        Assert.Equal((107.6923m, 107.6923m, true), Interval(coverage.GetProperty("inAll").GetProperty("ratio")));
        Assert.Equal("openai-revenue-2025", coverage.GetProperty("inAll").GetProperty("revenue").Text("id"));
        var years = coverage.GetProperty("years").EnumerateArray().ToList();
        Assert.Equal((13.4615m, 13.4615m, true), Interval(years[0].GetProperty("ratio")));
        Assert.Equal("no revenue known for 2026", years[1].Text("missing"));
        Assert.Contains(coverage.Texts("explanation"), line => line.EndsWith("over openai-revenue-2025, about 13,000,000,000 USD: about 107.6923 times", StringComparison.Ordinal));

        var cited = answer.GetProperty("sources").EnumerateArray().Select(source => source.Text("id")).ToHashSet();
        Assert.Subset(cited, coverage.GetProperty("inAll").GetProperty("revenue").Texts("sources").ToHashSet());
        var inputs = coverage.GetProperty("inputs").EnumerateArray().ToList();
        Assert.Contains("com-openai-oracle", inputs.Select(input => input.Text("id")));
        Assert.All(inputs, input => Assert.Subset(cited, input.Texts("sources").ToHashSet()));
        Assert.All(inputs, input => Assert.NotEmpty(input.Texts("sources")));
    }

    [Fact]
    public async Task Coverage_is_by_reported_revenue_unless_asked_otherwise()
    {
        var coverage = Single(await api.Client.JsonAsync("coverage/openai?kind=purchase&asOf=2025-12-23&basis=run-rate"));
        Assert.Equal("run-rate", coverage.GetProperty("inAll").GetProperty("revenue").Text("basis"));
        Assert.Equal((0, 70, true), Interval(coverage.GetProperty("inAll").GetProperty("ratio")));
    }

    private static JsonElement Single(JsonElement answer) => Assert.Single(answer.GetProperty("data").EnumerateArray());

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);

    private static (decimal Low, decimal? High, bool Approximate) Interval(JsonElement json) => (
        json.GetProperty("low").GetDecimal(), json.GetProperty("high").ValueKind == JsonValueKind.Null ? null : json.GetProperty("high").GetDecimal(),
        json.GetProperty("approximate").GetBoolean());
}
