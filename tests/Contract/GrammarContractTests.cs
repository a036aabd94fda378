using System.Text.Json;

namespace Outlay.Tests;

/// <summary>What every list takes: filters, order, fields. Expectations follow from the answers themselves, or from facts in the content.</summary>
public sealed class GrammarContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Lists => Samples.OfLists;

    [Theory]
    [InlineData("deals?role=lender", "parties", "role", "lender")]
    [InlineData("deals?role=investor,lender&company=softbank", "parties", "id", "softbank")]
    [InlineData("deals?payer=nvidia&payee=openai", "parties", "id", "openai")]
    [InlineData("commitments?payer=openai", "from", "id", "openai")]
    [InlineData("commitments?payee=oracle", "to", "id", "oracle")]
    [InlineData("deals?currency=USD", "money", "currency", "USD")]
    [InlineData("commitments?currency=USD", "money", "currency", "USD")]
    [InlineData("deals?grade=primary", "sources", "grade", "primary")]
    [InlineData("commitments?grade=relay", "sources", "grade", "relay")]
    public async Task What_a_filter_selects_has_what_was_asked_for(string path, string field, string member, string value)
    {
        var (found, all) = await FoundAsync(path);
        Assert.All(found, record => Assert.Contains(ListOf(record.GetProperty(field)), one => one.TryGetProperty(member, out var text) && text.GetString() == value));
        Assert.True(all.Count > found.Count, "The filter leaves nothing out.");
    }

    [Theory]
    [InlineData("deals?since=2026-03-01", "asOf", "2026-03-01", "9999-12-31")]
    [InlineData("deals?until=2025-11-30", "asOf", "0001-01-01", "2025-11-30")]
    [InlineData("commitments?since=2025-11-01&until=2025-12-31", "asOf", "2025-11-01", "2025-12-31")]
    [InlineData("metrics?since=2026-01-01", "asOf", "2026-01-01", "9999-12-31")]
    [InlineData("sources?since=2025-11-12&until=2025-11-12", "date", "2025-11-12", "2025-11-12")]
    [InlineData("disputes?since=2026-01-01", "", "2026-01-01", "9999-12-31")]
    [InlineData("deals/openai-amazon-equity/revisions?since=2026-01-01", "asOf", "2026-01-01", "9999-12-31")]
    public async Task Dates_are_bounds_and_both_belong_to_them(string path, string field, string from, string to)
    {
        var (found, all) = await FoundAsync(path);
        Assert.All(found, record => Assert.InRange(
            field is "" ? record.GetProperty("claims").EnumerateArray().Max(claim => claim.Text("date"))! : record.Text(field), from, to, StringComparer.Ordinal));
        var outside = all.Count(record => field is not "" && (string.CompareOrdinal(record.Text(field), from) < 0 || string.CompareOrdinal(record.Text(field), to) > 0));
        if (field is not "") Assert.Equal(all.Count - outside, found.Count);
    }

    [Theory]
    [InlineData("deals")]
    [InlineData("commitments")]
    public async Task An_amount_is_within_bounds_where_it_surely_is(string path)
    {
        var (found, all) = await FoundAsync(path + "?minAmount=10000000000&maxAmount=40000000000.00&currency=USD");
        Assert.Equal(Ids(all.Where(record => ListOf(record.GetProperty("money")).Any(IsWithin))), Ids(found));
        Assert.NotEmpty(found);

        static bool IsWithin(JsonElement money) => money.TryGetProperty("currency", out var currency) && currency.GetString() == "USD"
            && money.GetProperty("low").GetDecimal() >= 10_000_000_000m
            && money.GetProperty("high") is { ValueKind: JsonValueKind.Number } high && high.GetDecimal() <= 40_000_000_000m;
    }

    [Theory]
    [InlineData("deals?q=amazon+openai", "openai-amazon-equity")]
    [InlineData("deals?q=AMAZON+OpenAI", "openai-amazon-equity")]
    [InlineData("commitments?q=oracle", "com-openai-oracle")]
    [InlineData("companies?q=aws", "amazon")]
    [InlineData("metrics?q=openai+revenue", "openai-revenue-2025")]
    [InlineData("sources?q=cnbc", "cnbc-20251216")]
    [InlineData("disputes?q=infrastructure", "x-openai-infra")]
    [InlineData("briefs?q=amazon", "amazon-openai-talks")]
    public async Task Words_are_all_to_be_found_in_any_letters(string path, string id)
    {
        var (found, all) = await FoundAsync(path);
        Assert.Contains(id, Ids(found));
        if (all.Count > 1) Assert.True(found.Count < all.Count || path.StartsWith("briefs", StringComparison.Ordinal), "The words leave nothing out.");
        Assert.Empty((await FoundAsync(path + "+nosuchword")).Found);
    }

    [Theory]
    [InlineData("deals?kind=equity,debt", "deals?kind=debt&kind=equity")]
    [InlineData("deals?role=investor&role=lender", "deals?role=lender,investor")]
    [InlineData("deals?company=openai,anthropic", "deals?company=anthropic&company=openai")]
    [InlineData("deals?q=openai++Amazon", "deals?q=openai+amazon")]
    [InlineData("deals?minAmount=1000000000.00&currency=USD", "deals?currency=USD&minAmount=1000000000")]
    public async Task What_means_the_same_is_the_same(string one, string other)
    {
        using var first = await api.Client.AskAsync(one);
        using var second = await api.Client.AskAsync(other);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsStringAsync(Answers.Cancellation), await second.Content.ReadAsStringAsync(Answers.Cancellation));
    }

    [Theory]
    [InlineData("deals", "date", "asOf")]
    [InlineData("deals", "title", "title")]
    [InlineData("commitments", "date", "asOf")]
    [InlineData("companies", "name", "name")]
    [InlineData("metrics", "date", "asOf")]
    [InlineData("sources", "date", "date")]
    [InlineData("sources", "publisher", "publisher")]
    [InlineData("briefs", "date", "date")]
    [InlineData("deals/openai-amazon-equity/revisions", "date", "asOf")]
    public async Task A_list_is_in_the_order_asked_for_either_way(string path, string sort, string field)
    {
        var (rising, _) = await FoundAsync($"{path}?sort={sort}");
        var (falling, _) = await FoundAsync($"{path}?sort=-{sort}");
        var values = rising.Select(record => record.Text(field).ToLowerInvariant()).ToList();
        Assert.Equal(values.Order(StringComparer.Ordinal), values);
        Assert.Equal(values.OrderDescending(StringComparer.Ordinal), falling.Select(record => record.Text(field).ToLowerInvariant()));
        if (!rising[0].TryGetProperty("id", out _)) return;
        foreach (var alike in rising.Concat(falling).GroupBy(record => record.Text(field)))
            Assert.Equal(Ids(alike).Distinct().Order(StringComparer.Ordinal), Ids(alike).Distinct());
    }

    [Theory]
    [InlineData("deals")]
    [InlineData("commitments?class=agreed")]
    public async Task Amounts_are_ordered_by_low_end_then_high_end_and_those_without_come_last(string path)
    {
        var and = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        var (falling, _) = await FoundAsync(path + and + "sort=-amount");
        var heights = falling.Select(Height).ToList();
        var sized = heights.TakeWhile(height => height is not null).ToList();
        Assert.NotEmpty(sized);
        Assert.All(heights.Skip(sized.Count), Assert.Null);
        Assert.Equal(sized.OrderByDescending(height => height!.Value.Low).ThenByDescending(height => height!.Value.High), sized);
        var (rising, _) = await FoundAsync(path + and + "sort=amount");
        Assert.Equal(sized.Order(), rising.Select(Height).Take(sized.Count));

        static (decimal Low, decimal High)? Height(JsonElement record) => ListOf(record.GetProperty("money"))
            .Where(money => money.TryGetProperty("currency", out var currency) && currency.GetString() == "USD")
            .Select(money => ((decimal, decimal)?)(money.GetProperty("low").GetDecimal(),
                money.GetProperty("high").ValueKind == JsonValueKind.Null ? decimal.MaxValue : money.GetProperty("high").GetDecimal()))
            .DefaultIfEmpty(null).Max();
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Paging_through_an_order_skips_nothing_and_repeats_nothing(string path)
    {
        var sort = path switch { "companies" => "-name", "findings" => "-record", _ => "-date" };
        var whole = (await FoundAsync($"{path}?sort={sort}")).Found.Select(record => record.GetRawText()).ToList();
        var paged = new List<string>();
        var size = Math.Max(1, whole.Count / 5);
        for (string? next = ""; next is not null;)
        {
            var page = await api.Client.JsonAsync($"{path}?sort={sort}&limit={size}{next}");
            paged.AddRange(page.GetProperty("data").EnumerateArray().Select(record => record.GetRawText()));
            next = page.Text("next") is { } cursor ? $"&cursor={cursor}" : null;
        }
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_order_alone_and_for_any_fields()
    {
        var next = (await api.Client.JsonAsync("deals?limit=1&sort=-date")).Text("next");
        Assert.Equal("cursor", (await api.Client.ProblemAsync($"deals?sort=date&cursor={next}", 400)).Text("parameter"));
        Assert.Equal("cursor", (await api.Client.ProblemAsync($"deals?cursor={next}", 400)).Text("parameter"));
        Assert.NotEmpty((await api.Client.JsonAsync($"deals?sort=-date&fields=title&limit=9&cursor={next}")).Ids());
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Fields_are_those_asked_for_and_the_id(string path)
    {
        var (whole, _) = await FoundAsync(path);
        var names = whole.SelectMany(record => record.EnumerateObject().Select(member => member.Name)).Distinct().ToList();
        foreach (var asked in names.Select(name => new[] { name }).Append([names[0], names[^1]]))
        {
            var (some, _) = await FoundAsync($"{path}?fields={string.Join(',', asked)}");
            Assert.Equal(whole.Select(record => Only(record, [.. asked, "id"])), some.Select(record => Only(record, null)));
        }
    }

    [Fact]
    public async Task A_field_that_there_is_not_is_400_with_the_nearest()
    {
        var problem = await api.Client.ProblemAsync("deals?fields=id,titel", 400);
        Assert.Equal(("fields", "titel"), (problem.Text("parameter"), problem.Text("value")));
        Assert.Equal("title", problem.Texts("nearest").First());
    }

    [Theory]
    [InlineData("deals?sort=dat", "sort", "date")]
    [InlineData("deals?sort=-dat", "sort", "-date")]
    [InlineData("deals?sort=date,amount", "sort", null)]
    [InlineData("deals?role=investr", "role", "investor")]
    [InlineData("deals?currency=usd", "currency", "USD")]
    [InlineData("deals?currency=USD,EUR", "currency", null)]
    [InlineData("deals?grade=primry", "grade", "primary")]
    [InlineData("deals?since=2026-13-01", "since", null)]
    [InlineData("deals?until=yesterday", "until", null)]
    [InlineData("deals?minAmount=10B&currency=USD", "minAmount", null)]
    [InlineData("deals?maxAmount=-1&currency=USD", "maxAmount", null)]
    [InlineData("deals?minAmount=1e9&currency=USD", "minAmount", null)]
    [InlineData("deals?minAmount=1000", "minAmount", null)]
    [InlineData("commitments?maxAmount=1000", "maxAmount", null)]
    [InlineData("deals?minAmount=2&maxAmount=1&currency=USD", "maxAmount", null)]
    [InlineData("deals?since=2026-01-02&until=2026-01-01", "until", null)]
    [InlineData("deals?q=", "q", null)]
    [InlineData("deals?q=++", "q", null)]
    [InlineData("commitments?role=investor", "role", null)]
    [InlineData("companies?since=2026-01-01", "since", null)]
    public async Task What_cannot_be_asked_is_400_and_says_what_can(string path, string parameter, string? nearest)
    {
        var problem = await api.Client.ProblemAsync(path, 400);
        Assert.Equal(parameter, problem.Text("parameter"));
        if (nearest is not null) Assert.Equal(nearest, problem.Texts("nearest").First());
    }

    [Fact]
    public async Task Everything_at_once_narrows_down_to_what_has_it_all()
    {
        var (found, _) = await FoundAsync("deals?company=openai&role=investee&kind=equity&class=talked,agreed,done&since=2025-01-01&minAmount=1000000000"
            + "&currency=USD&grade=primary,press,relay&q=openai&sort=-amount&fields=title,money");
        Assert.NotEmpty(found);
        Assert.All(found, deal => Assert.Equal(["id", "title", "money"], deal.EnumerateObject().Select(member => member.Name)));
    }

    private async Task<(List<JsonElement> Found, List<JsonElement> All)> FoundAsync(string path)
    {
        var and = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        var found = await api.Client.JsonAsync(path + and + "limit=500");
        var all = await api.Client.JsonAsync(path.Split('?')[0] + "?limit=500");
        return ([.. found.GetProperty("data").EnumerateArray()], [.. all.GetProperty("data").EnumerateArray()]);
    }

    private static List<JsonElement> ListOf(JsonElement one) => one.ValueKind == JsonValueKind.Array ? [.. one.EnumerateArray()] : [one];

    private static List<string> Ids(IEnumerable<JsonElement> records) => [.. records.Select(record => record.Text("id"))];

    private static string Only(JsonElement record, string[]? names) => string.Join(',', record.EnumerateObject()
        .Where(member => names is null || names.Contains(member.Name)).Select(member => $"{member.Name}:{member.Value.GetRawText()}"));
}
