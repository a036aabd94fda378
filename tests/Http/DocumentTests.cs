using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Cli.Hosting;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>Answers that are no JSON: one made in memory, one that is streamed, one that shows its problems as a page.</summary>
public sealed class DocumentFunctions(LedgerApi api)
{
    public static readonly string Page = $"<p>{new string('€', 2000)}</p>";
    private static readonly byte[] File = Encoding.UTF8.GetBytes(new string('x', 5000));

    private static readonly Operation Read = new(nameof(ReadDocument), typeof(object)) { Formats = [Format.Json, Format.Html, Format.Markdown] };
    private static readonly Operation Save = new(nameof(SaveFile), typeof(object)) { Formats = [new("sqlite", "application/vnd.sqlite3") { IsText = false }] };
    private static readonly Operation Show = new(nameof(ShowPage), typeof(object)) { Formats = [Format.Html] };
    private static int made;

    [Function(nameof(ReadDocument))]
    public Task<IResult> ReadDocument([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "documents")] HttpRequest request, CancellationToken cancellation) =>
        api.Answer(request, Read, query => query.Format.Name switch
        {
            "html" => new Document(Format.Html, Page) { Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'self'" } },
            "markdown" => new Document(Format.Markdown, "# €"),
            _ => new Found(new { format = "json" }),
        }, cancellation);

    [Function(nameof(SaveFile))]
    public Task<IResult> SaveFile([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "files")] HttpRequest request, CancellationToken cancellation) =>
        api.Answer(request, Save, (query, _) => ValueTask.FromResult<Answer>(new Download(query.Format, File.Length, new MemoryStream(File))), cancellation);

    [Function(nameof(ShowPage))]
    public Task<IResult> ShowPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "shows/{version}")] HttpRequest request, string version, CancellationToken cancellation) =>
        api.Answer(request, Show, _ => new Document(Format.Html, Interlocked.Increment(ref made) + new string(' ', 2000)),
            cancellation, int.TryParse(version, out var number) ? number : null);
}

public sealed class DocumentTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private FunctionHost host = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var (connection, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        await new LedgerPublisher(LedgerStorage.Connect(connection, prefix)).PublishAsync(SyntheticLedger.Of(), cancellation: Answers.Cancellation);
        host = await FunctionHost.StartAsync(new()
        {
            Port = 0,
            Types = [typeof(DocumentFunctions)],
            Settings = new Dictionary<string, string?> { ["Outlay:Storage"] = connection, ["Outlay:Prefix"] = prefix },
        }, Answers.Cancellation);
        client = RunningApi.ClientOf(host.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("", null, "application/json")]
    [InlineData("", "*/*", "application/json")]
    [InlineData("", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("", "text/*", "text/html")]
    [InlineData("", "text/*;q=0.5, text/markdown", "text/markdown")]
    [InlineData("", "text/*, text/html;q=0", "text/markdown")]
    [InlineData("", "application/json;q=0.1, text/markdown;q=0.2", "text/markdown")]
    [InlineData("?format=html", null, "text/html")]
    [InlineData("?format=markdown", "application/json", "text/markdown")]
    public async Task The_format_is_the_one_asked_for_else_the_one_liked_best(string query, string? accept, string type)
    {
        using var answer = await client.AskAsync("documents" + query, "GET", accept is null ? [] : [("Accept", accept)]);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType.CharSet);
    }

    [Fact]
    public async Task A_format_that_the_address_does_not_have_is_406_with_those_that_it_has()
    {
        using var answer = await client.AskAsync("documents", "GET", ("Accept", "image/png, text/csv"));
        Assert.Equal(["application/json", "text/html", "text/markdown"], (await answer.ProblemAsync(406)).Texts("allowed"));
    }

    [Fact]
    public async Task A_document_is_tagged_compressed_and_has_headers_of_its_own()
    {
        var tags = new List<string>();
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            using var answer = await client.AskAsync("documents?format=html", "GET", ("Accept-Encoding", coding));
            Assert.Equal(coding == "identity" ? null : coding, answer.Header("Content-Encoding"));
            Assert.Equal("default-src 'self'", answer.Header("Content-Security-Policy"));
            Assert.Equal("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400", answer.Header("Cache-Control"));
            tags.Add(answer.Headers.ETag!.ToString());
            using var again = await client.AskAsync("documents?format=html", "GET", ("Accept-Encoding", coding), ("If-None-Match", tags[^1]));
            Assert.Equal(304, (int)again.StatusCode);
            using var head = await client.AskAsync("documents?format=html", "HEAD", ("Accept-Encoding", coding));
            Assert.Equal((200, tags[^1], 0), ((int)head.StatusCode, head.Headers.ETag!.ToString(), (await head.Content.ReadAsByteArrayAsync(Answers.Cancellation)).Length));
        }
        Assert.Equal(3, tags.Distinct().Count());
        using var json = await client.AskAsync("documents?format=json");
        Assert.DoesNotContain(json.Headers.ETag!.ToString(), tags);
    }

    [Fact]
    public async Task A_download_is_sent_as_it_is_stored_and_only_where_it_is_wanted()
    {
        using var answer = await client.AskAsync("files", "GET", ("Accept-Encoding", "br"));
        Assert.Equal("application/vnd.sqlite3", answer.Header("Content-Type"));
        Assert.Equal(5000, answer.Content.Headers.ContentLength);
        Assert.Equal(new string('x', 5000), await answer.Content.ReadAsStringAsync(Answers.Cancellation));
        using var again = await client.AskAsync("files", "GET", ("Accept-Encoding", "br"), ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(304, (int)again.StatusCode);
        using var head = await client.AskAsync("files", "HEAD");
        Assert.Equal(5000, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Answers.Cancellation));
    }

    [Fact]
    public async Task A_version_in_the_address_pins_the_answer()
    {
        using var pinned = await client.AskAsync("shows/1");
        Assert.Contains("immutable", pinned.Header("Cache-Control"), StringComparison.Ordinal);
        using var now = await client.AskAsync("shows/now");
        Assert.DoesNotContain("immutable", now.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shows/now", "shows/now", true)]
    [InlineData("shows/1", "shows/1", true)]
    [InlineData("shows/now", "shows/now?format=html", false)]
    [InlineData("shows/now", "shows/now?version=1", false)]
    public async Task An_answer_is_made_and_compressed_once_for_who_asks_alike(string one, string other, bool isSame)
    {
        using var first = await client.AskAsync(one, "GET", ("Accept-Encoding", "br"));
        using var second = await client.AskAsync(other, "GET", ("Accept-Encoding", "br"));
        Assert.Equal("br", second.Header("Content-Encoding"));
        Assert.Equal(isSame, Convert.ToHexString(await first.Content.ReadAsByteArrayAsync(Answers.Cancellation))
            == Convert.ToHexString(await second.Content.ReadAsByteArrayAsync(Answers.Cancellation)));
    }
}
