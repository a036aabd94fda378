namespace Outlay.Tests;

public sealed class SumsProblemContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("totals?of=deal", "of", "deals")]
    [InlineData("totals?by=payers", "by", "payer")]
    [InlineData("totals?payer=opnai", "payer", "openai")]
    [InlineData("totals?payee=oracel", "payee", "oracle")]
    [InlineData("totals?kind=purchas", "kind", "purchase")]
    [InlineData("totals?kind=equity", "kind", "investment")]
    [InlineData("totals?of=deals&kind=investment", "kind", "equity")]
    [InlineData("totals?class=agreeed", "class", "agreed")]
    [InlineData("totals?role=investr", "role", "investor")]
    [InlineData("totals?company=openai&role=investee", "role", null)]
    [InlineData("schedule?of=commitments&role=customer", "role", null)]
    [InlineData("totals?currency=usd", "currency", "USD")]
    [InlineData("totals?explain=True", "explain", "true")]
    [InlineData("totals?groupby=payer", "groupby", null)]
    [InlineData("schedule?company=coreweve", "company", "coreweave")]
    [InlineData("schedule?year=20025", "year", "2025")]
    [InlineData("schedule?year=26", "year", "2026")]
    [InlineData("schedule?by=payer", "by", null)]
    [InlineData("coverage/openai?basis=run_rate", "basis", "run-rate")]
    [InlineData("coverage/openai?payer=openai", "payer", "payee")]
    [InlineData("coverage/openai?company=openai", "company", null)]
    [InlineData("coverage/openai?role=customer", "role", null)]
    [InlineData("coverage/openai?kind=capacity", "kind", "purchase")]
    [InlineData("flows?kinds=purchse", "kinds", "purchase")]
    [InlineData("flows?classes=agred", "classes", "agreed")]
    [InlineData("flows?through=nvida", "through", "nvidia")]
    [InlineData("totals?asOf=2025-13-01", "asOf", null)]
    [InlineData("totals?year=2025", "year", null)]
    [InlineData("schedule?kind=purchas", "kind", "purchase")]
    [InlineData("schedule?class=don", "class", "done")]
    [InlineData("coverage/openai?class=agred", "class", "agreed")]
    [InlineData("coverage/openai?payee=oracel", "payee", "oracle")]
    [InlineData("coverage/openai?year=20025", "year", "2025")]
    [InlineData("flows?company=opnai", "company", "openai")]
    [InlineData("flows?payer=opnai", "payer", "openai")]
    [InlineData("flows?kind=purchse", "kind", "purchase")]
    [InlineData("flows?class=agred", "class", "agreed")]
    [InlineData("findings?kind=stael", "kind", "stale")]
    public async Task A_mistake_is_400_and_names_the_nearest(string path, string parameter, string? nearest)
    {
        var problem = await api.Client.ProblemAsync(path, 400);
        Assert.Equal(parameter, problem.Text("parameter"));
        if (nearest is not null) Assert.Contains(nearest, problem.Texts("nearest"));
    }

    [Fact]
    public async Task A_company_that_is_not_there_is_404_with_near_ids() =>
        Assert.Equal("openai", (await api.Client.ProblemAsync("coverage/opnai", 404)).Texts("nearest").First());

    [Fact]
    public async Task A_company_s_earlier_id_leads_to_its_coverage()
    {
        using var answer = await api.Client.AskAsync("coverage/google?basis=reported");
        await answer.ProblemAsync(308);
        Assert.EndsWith("/coverage/alphabet?basis=reported", answer.Header("Location"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("totals?payer=openai&payee=disney")]
    [InlineData("schedule?asOf=1999-12-31")]
    [InlineData("coverage/disney?asOf=1999-12-31")]
    public async Task Nothing_found_is_an_empty_answer(string path) =>
        Assert.Empty((await api.Client.JsonAsync(path)).GetProperty("data").EnumerateArray());
}
