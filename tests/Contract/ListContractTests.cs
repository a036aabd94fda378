using System.Text.Json;

namespace Outlay.Tests;

public sealed class ListContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Lists => Samples.OfLists;

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_answers_in_the_envelope(string path)
    {
        var page = await api.Client.JsonAsync(path + "?limit=1");
        Assert.Equal(["data", "total", "next", "version", "asOf"], page.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, page.GetProperty("data").GetArrayLength());
        Assert.True(page.GetProperty("version").GetInt32() >= 1);
        Assert.Equal(JsonValueKind.Null, page.GetProperty("asOf").ValueKind);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_says_what_date_it_is_of(string path) =>
        Assert.Equal("2026-06-01", (await api.Client.JsonAsync(path + "?asOf=2026-06-01&limit=1")).Text("asOf"));

    [Theory, MemberData(nameof(Lists))]
    public async Task Paging_skips_nothing_and_repeats_nothing(string path)
    {
        var whole = await api.Client.JsonAsync(path + "?limit=500");
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("next").ValueKind);
        var all = Texts(whole);
        Assert.Equal(whole.GetProperty("total").GetInt32(), all.Count);

        var paged = new List<string>();
        var size = Math.Max(1, all.Count / 4);
        for (string? next = $"{path}?limit={size}"; next is not null;)
        {
            var page = await api.Client.JsonAsync(next);
            Assert.Equal(all.Count, page.GetProperty("total").GetInt32());
            paged.AddRange(Texts(page));
            next = page.Text("next") is { } cursor ? $"{path}?limit={size}&cursor={cursor}" : null;
        }
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task The_link_header_leads_to_the_next_page()
    {
        using var first = await api.Client.AskAsync("deals?class=agreed,done&asOf=2026-05-01&limit=3");
        var link = first.Header("Link")!;
        Assert.Matches("^<[^>]+>; rel=\"next\"$", link);
        var second = await api.Client.JsonAsync(new Uri(first.RequestMessage!.RequestUri!, link[1..link.IndexOf('>')]).ToString());
        var both = await api.Client.JsonAsync("deals?class=agreed,done&asOf=2026-05-01&limit=6");
        Assert.Equal(both.Ids(), (await first.JsonAsync()).Ids().Concat(second.Ids()));
    }

    [Fact]
    public async Task The_last_page_links_to_none()
    {
        using var answer = await api.Client.AskAsync("deals?limit=500");
        Assert.Null(answer.Header("Link"));
    }

    [Fact]
    public async Task A_page_is_of_fifty_unless_asked_otherwise() =>
        Assert.Equal(50, (await api.Client.JsonAsync("sources")).GetProperty("data").GetArrayLength());

    [Theory, MemberData(nameof(Lists))]
    public async Task Nothing_found_is_an_empty_list(string path)
    {
        // Companies have no dates: their list is never empty by one.
        var query = path == "companies" ? "?kind=other&asOf=1999-12-31" : "?asOf=1999-12-31";
        if (path.EndsWith("/revisions", StringComparison.Ordinal)) await api.Client.ProblemAsync(path + query, 404);
        else if (path != "companies") Assert.Empty((await api.Client.JsonAsync(path + query)).GetProperty("data").EnumerateArray());
        else Assert.All((await api.Client.JsonAsync(path + query)).GetProperty("data").EnumerateArray(),
            company => Assert.Equal(0, company.GetProperty("count").GetProperty("deals").GetInt32()));
    }

    [Theory]
    [InlineData("deals")]
    [InlineData("commitments")]
    [InlineData("metrics")]
    public async Task As_of_a_date_nothing_later_is_said(string path)
    {
        var page = await api.Client.JsonAsync(path + "?asOf=2025-12-16&limit=500");
        Assert.NotEmpty(page.GetProperty("data").EnumerateArray());
        Assert.All(page.GetProperty("data").EnumerateArray(), record =>
            Assert.True(string.CompareOrdinal(record.Text("asOf"), "2025-12-16") <= 0, record.Text("id")));
    }

    [Fact]
    public async Task The_far_future_is_the_same_as_no_date() =>
        Assert.Equal(Texts(await api.Client.JsonAsync("deals?limit=500")), Texts(await api.Client.JsonAsync("deals?limit=500&asOf=9999-12-31")));

    private static List<string> Texts(JsonElement page) => [.. page.GetProperty("data").EnumerateArray().Select(item => item.GetRawText())];
}
