namespace Outlay.Tests;

public sealed class ProblemContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> All => Samples.All;

    public static TheoryData<string> Lists => Samples.OfLists;

    public static TheoryData<string> Dated => Samples.OfDates;

    [Theory, MemberData(nameof(All))]
    public async Task A_parameter_that_a_route_does_not_take_is_400(string path)
    {
        var problem = await api.Client.ProblemAsync(path.With("colour=red"), 400);
        Assert.Equal(("colour", "red"), (problem.Text("parameter"), problem.Text("value")));
        Assert.DoesNotContain("colour", problem.Texts("allowed"));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task The_nearest_name_of_a_parameter_is_said(string path) =>
        Assert.Equal("limit", (await api.Client.ProblemAsync(path.With("limti=5"), 400)).Texts("nearest").First());

    [Theory, MemberData(nameof(Dated))]
    public async Task Names_of_parameters_mind_their_case(string path) =>
        Assert.Equal("asOf", (await api.Client.ProblemAsync(path.With("asof=2025-12-16"), 400)).Texts("nearest").First());

    [Theory, MemberData(nameof(Dated))]
    public async Task A_single_value_may_not_stand_twice(string path)
    {
        var problem = await api.Client.ProblemAsync(path.With("asOf=2025-12-16&asOf=2025-12-17"), 400);
        Assert.Equal("asOf", problem.Text("parameter"));
        Assert.Contains("2 times", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Dated))]
    public async Task A_bad_date_is_400(string path)
    {
        foreach (var bad in (string[])["", "today", "2025-02-30", "2025-1-1", "20251216", "2025-12-16T00:00", "2025", "99999-01-01"])
            Assert.Equal(("asOf", bad), Named(await api.Client.ProblemAsync($"{path}?asOf={bad}", 400)));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_bad_limit_is_400_and_never_clamped(string path)
    {
        foreach (var bad in (string[])["", "0", "501", "-1", "%2B5", "1.5", "ten", "99999999999999"])
            Assert.Equal(("limit", Uri.UnescapeDataString(bad)), Named(await api.Client.ProblemAsync($"{path}?limit={bad}", 400)));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_bad_cursor_is_400(string path)
    {
        foreach (var bad in (string[])["", "x", "MS5hLmI", "%F0%9F%92%B8", "!!!!"])
            Assert.Equal("cursor", (await api.Client.ProblemAsync($"{path}?cursor={bad}", 400)).Text("parameter"));
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_list_and_filters_alone()
    {
        var next = (await api.Client.JsonAsync("deals?limit=1&class=agreed")).Text("next");
        Assert.Equal("cursor", (await api.Client.ProblemAsync($"deals?cursor={next}", 400)).Text("parameter"));
        Assert.Equal("cursor", (await api.Client.ProblemAsync($"commitments?class=agreed&cursor={next}", 400)).Text("parameter"));
        Assert.Equal("cursor", (await api.Client.ProblemAsync($"deals?class=agreed&asOf=2026-01-01&cursor={next}", 400)).Text("parameter"));
        Assert.NotEmpty((await api.Client.JsonAsync($"deals?class=agreed&limit=9&cursor={next}")).Ids());
    }

    [Theory]
    [InlineData("deals?kind=equty", "kind", "equity")]
    [InlineData("deals?kind=purchase", "kind", null)]
    [InlineData("deals?status=in_talks", "status", "in-talks")]
    [InlineData("deals?class=agred", "class", "agreed")]
    [InlineData("deals?company=opnai", "company", "openai")]
    [InlineData("commitments?payee=oracel", "payee", "oracle")]
    [InlineData("commitments?kind=Purchase", "kind", "purchase")]
    [InlineData("companies?kind=ai-labs", "kind", "ai-lab")]
    [InlineData("metrics?basis=reportd", "basis", "reported")]
    [InlineData("sources?grade=pres", "grade", "press")]
    public async Task A_bad_value_names_the_nearest(string path, string parameter, string? nearest)
    {
        var problem = await api.Client.ProblemAsync(path, 400);
        Assert.Equal(parameter, problem.Text("parameter"));
        if (nearest is not null) Assert.Equal(nearest, problem.Texts("nearest").First());
        if (parameter is not "company" and not "payee") Assert.NotEmpty(problem.Texts("allowed"));
    }

    [Fact]
    public async Task Every_mistake_is_said_at_once()
    {
        var problem = await api.Client.ProblemAsync("deals?knd=equity&asOf=now&limit=0&company=openai,opnai&kind=debt,det", 400);
        Assert.Equal(["knd", "asOf", "kind", "company", "limit"], problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("parameter")));
        Assert.Equal(Named(problem), Named(problem.GetProperty("errors")[0]));
    }

    [Theory]
    [InlineData("deals/openai-amazon-equty", "openai-amazon-equity")]
    [InlineData("deals/openai-amazon-equty/revisions", "openai-amazon-equity")]
    [InlineData("deals/OpenAI-Amazon-Equity", "openai-amazon-equity")]
    [InlineData("commitments/com-openai-orcale", "com-openai-oracle")]
    [InlineData("commitments/com-openai-orcale/revisions", "com-openai-oracle")]
    [InlineData("companies/opnai", "openai")]
    [InlineData("briefs/amazon-openai-talk", "amazon-openai-talks")]
    public async Task An_unknown_id_is_404_with_near_ids(string path, string near)
    {
        var problem = await api.Client.ProblemAsync(path, 404);
        Assert.Equal("/data/problems#unknown-id", problem.Text("type"));
        Assert.Equal(near, problem.Texts("nearest").First());
    }

    [Theory]
    [InlineData("deals/a%2Fb")]
    [InlineData("deals/%3Cscript%3E")]
    [InlineData("companies/%E2%82%AC%F0%9F%92%B8")]
    [InlineData("briefs/..%2F..%2Fhost.json")]
    public async Task An_id_of_strange_letters_is_404(string path) => await api.Client.ProblemAsync(path, 404);

    [Fact]
    public async Task What_is_repeated_of_a_long_id_is_short()
    {
        var problem = await api.Client.ProblemAsync("deals/" + new string('x', 2000), 404);
        Assert.True(problem.GetRawText().Length < 1000);
    }

    [Theory]
    [InlineData("companies/aws", "companies/amazon")]
    [InlineData("companies/google?asOf=2025-12-16", "companies/alphabet?asOf=2025-12-16")]
    public async Task An_alias_leads_to_the_id_and_keeps_the_query(string path, string now)
    {
        using var answer = await api.Client.AskAsync(path);
        var problem = await answer.ProblemAsync(308);
        Assert.Equal(new Uri(api.Client.BaseAddress!, now), new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!));
        Assert.Equal("/data/problems#renamed", problem.Text("type"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_method_that_no_function_lists_is_an_empty_404(string path)
    {
        foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE"])
        {
            using var answer = await api.Client.AskAsync(path, method);
            Assert.Equal(404, (int)answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Answers.Cancellation));
        }
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("application/*;q=0, text/html")]
    [InlineData("image/*, text/html;q=0.9")]
    public async Task A_format_that_there_is_not_is_406(string accept)
    {
        using var answer = await api.Client.AskAsync("deals", "GET", ("Accept", accept));
        Assert.Equal(["application/json", "application/x-ndjson", "text/csv"], (await answer.ProblemAsync(406)).Texts("allowed"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/*, text/csv;q=0.1")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("nonsense")]
    public async Task Whoever_takes_json_gets_it(string accept)
    {
        using var answer = await api.Client.AskAsync("deals?limit=1", "GET", ("Accept", accept));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_mistake_is_not_kept_by_caches()
    {
        using var mistake = await api.Client.AskAsync("deals?limit=0");
        Assert.Equal("no-store", mistake.Header("Cache-Control"));
        using var unknown = await api.Client.AskAsync("deals/nothing");
        Assert.Equal("public, max-age=60", unknown.Header("Cache-Control"));
    }

    private static (string, string) Named(System.Text.Json.JsonElement problem) => (problem.Text("parameter"), problem.Text("value"));
}
