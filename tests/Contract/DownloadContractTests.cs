using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Outlay.Tests;

public sealed class DownloadContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Files => Samples.OfFiles;

    [Fact]
    public async Task The_manifest_lists_every_file() => Assert.Equal(
        Samples.Files.Values.Order(StringComparer.Ordinal),
        (await api.Client.JsonAsync("manifest")).GetProperty("files").EnumerateArray().Select(file => file.Text("name")).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public async Task What_the_manifest_says_is_what_arrives(string name)
    {
        var file = await FileAsync(name);
        using var answer = await api.Client.AskAsync(name);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Answers.Cancellation);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(file.GetProperty("bytes").GetInt64(), bytes.Length);
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(file.Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal($"\"{file.Text("sha256")}\"", answer.Headers.ETag!.ToString());
        Assert.Equal(file.Text("mediaType"), answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("bytes", answer.Header("Accept-Ranges"));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
    }

    [Theory, MemberData(nameof(Files))]
    public async Task A_download_that_was_cut_goes_on(string name)
    {
        var bytes = new MemoryStream();
        using var first = await api.Client.SendAsync(new(HttpMethod.Get, name), HttpCompletionOption.ResponseHeadersRead, Answers.Cancellation);
        var part = new byte[500];
        await (await first.Content.ReadAsStreamAsync(Answers.Cancellation)).ReadExactlyAsync(part, Answers.Cancellation);
        bytes.Write(part);
        first.Dispose(); // here it is cut

        using var rest = await api.Client.AskAsync(name, "GET", ("Range", $"bytes={bytes.Length}-"), ("If-Range", first.Headers.ETag!.ToString()));
        Assert.Equal(206, (int)rest.StatusCode);
        await rest.Content.CopyToAsync(bytes, Answers.Cancellation);
        Assert.Equal((await FileAsync(name)).Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
    }

    [Fact]
    public async Task A_part_that_another_version_was_cut_from_is_answered_with_the_whole()
    {
        using var answer = await api.Client.AskAsync("ledger.json", "GET", ("Range", "bytes=10-"), ("If-Range", "\"another\""));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal((await FileAsync("ledger.json")).GetProperty("bytes").GetInt64(), answer.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("bytes=0-9", 0, 9)]
    [InlineData("bytes=-10", -10, -1)]
    public async Task A_part_is_answered_as_a_part(string range, int from, int to)
    {
        var size = (await FileAsync("ledger.json")).GetProperty("bytes").GetInt64();
        using var answer = await api.Client.AskAsync("ledger.json", "GET", ("Range", range));
        Assert.Equal(206, (int)answer.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue((size + from) % size, (size + to) % size, size), answer.Content.Headers.ContentRange);
        Assert.Equal(10, (await answer.Content.ReadAsByteArrayAsync(Answers.Cancellation)).Length);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task A_part_beyond_the_end_is_416_and_says_how_long_the_file_is(string name)
    {
        var size = (await FileAsync(name)).GetProperty("bytes").GetInt64();
        using var answer = await api.Client.AskAsync(name, "GET", ("Range", $"bytes={size}-"));
        var problem = await answer.ProblemAsync(416);
        Assert.Equal("/data/problems#range-not-satisfiable", problem.Text("type"));
        Assert.Equal(($"bytes={size}-", $"bytes=0-{size - 1}"), (problem.Text("value"), Assert.Single(problem.Texts("allowed"))));
        Assert.Equal(size, answer.Content.Headers.ContentRange!.Length);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        await IsDescribedAsync(name, 416);
    }

    [Theory]
    [InlineData("If-Match", "\"another\"")]
    [InlineData("If-Unmodified-Since", "Tue, 01 Jan 2019 00:00:00 GMT")]
    public async Task A_file_that_is_another_by_now_is_412_and_says_which(string header, string value)
    {
        var tag = $"\"{(await FileAsync("ledger.json")).Text("sha256")}\"";
        using var answer = await api.Client.AskAsync("ledger.json?version=1", "GET", (header, value), ("Range", "bytes=10-"));
        var problem = await answer.ProblemAsync(412);
        Assert.Equal("/data/problems#precondition-failed", problem.Text("type"));
        Assert.Equal((tag, tag), (Assert.Single(problem.Texts("allowed")), answer.Header("ETag")));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        using var head = await api.Client.AskAsync("ledger.json", "HEAD", (header, value));
        Assert.Equal(412, (int)head.StatusCode);
        Assert.Equal("application/problem+json", head.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Answers.Cancellation));
        await IsDescribedAsync("ledger.json", 412);
    }

    [Fact]
    public async Task A_file_that_is_still_the_same_goes_on()
    {
        using var answer = await api.Client.AskAsync("ledger.json", "GET", ("If-Match", $"\"{(await FileAsync("ledger.json")).Text("sha256")}\""), ("Range", "bytes=10-19"));
        Assert.Equal(206, (int)answer.StatusCode);
        await IsDescribedAsync("ledger.json", 206);
    }

    [Theory]
    [InlineData("bytes=0-9"), InlineData("bytes=999999999-")]
    public async Task Head_has_no_parts(string range)
    {
        using var head = await api.Client.AskAsync("ledger.json", "HEAD", ("Range", range));
        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal("bytes", head.Header("Accept-Ranges"));
        Assert.Equal((await FileAsync("ledger.json")).GetProperty("bytes").GetInt64(), head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("lines=0-9"), InlineData("bytes=9-0"), InlineData("bytes=0-1,5-6"), InlineData("bytes=x")]
    public async Task A_range_that_means_nothing_here_is_answered_with_the_whole(string range)
    {
        using var answer = await api.Client.AskAsync("ledger.json", "GET", ("Range", range));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Head_says_what_get_would_send(string name)
    {
        using var head = await api.Client.AskAsync(name, "HEAD");
        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal((await FileAsync(name)).GetProperty("bytes").GetInt64(), head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Answers.Cancellation));
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Whoever_has_the_file_gets_304(string name)
    {
        using var answer = await api.Client.AskAsync(name, "GET", ("If-None-Match", $"\"{(await FileAsync(name)).Text("sha256")}\""));
        Assert.Equal(304, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("deals"), InlineData("commitments")]
    public async Task Csv_is_the_list_in_csv(string list)
    {
        using var file = await api.Client.AskAsync(list + ".csv");
        using var page = await api.Client.AskAsync(list + "?format=csv&limit=500");
        Assert.Equal(await page.Content.ReadAsStringAsync(Answers.Cancellation), await file.Content.ReadAsStringAsync(Answers.Cancellation));
    }

    [Fact]
    public async Task Json_holds_what_the_lists_hold()
    {
        var ledger = await api.Client.JsonAsync("ledger.json");
        foreach (var list in (string[])["deals", "commitments", "companies", "metrics", "sources", "disputes", "briefs"])
            Assert.Empty((await api.Client.JsonAsync(list + "?limit=500")).Ids().Except(ledger.GetProperty(list).EnumerateArray().Select(record => record.Text("id"))));
        Assert.Equal((await api.Client.JsonAsync("manifest")).Text("contentHash"), ledger.Text("contentHash"));
    }

    [Theory]
    [InlineData("ledger.json?asOf=2025-12-16", "asOf")]
    [InlineData("deals.csv?company=openai", "company")]
    [InlineData("manifest?format=csv", "format")]
    public async Task A_query_that_makes_no_sense_is_a_problem(string path, string parameter) =>
        Assert.Equal(parameter, (await api.Client.ProblemAsync(path, 400)).Text("parameter"));

    private async Task IsDescribedAsync(string name, int status)
    {
        var responses = (await api.Client.JsonAsync("openapi.json")).GetProperty("paths").GetProperty("/" + name).GetProperty("get").GetProperty("responses");
        Assert.True(responses.TryGetProperty(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out _));
    }

    private async Task<JsonElement> FileAsync(string name) =>
        (await api.Client.JsonAsync("manifest")).GetProperty("files").EnumerateArray().Single(file => file.Text("name") == name);
}
