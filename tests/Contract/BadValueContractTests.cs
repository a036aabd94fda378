using System.Text.Json;

namespace Outlay.Tests;

/// <summary>
/// What people write in place of a value, by parameter: other case, near misspellings, nothing, the wrong form, what is out of range,
/// control characters, digits of other scripts. Each is a 400 that names the parameter, repeats the value and proposes the nearest
/// one there is.
/// </summary>
public sealed class BadValueContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    // Every route that takes a parameter reads it alike: the routes take turns.
    private static readonly string[] Sums = ["totals", "totals?of=deals", "schedule", "schedule?of=deals", "flows", "coverage/openai"];
    private static readonly string[] Lists = ["deals", "commitments"];
    private static readonly string[] Dated = ["totals", "schedule", "flows", "coverage/openai", "findings", "metrics", "deals", "commitments", "companies", "disputes", "deals/openai-amd", "companies/openai"];

    [Theory]
    [InlineData("2025-12-32", "2025-12-31")]
    [InlineData("2025-13-01", "2025-12-01")]
    [InlineData("2025-00-10", "2025-01-10")]
    [InlineData("2025-02-29", "2025-02-28")]
    [InlineData("2024-02-30", "2024-02-29")]
    [InlineData("0000-12-16", "0001-12-16")]
    [InlineData("2025-1-1", "2025-01-01")]
    [InlineData("20251216", "2025-12-16")]
    [InlineData("2025/12/16", "2025-12-16")]
    [InlineData("2025.12.16", "2025-12-16")]
    [InlineData("2025-12-16T00:00:00Z", "2025-12-16")]
    [InlineData("2025-12-16 08:30", "2025-12-16")]
    [InlineData(" 2025-12-16", "2025-12-16")]
    [InlineData("2025-12-16\n", "2025-12-16")]
    [InlineData("16.12.2025", "2025-12-16")]
    [InlineData("12/16/2025", "2025-12-16")]
    [InlineData("3/4/2026", "2026-04-03 2026-03-04")]
    [InlineData("2025-12", "2025-12-01 2025-12-31")]
    [InlineData("2025", "2025-01-01 2025-12-31")]
    [InlineData("２０２５-１２-１６", "2025-12-16")]
    [InlineData("٢٠٢٥-١٢-١٦", "2025-12-16")]
    [InlineData("", "")]
    [InlineData("today", "")]
    [InlineData("yesterday", "")]
    [InlineData("16 December 2025", "")]
    [InlineData("-2025-12-16", "")]
    [InlineData("2025-12-16-01", "")]
    [InlineData("12025-12-16", "")]
    [InlineData("2025-12-16\0", "")]
    public async Task A_date(string value, string nearest)
    {
        foreach (var route in Dated) await AssertMistakenAsync(route, "asOf", value, nearest);
        foreach (var route in Sums.Concat(Lists)) foreach (var name in (string[])["since", "until"]) await AssertMistakenAsync(route, name, value, nearest);
    }

    [Theory]
    [InlineData("OpenAI", "openai")]
    [InlineData("opnai", "openai")]
    [InlineData("openai ", "openai")]
    [InlineData("openai\t", "openai")]
    [InlineData("open-ai", "openai")]
    [InlineData("Oracle Corp", "oracle")]
    [InlineData("oracel", "oracle")]
    [InlineData("Google", "alphabet")] // had the id google
    [InlineData("gogle", "alphabet")]
    [InlineData("AWS", "amazon")]
    [InlineData("com-openai-oracle", "openai oracle")]
    [InlineData("", "")]
    [InlineData("*", "")]
    [InlineData("ｏｐｅｎａｉ", "")]
    [InlineData("nobody-of-this-name", "")]
    public async Task A_company(string value, string nearest)
    {
        foreach (var route in Sums.Concat(Lists))
            foreach (var name in route.StartsWith("coverage", StringComparison.Ordinal) ? (string[])["payee"] : ["company", "payer", "payee"])
                await AssertMistakenAsync(route, name, value, nearest);
        foreach (var route in (string[])["findings", "metrics", "changes"]) await AssertMistakenAsync(route, "company", value, nearest);
        await AssertMistakenAsync("flows", "through", value, nearest);
    }

    [Theory]
    [InlineData("class", "Agreed", "agreed")]
    [InlineData("class", "agred", "agreed")]
    [InlineData("class", "agreed\n", "agreed")]
    [InlineData("class", "tallked", "talked")]
    [InlineData("class", "dne", "done")]
    [InlineData("class", "", "")]
    [InlineData("class", "0", "")]
    [InlineData("class", "everything", "")]
    [InlineData("class", "rumoured", "talked")]
    [InlineData("class", "in-talks", "talked")]
    [InlineData("class", "letter-of-intent", "intended")]
    [InlineData("class", "signed", "agreed")]
    [InlineData("class", "completed", "done")]
    [InlineData("class", "lapsed", "gone")]
    [InlineData("status", "SIGNED", "signed")]
    [InlineData("status", "in_talks", "in-talks")]
    [InlineData("status", "in talks", "in-talks")]
    [InlineData("status", "InTalks", "in-talks")]
    [InlineData("status", "letter of intent", "letter-of-intent")]
    [InlineData("status", "canceled", "cancelled")]
    [InlineData("status", "rumored", "rumoured")]
    [InlineData("status", "amended", "")]
    [InlineData("status", "agreed", "announced")]
    [InlineData("status", "gone", "cancelled")]
    [InlineData("status", "done", "completed")]
    [InlineData("status", "", "")]
    [InlineData("grade", "Primary", "primary")]
    [InlineData("grade", "pres", "press")]
    [InlineData("grade", "best", "")]
    [InlineData("grade", "", "")]
    [InlineData("currency", "usd", "USD")]
    [InlineData("currency", "US$", "USD")]
    [InlineData("currency", "EURO", "EUR")]
    [InlineData("currency", "GBP", "")]
    [InlineData("currency", "USD,EUR", "")]
    [InlineData("currency", "", "")]
    [InlineData("tag", "", "")]
    [InlineData("tag", "a\u0007b", "")]
    [InlineData("q", "", "")]
    [InlineData("q", " ,;! ", "")]
    [InlineData("q", "\0", "")]
    public async Task A_word(string name, string value, string nearest)
    {
        foreach (var route in Sums.Concat(Lists)) await AssertMistakenAsync(route, name, value, nearest);
    }

    [Theory]
    [InlineData("totals", "of", "Deals", "deals")]
    [InlineData("schedule", "of", "commitment", "commitments")]
    [InlineData("totals", "of", "deals,commitments", "")]
    [InlineData("totals", "of", "", "")]
    [InlineData("totals", "by", "Payer", "payer")]
    [InlineData("totals", "by", "payor", "payer")]
    [InlineData("totals", "by", "years", "year")]
    [InlineData("totals", "by", "payer,year", "")]
    [InlineData("totals", "by", "company", "")]
    [InlineData("totals", "by", "", "")]
    [InlineData("totals", "kind", "Purchase", "purchase")]
    [InlineData("totals?of=deals", "kind", "chip supply", "chip-supply")]
    [InlineData("totals?of=deals", "kind", "chipsupply", "chip-supply")]
    [InlineData("coverage/openai", "kind", "biuld", "build")]
    [InlineData("schedule", "kind", "garantee", "guarantee")]
    [InlineData("flows", "kind", "acqusition", "acquisition")]
    [InlineData("flows", "kinds", "Equity", "equity")]
    [InlineData("flows", "classes", "gon", "gone")]
    [InlineData("totals", "kind", "", "")]
    [InlineData("totals", "kind", "loan", "")]
    [InlineData("totals", "role", "Investor", "investor")]
    [InlineData("deals", "role", "barrower", "borrower")]
    [InlineData("deals", "role", "payer", "")]
    [InlineData("deals", "kind", "purchase", "")]
    [InlineData("commitments", "kind", "equity", "")]
    [InlineData("companies", "kind", "chipmaker", "chip-maker")]
    [InlineData("companies", "kind", "ai lab", "ai-lab")]
    [InlineData("findings", "kind", "Stale", "stale")]
    [InlineData("findings", "kind", "part-exceeds-whole", "parts-exceed-whole")]
    [InlineData("findings", "kind", "relay_only", "relay-only")]
    [InlineData("findings", "kind", "", "")]
    [InlineData("metrics", "basis", "runrate", "run-rate")]
    [InlineData("coverage/openai", "basis", "Reported", "reported")]
    [InlineData("coverage/openai", "basis", "", "")]
    [InlineData("totals", "explain", "True", "true")]
    [InlineData("schedule", "explain", "tru", "true")]
    [InlineData("flows", "explain", "yes", "")]
    [InlineData("coverage/openai", "explain", "1", "")]
    [InlineData("totals", "explain", "", "")]
    public async Task A_word_of_one_route(string route, string name, string value, string nearest) => await AssertMistakenAsync(route, name, value, nearest);

    [Theory]
    [InlineData("schedule", "year", "26", "2026")]
    [InlineData("schedule", "year", "20026", "2026")]
    [InlineData("schedule", "year", "2025..2030", "2025 2030")]
    [InlineData("coverage/openai", "year", "2025-2027", "2025 2027")]
    [InlineData("coverage/openai", "year", "2025-12-16", "2025")]
    [InlineData("schedule", "year", "FY2026", "2026")]
    [InlineData("schedule", "year", "2026.0", "2026")]
    [InlineData("schedule", "year", " 2026", "2026")]
    [InlineData("schedule", "year", "２０２６", "2026")]
    [InlineData("schedule", "year", "0000", "")]
    [InlineData("schedule", "year", "-2026", "2026")]
    [InlineData("schedule", "year", "next", "")]
    [InlineData("schedule", "year", "", "")]
    [InlineData("deals", "limit", "0", "1")]
    [InlineData("commitments", "limit", "501", "500")]
    [InlineData("companies", "limit", "-5", "1")]
    [InlineData("metrics", "limit", "10.0", "10")]
    [InlineData("findings", "limit", "1e2", "100")]
    [InlineData("changes", "limit", "99999999999999999999", "500")]
    [InlineData("deals", "limit", "٥٠", "50")]
    [InlineData("deals", "limit", "0x10", "")]
    [InlineData("deals", "limit", "NaN", "")]
    [InlineData("deals", "limit", "all", "")]
    [InlineData("deals", "limit", "", "")]
    [InlineData("changes", "since", "-1", "0")]
    [InlineData("changes", "since", "1.5", "2")]
    [InlineData("changes", "since", "999999", "1")]
    [InlineData("changes", "since", "99999999999", "")]
    [InlineData("changes", "since", "2025-12-16", "")]
    [InlineData("totals", "version", "0", "1")]
    [InlineData("flows", "version", "-1", "1")]
    [InlineData("schedule", "version", "1.0", "1")]
    [InlineData("coverage/openai", "version", "v1", "")]
    [InlineData("totals", "version", "latest", "")]
    [InlineData("totals", "version", "999999", "1")]
    [InlineData("totals", "version", "99999999999", "")]
    [InlineData("totals", "version", "١", "1")]
    [InlineData("totals", "version", "", "")]
    public async Task A_number(string route, string name, string value, string nearest) => await AssertMistakenAsync(route, name, value, nearest);

    [Theory]
    [InlineData("10B", "10000000000")]
    [InlineData("$10 billion", "10000000000")]
    [InlineData("2.5bn", "2500000000")]
    [InlineData("1.4T", "1400000000000")]
    [InlineData("1e9", "1000000000")]
    [InlineData("1,000,000", "1000000")]
    [InlineData("1_000_000", "1000000")]
    [InlineData("-1", "0")]
    [InlineData("+5", "5")]
    [InlineData(" 5", "5")]
    [InlineData("５００", "500")]
    [InlineData("1.000.000", "")]
    [InlineData("ten", "")]
    [InlineData("NaN", "")]
    [InlineData("0x10", "")]
    [InlineData("1e99", "")]
    [InlineData("99999999999999999999999999999999", "")]
    [InlineData("", "")]
    public async Task An_amount(string value, string nearest)
    {
        foreach (var route in Sums.Concat(Lists)) foreach (var name in (string[])["minAmount", "maxAmount"]) await AssertMistakenAsync(route.With("currency=USD"), name, value, nearest);
    }

    [Theory]
    [InlineData("coverage/OpenAI", "openai")]
    [InlineData("coverage/opnai", "openai")]
    [InlineData("coverage/gogle", "alphabet")]
    [InlineData("coverage/nobody-of-this-name", "")]
    [InlineData("companies/Nvidia", "nvidia")]
    [InlineData("deals/openai-amazon-equty", "openai-amazon-equity")]
    [InlineData("deals/com-openai-oracle", "")]
    [InlineData("commitments/com-openai-orcale", "com-openai-oracle")]
    [InlineData("commitments/COM-OPENAI-ORACLE", "com-openai-oracle")]
    [InlineData("commitments/com%E2%80%91openai%E2%80%91oracle", "com-openai-oracle")] // hyphens that do not break
    public async Task An_id(string path, string nearest)
    {
        var problem = await api.Client.ProblemAsync(path, 404);
        Assert.Equal(nearest, problem.TryGetProperty("nearest", out _) ? problem.Texts("nearest").FirstOrDefault("") : "");
    }

    [Theory]
    [InlineData("totals?asOf=2025-12-16&asOf=2025-12-16", "asOf", "2025-12-16, 2025-12-16")]
    [InlineData("totals?of=deals&of=commitments", "of", "deals, commitments")]
    [InlineData("totals?by=payer&by=year", "by", "payer, year")]
    [InlineData("flows?explain=true&explain=false", "explain", "true, false")]
    [InlineData("schedule?currency=USD&currency=EUR", "currency", "USD, EUR")]
    [InlineData("coverage/openai?minAmount=1&minAmount=2&currency=USD", "minAmount", "1, 2")]
    [InlineData("deals?limit=1&limit=1", "limit", "1, 1")]
    public async Task One_value_that_stands_twice(string path, string name, string value)
    {
        var problem = await api.Client.ProblemAsync(path, 400);
        Assert.Equal((name, value), (problem.Text("parameter"), problem.Text("value")));
    }

    [Theory]
    [InlineData("totals?class=agreed,", "class", "")]
    [InlineData("totals?class=agreed,,done", "class", "")]
    [InlineData("flows?kinds=purchase,purchse", "kinds", "purchse")]
    [InlineData("totals?payer=openai&payer=opnai", "payer", "opnai")]
    [InlineData("schedule?year=2026,20027", "year", "20027")]
    [InlineData("totals?class=agreed;done", "class", "agreed;done")]
    [InlineData("totals?kind=purchase,equity", "kind", "equity")]
    public async Task One_of_several_values(string path, string name, string value)
    {
        var problem = await api.Client.ProblemAsync(path, 400);
        Assert.Equal((name, value), (problem.Text("parameter"), problem.Text("value")));
    }

    [Fact]
    public async Task A_very_long_value_is_repeated_in_part()
    {
        foreach (var name in (string[])["asOf", "payer", "class", "kind", "currency", "minAmount", "version", "explain", "by", "of"])
        {
            var problem = await api.Client.ProblemAsync("totals".With($"{name}={new string('9', 3_000)}"), 400);
            Assert.Equal((name, new string('9', 100) + "…"), (problem.Text("parameter"), problem.Text("value")));
            Assert.True(problem.GetRawText().Length < 1_500);
        }
    }

    private async Task AssertMistakenAsync(string route, string name, string value, string nearest)
    {
        var problem = await api.Client.ProblemAsync(route.With($"{name}={Uri.EscapeDataString(value)}"), 400);
        Assert.Equal((route, name, value), (route, problem.Text("parameter"), problem.Text("value")));
        var near = problem.TryGetProperty("nearest", out var found) ? found.EnumerateArray().Select(one => one.GetString()) : [];
        var wanted = nearest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((route, name, value, nearest), (route, name, value, string.Join(' ', nearest is "" ? near : near.Take(wanted.Length))));
    }
}
