using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Cli.Hosting;
using Outlay.Http;
using Outlay.OpenApi;

namespace Outlay.Tests;

/// <summary>A route that has to go, one of which a parameter has to, and their description.</summary>
public sealed class RetiringFunctions(LedgerApi api, IServiceProvider services)
{
    internal static readonly Retirement OfParameter = new(new(2027, 1, 1), new(2027, 7, 1), "Ask with limit.");
    internal static readonly Retirement OfRoute = new(new(2027, 3, 1), new(2028, 3, 1), "Ask deals.");

    private static readonly AnyOf<string> Size = new("size", Values.Tag) { Retirement = OfParameter, Description = "How many." };
    private static readonly Operation Old = new(nameof(ListOld), typeof(object), Parameters.Tag) { Retirement = OfRoute };
    private static readonly Operation Sized = new(nameof(ListSized), typeof(object), Size, RequestParameters.Cursor);
    private static readonly Operation OfNow = new(nameof(GetOldHealth), typeof(object)) { IsOfNow = true, Retirement = OfRoute };
    private static readonly Operation Description = new("Describe", typeof(JsonObject));

    [Function(nameof(ListOld))]
    public Task<IResult> ListOld([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "old/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.Answer(request, Old, query => id == "none" ? Problems.Unknown("thing", id, []) : new Found(new { id }), cancellation);

    [Function(nameof(ListSized))]
    public Task<IResult> ListSized([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sized")] HttpRequest request, CancellationToken cancellation) =>
        api.Answer(request, Sized, query => new Found(new { size = query.Get(Size) }, Next: "1"), cancellation);

    [Function(nameof(GetOldHealth))]
    public Task<IResult> GetOldHealth([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "old-health")] HttpRequest request) =>
        api.AnswerNow(request, OfNow, () => ValueTask.FromResult<Answer>(new Found("alive")));

    [Function(nameof(Describe))]
    public Task<IResult> Describe([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "description")] HttpRequest request, CancellationToken cancellation) =>
        api.Answer(request, Description, async (query, stop) => new Found(
            await new ApiDocument(new(services, query), query) { Operations = DescribedOperation.In(typeof(RetiringFunctions)) }.WriteAsync("/api", stop)), cancellation);
}

/// <summary>What has to go is announced: in answers, in openapi.json and on the page of promises.</summary>
public sealed class RetirementTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi real = null!;
    private FunctionHost host = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var connection = await azurite.ConnectionStringAsync();
        real = await RunningApi.StartAsync(SyntheticLedger.Of(), connection, Answers.Cancellation);
        host = await FunctionHost.StartAsync(
            new()
            {
                Port = 0,
                Types = [typeof(RetiringFunctions)],
                Settings = new Dictionary<string, string?> { ["Outlay:Storage"] = connection, ["Outlay:Prefix"] = real.Prefix },
            }, Answers.Cancellation);
        client = RunningApi.ClientOf(host.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        await real.DisposeAsync();
    }

    [Theory]
    [InlineData("old/x", "GET", 200)]
    [InlineData("old/x", "HEAD", 200)]
    [InlineData("old/none", "GET", 404)]
    [InlineData("old/x?colour=red", "GET", 400)]
    [InlineData("old-health", "GET", 200)]
    public async Task A_route_that_has_to_go_says_so_in_every_answer(string path, string method, int status)
    {
        // The second time from those that were kept.
        for (var i = 0; i < 3; i++)
        {
            using var answer = await client.AskAsync(path, method);
            Assert.Equal(status, (int)answer.StatusCode);
            // 1 March 2027 and 1 March 2028, both at midnight in UTC.
            Assert.Equal("@1803859200", answer.Header("Deprecation"));
            Assert.Equal("Wed, 01 Mar 2028 00:00:00 GMT", answer.Header("Sunset"));
            Assert.Equal("</data/promises#what-has-to-go>; rel=\"deprecation\"; type=\"text/html\"", answer.Header("Link"));
            Assert.Equal("Link, ETag, Retry-After, Deprecation, Sunset", answer.Header("Access-Control-Expose-Headers"));
        }
    }

    [Fact]
    public async Task It_says_so_too_where_nothing_has_changed()
    {
        using var first = await client.AskAsync("old/x");
        using var again = await client.AskAsync("old/x", "GET", ("If-None-Match", first.Header("ETag")!));
        Assert.Equal((304, "@1803859200"), ((int)again.StatusCode, again.Header("Deprecation")));
    }

    [Fact]
    public async Task A_parameter_that_has_to_go_says_so_where_it_is_used()
    {
        using var used = await client.AskAsync("sized?size=5");
        Assert.Equal(("@1798761600", "Thu, 01 Jul 2027 00:00:00 GMT"), (used.Header("Deprecation"), used.Header("Sunset")));
        Assert.Contains("rel=\"next\"", used.Header("Link"), StringComparison.Ordinal);
        Assert.Contains("rel=\"deprecation\"", used.Header("Link"), StringComparison.Ordinal);
        using var unused = await client.AskAsync("sized");
        Assert.Equal((200, null, null), ((int)unused.StatusCode, unused.Header("Deprecation"), unused.Header("Sunset")));
        Assert.DoesNotContain("deprecation", unused.Header("Link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_described_as_deprecated()
    {
        var document = await client.JsonAsync("description");
        var (old, sized) = (document.GetProperty("paths").GetProperty("/old/{id}").GetProperty("get"), document.GetProperty("paths").GetProperty("/sized").GetProperty("get"));
        Assert.True(old.GetProperty("deprecated").GetBoolean());
        Assert.EndsWith("Deprecated from 2027-03-01, gone from 2028-03-01. Ask deals.", old.Text("description"), StringComparison.Ordinal);
        Assert.False(sized.TryGetProperty("deprecated", out _));
        var size = sized.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.Text("name") == "size");
        Assert.True(size.GetProperty("deprecated").GetBoolean());
        Assert.Equal("How many. Deprecated from 2027-01-01, gone from 2027-07-01. Ask with limit.", size.Text("description"));
        Assert.Single(sized.GetProperty("parameters").EnumerateArray(), parameter => parameter.TryGetProperty("deprecated", out _));
        foreach (var operation in (System.Text.Json.JsonElement[])[old, sized])
            Assert.Superset(new HashSet<string> { "Deprecation", "Sunset", "Link" },
                operation.GetProperty("responses").GetProperty("200").GetProperty("headers").EnumerateObject().Select(header => header.Name).ToHashSet());
    }

    [Fact]
    public void Nothing_goes_within_half_a_year() => Assert.Throws<ArgumentException>(() => new Retirement(new(2027, 1, 1), new(2027, 6, 30), ""));

    [Fact]
    public void The_page_of_promises_lists_what_has_to_go_and_nothing_else()
    {
        Assert.Equal(Rows(DescribedOperation.All), RowsOf(File.ReadAllText(Path.Combine(Repository.Content, "pages", "promises.md"))));
        // That the same would find something.
        string[] rows = ["| `old/{id}` | 2027-03-01 | 2028-03-01 | Ask deals. |", "| `old-health` | 2027-03-01 | 2028-03-01 | Ask deals. |", "| `sized?size=` | 2027-01-01 | 2027-07-01 | Ask with limit. |"];
        Assert.Equal(rows.Order(StringComparer.Ordinal), Rows(DescribedOperation.In(typeof(RetiringFunctions))));
        Assert.Equal(rows.Order(StringComparer.Ordinal), RowsOf($"text\n\n## What has to go\n\n{string.Join('\n', rows)}\n\n## More\n\n| `other` |\n"));
    }

    private static IEnumerable<string> Rows(IEnumerable<DescribedOperation> operations) => operations
        .SelectMany(one => one.Operation.Parameters.Select(parameter => ($"{one.Route}?{parameter.Name}=", parameter.Retirement)).Prepend((one.Route, one.Operation.Retirement)))
        .Where(one => one.Item2 is not null)
        .Select(one => FormattableString.Invariant($"| `{one.Item1}` | {one.Item2!.Deprecated:yyyy-MM-dd} | {one.Item2.Sunset:yyyy-MM-dd} | {one.Item2.Instead} |"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> RowsOf(string page) => page.Split("\n## ").Single(part => part.StartsWith("What has to go", StringComparison.Ordinal))
        .Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
