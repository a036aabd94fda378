using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Outlay.Tests;

public sealed class FormatContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Lists => Samples.OfLists;

    [Theory, MemberData(nameof(Lists))]
    public async Task Ndjson_has_the_records_of_the_list_one_a_line(string path)
    {
        var page = await api.Client.JsonAsync(path + "?limit=20");
        foreach (var (query, accept) in new[] { ("&format=ndjson", "*/*"), ("", "application/x-ndjson, application/json;q=0.9") })
        {
            using var answer = await api.Client.AskAsync($"{path}?limit=20{query}", "GET", ("Accept", accept));
            Assert.Equal("application/x-ndjson; charset=utf-8", answer.Header("Content-Type"));
            var text = await answer.Content.ReadAsStringAsync(Answers.Cancellation);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.Equal(page.GetProperty("data").EnumerateArray().Select(record => record.GetRawText()), text.TrimEnd('\n').Split('\n'));
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Csv_has_a_header_and_ids_in_each_row(string path)
    {
        var page = await api.Client.JsonAsync(path + "?limit=500");
        using var answer = await api.Client.AskAsync(path + "?limit=500&format=csv");
        Assert.Equal("text/csv; charset=utf-8", answer.Header("Content-Type"));
        var (header, rows) = await RowsAsync(answer);
        Assert.Equal(header.Distinct(), header);
        var id = header[0];
        Assert.Contains(id, (string[])["id", "record", "records"]);
        Assert.Equal(page.GetProperty("data").EnumerateArray().Select(record => IdOf(record, id)).Distinct(), rows.Select(row => row[id]).Distinct());
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_format_is_paged_and_linked_as_any_other(string path)
    {
        foreach (var format in (string[])["ndjson", "csv"])
        {
            using var json = await api.Client.AskAsync($"{path}?limit=1");
            using var first = await api.Client.AskAsync($"{path}?limit=1&format={format}");
            var link = first.Header("Link");
            Assert.Equal(json.Header("Link") is null, link is null);
            if (link is null) continue;
            Assert.Contains($"format={format}", link, StringComparison.Ordinal);
            using var second = await api.Client.AskAsync(new Uri(first.RequestMessage!.RequestUri!, link[1..link.IndexOf('>')]).ToString());
            Assert.Equal(first.Header("Content-Type"), second.Header("Content-Type"));
            Assert.NotEqual(await first.Content.ReadAsStringAsync(Answers.Cancellation), await second.Content.ReadAsStringAsync(Answers.Cancellation));
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Each_format_has_a_tag_of_its_own(string path)
    {
        var tags = new List<string>();
        foreach (var format in (string[])["json", "ndjson", "csv"])
        {
            using var answer = await api.Client.AskAsync($"{path}?format={format}");
            tags.Add(answer.Headers.ETag!.ToString());
            using var again = await api.Client.AskAsync($"{path}?format={format}", "GET", ("If-None-Match", tags[^1]));
            Assert.Equal(304, (int)again.StatusCode);
            using var head = await api.Client.AskAsync($"{path}?format={format}", "HEAD");
            Assert.Equal(tags[^1], head.Headers.ETag!.ToString());
        }
        Assert.Equal(3, tags.Distinct().Count());
    }

    [Fact]
    public async Task Csv_of_deals_has_each_money_in_a_row_with_its_ends_and_its_sources()
    {
        var deals = (await api.Client.JsonAsync("deals?limit=500")).GetProperty("data").EnumerateArray().ToList();
        using var answer = await api.Client.AskAsync("deals?limit=500&format=csv");
        var (_, rows) = await RowsAsync(answer);
        Assert.Equal(
            deals.SelectMany(deal => deal.GetProperty("money").EnumerateArray(), (deal, money) =>
                (deal.Text("id"), Number(money, "low"), Number(money, "high"), string.Join(' ', money.Texts("stated")))),
            rows.Select(row => (row["id"], row["low"], row["high"], row["stated"])));
        Assert.All(rows, row => Assert.True(row["sources"] is not "" && DateOnly.TryParseExact(row["asOf"], "yyyy-MM-dd", out _), row["id"]));
        Assert.Contains(rows, row => row["sourceUrls"].StartsWith("https://", StringComparison.Ordinal));
        Assert.Equal(["about", "at-least", "at-most", "exact", "range", "unsized"],
            rows.Select(row => row["bound"]).Concat(["about", "at-least", "at-most", "exact", "range", "unsized"]).Distinct().Order());

        static string Number(JsonElement money, string end) =>
            money.GetProperty(end) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal().ToString(CultureInfo.InvariantCulture) : "";
    }

    [Fact]
    public async Task Csv_has_the_columns_of_the_fields_asked_for()
    {
        using var answer = await api.Client.AskAsync("deals?fields=title,money&format=csv&limit=1");
        Assert.Equal(["id", "title", "moneyKind", "moneyClass", "currency", "low", "high", "bound", "approximate", "stated"], (await RowsAsync(answer)).Header);
    }

    [Theory]
    [InlineData("deals", "revisions")]
    [InlineData("commitments", "amount")]
    [InlineData("commitments", "schedule")]
    public async Task A_field_without_a_column_is_said(string path, string field)
    {
        var problem = await api.Client.ProblemAsync($"{path}?fields=title,{field}&format=csv", 400);
        Assert.Equal(("fields", field), (problem.Text("parameter"), problem.Text("value")));
        Assert.Contains("money", problem.Texts("allowed"));
        Assert.DoesNotContain(field, problem.Texts("allowed"));
        Assert.NotEmpty((await api.Client.JsonAsync($"{path}?fields=title,{field}")).Ids());
    }

    [Fact]
    public async Task Csv_is_as_the_rfc_has_it()
    {
        using var answer = await api.Client.AskAsync("sources?format=csv&limit=500");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Answers.Cancellation);
        Assert.NotEqual(0xEF, bytes[0]);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deals/openai-amazon-equity")]
    [InlineData("changes")]
    public async Task What_has_no_rows_has_no_csv(string path)
    {
        Assert.Equal(["json"], (await api.Client.ProblemAsync(path + "?format=csv", 400)).Texts("allowed"));
        using var answer = await api.Client.AskAsync(path, "GET", ("Accept", "text/csv"));
        await answer.ProblemAsync(406);
    }

    private static string IdOf(JsonElement record, string id) =>
        record.GetProperty(id).ValueKind == JsonValueKind.Array ? string.Join(' ', record.Texts(id)) : record.Text(id);

    private static async Task<(string[] Header, List<Dictionary<string, string>> Rows)> RowsAsync(HttpResponseMessage answer)
    {
        using var text = new StringReader(await answer.Content.ReadAsStringAsync(Answers.Cancellation));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectColumnCountChanges = true });
        await csv.ReadAsync();
        csv.ReadHeader();
        var header = csv.HeaderRecord!;
        List<Dictionary<string, string>> rows = [];
        while (await csv.ReadAsync()) rows.Add(header.ToDictionary(name => name, name => csv.GetField(name)!));
        return (header, rows);
    }
}
