using System.IO.Compression;

namespace Outlay.Tests;

public sealed class CachingContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> OfTheLedger => Samples.OfTheLedger;

    public static TheoryData<string> All => Samples.All;

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task An_answer_says_how_long_and_by_what_it_is_kept(string path)
    {
        using var answer = await api.Client.AskAsync(path);
        Assert.Equal("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400", answer.Header("Cache-Control"));
        Assert.Equal("Accept, Accept-Encoding", answer.Header("Vary"));
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
    }

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task Whoever_has_the_answer_gets_304(string path)
    {
        using var answer = await api.Client.AskAsync(path);
        var tag = answer.Headers.ETag!.ToString();
        foreach (var held in (string[])[tag, "W/" + tag, $"\"other\", {tag}", "*"])
        {
            using var again = await api.Client.AskAsync(path, "GET", ("If-None-Match", held));
            Assert.Equal(304, (int)again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Answers.Cancellation));
            Assert.Equal(tag, again.Headers.ETag!.ToString());
            Assert.Equal(answer.Header("Cache-Control"), again.Header("Cache-Control"));
            Assert.Equal(answer.Header("Vary"), again.Header("Vary"));
        }
        using var other = await api.Client.AskAsync(path, "GET", ("If-None-Match", "\"other\""));
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task An_answer_of_a_version_is_kept_for_ever(string path)
    {
        var version = (await api.Client.JsonAsync("deals?limit=1")).GetProperty("version").GetInt32();
        using var answer = await api.Client.AskAsync(path.With($"version={version}"));
        Assert.Equal("public, max-age=31536000, immutable", answer.Header("Cache-Control"));
        // Its examples are answers of that version, cut short.
        if (path == "openapi.json") return;
        using var now = await api.Client.AskAsync(path);
        Assert.Equal(await WithinNoVersionAsync(now, version), await WithinNoVersionAsync(answer, version));
    }

    // The links of a pinned brief stay in its version.
    private static async Task<string> WithinNoVersionAsync(HttpResponseMessage answer, int version) =>
        (await answer.Content.ReadAsStringAsync(Answers.Cancellation))
            .Replace($"/v/{version}/", "/", StringComparison.Ordinal)
            .Replace($"&amp;version={version}", "", StringComparison.Ordinal).Replace($"&version={version}", "", StringComparison.Ordinal);

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task A_version_that_never_was_is_400(string path) =>
        Assert.Equal("version", (await api.Client.ProblemAsync(path.With("version=999999999"), 400)).Text("parameter"));

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task A_format_that_there_is_not_is_400_and_names_those_that_there_are(string path)
    {
        var problem = await api.Client.ProblemAsync(path.With("format=jsn"), 400);
        Assert.Equal(("format", "json"), (problem.Text("parameter"), problem.Texts("nearest").First()));
        Assert.Contains("json", problem.Texts("allowed"));
    }

    [Theory, MemberData(nameof(OfTheLedger))]
    public async Task The_format_asked_for_goes_before_the_one_that_is_accepted(string path)
    {
        using var answer = await api.Client.AskAsync(path.With("format=json"), "GET", ("Accept", "image/png"));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task No_record_is_not_modified_where_there_is_none()
    {
        using var answer = await api.Client.AskAsync("deals/nothing", "GET", ("If-None-Match", "*"));
        await answer.ProblemAsync(404);
    }

    [Theory]
    [InlineData("deals?kind=equity,debt&limit=5", "deals?limit=5&kind=debt&kind=equity")]
    [InlineData("deals?company=aws", "deals?company=amazon")]
    public async Task What_means_the_same_has_the_same_tag(string one, string other) => Assert.Equal(await TagAsync(one), await TagAsync(other));

    [Theory]
    [InlineData("deals", "deals?asOf=2026-01-01")]
    [InlineData("deals?limit=5", "deals?limit=6")]
    [InlineData("deals/openai-amazon-equity", "deals/openai-aws-capacity")]
    [InlineData("deals/openai-amazon-equity", "deals/openai-amazon-equity/revisions")]
    public async Task What_differs_has_another_tag(string one, string other) => Assert.NotEqual(await TagAsync(one), await TagAsync(other));

    [Theory, MemberData(nameof(All))]
    public async Task Head_has_the_headers_and_no_body(string path)
    {
        using var got = await api.Client.AskAsync(path);
        using var head = await api.Client.AskAsync(path, "HEAD");
        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Answers.Cancellation));
        Assert.Equal(Headers(got), Headers(head));
    }

    [Fact]
    public async Task Head_of_a_mistake_has_no_body_either()
    {
        using var head = await api.Client.AskAsync("deals?limit=0", "HEAD");
        Assert.Equal(400, (int)head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Answers.Cancellation));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    public async Task A_large_body_is_compressed_as_the_caller_likes_best(string accepted, string? coding)
    {
        using var plain = await api.Client.AskAsync("deals");
        using var answer = await api.Client.AskAsync("deals", "GET", ("Accept-Encoding", accepted));
        Assert.Equal(coding, answer.Header("Content-Encoding"));
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Answers.Cancellation), await DecodedAsync(answer));
        Assert.Equal(coding is null, plain.Headers.ETag!.Equals(answer.Headers.ETag));
    }

    [Theory]
    [InlineData("deals?asOf=1999-01-01")]
    [InlineData("deals/nothing")]
    [InlineData("health")]
    public async Task A_small_body_goes_as_it_is(string path)
    {
        using var answer = await api.Client.AskAsync(path, "GET", ("Accept-Encoding", "br, gzip"));
        Assert.Null(answer.Header("Content-Encoding"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Any_origin_may_read(string path)
    {
        using var answer = await api.Client.AskAsync(path, "GET", ("Origin", "https://example.org"));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("Link, ETag, Retry-After", answer.Header("Access-Control-Expose-Headers"));
        using var mistake = await api.Client.AskAsync(path.With("colour=red"), "GET", ("Origin", "https://example.org"));
        Assert.Equal("*", mistake.Header("Access-Control-Allow-Origin"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Any_origin_may_ask_before_it_reads(string path)
    {
        using var answer = await api.Client.AskAsync(path, "OPTIONS",
            ("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains("GET", answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Headers"));
    }

    private async Task<string> TagAsync(string path)
    {
        using var answer = await api.Client.AskAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return answer.Headers.ETag!.ToString();
    }

    private static List<string> Headers(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Date" and not "Transfer-Encoding" and not "Content-Length")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)];

    private static async Task<byte[]> DecodedAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync(Answers.Cancellation);
        await using Stream decoded = answer.Header("Content-Encoding") switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await decoded.CopyToAsync(bytes, Answers.Cancellation);
        return bytes.ToArray();
    }
}
