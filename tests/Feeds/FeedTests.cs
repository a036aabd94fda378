using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CliWrap;
using CliWrap.Buffered;
using Outlay.Cli.Start;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>Feeds over a ledger of three versions, which add, revise, correct, rename and withdraw.</summary>
public sealed class FeedTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateOnly Day = new(2026, 1, 1);

    private RunningApi api = null!;

    public async ValueTask InitializeAsync()
    {
        api = await RunningApi.StartAsync(Ledger(Deal("d1", "<b>Tom & \u0001 Jerry</b>", 10)), await azurite.ConnectionStringAsync(), Answers.Cancellation);
        await PublishAsync(Ledger(Deal("d1", "<b>Tom & \u0001 Jerry</b>", 10, 12)));
        await PublishAsync(Ledger(Deal("d2", "Renamed", 11, 12) with { Aliases = ["d1"] }));
        while ((await api.Client.JsonAsync("changes?limit=1")).GetProperty("version").GetInt32() < 3) await Task.Delay(100, Answers.Cancellation);
    }

    public async ValueTask DisposeAsync() => await api.DisposeAsync();

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.xml?company=tom")]
    [InlineData("feed.xml?tag=compute&limit=1")]
    [InlineData("feed.xml?company=nobody")] // without entries
    public async Task A_feed_holds_to_the_rules_of_atom(string path) => AtomRules.Hold(await AtomAsync(path));

    [Fact]
    public async Task There_is_an_entry_for_each_change_the_newest_first()
    {
        var changes = (await api.Client.JsonAsync("changes?limit=500")).GetProperty("data").EnumerateArray().ToList();
        var entries = (await AtomAsync("feed.xml?limit=500")).Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(changes.Count, entries.Count);
        Assert.Equal(
            changes.AsEnumerable().Reverse().Select(change => change.GetProperty("publishedAt").GetDateTimeOffset().ToUnixTimeMilliseconds()),
            entries.Select(entry => DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task An_entry_says_what_was_and_what_is_now()
    {
        var entries = (await AtomAsync("feed.xml")).Root!.Elements(Atom + "entry").ToDictionary(entry => entry.Element(Atom + "title")!.Value, entry => entry.Element(Atom + "content")!.Value);
        Assert.Contains("<tr><th>amount</th><td>exactly 10 USD</td><td>exactly 11 USD</td></tr>", entries["Renamed: corrected as of 2026-01-01"], StringComparison.Ordinal);
        Assert.Contains("<tr><th>amount</th><td>exactly 10 USD</td><td>exactly 12 USD</td></tr>", entries["Renamed: revised as of 2026-01-02"], StringComparison.Ordinal);
        Assert.Contains("The deal d1 has the id d2 now.", entries["Renamed: renamed"], StringComparison.Ordinal);
        Assert.Contains("<p>Now: signed, exactly 12 USD</p>", entries["Renamed: renamed"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_keeps_its_id_whatever_is_published_after()
    {
        var before = await IdsAsync();
        await PublishAsync(Ledger(Deal("d2", "Another title", 11, 13) with { Aliases = ["d1"] }));
        while ((await api.Client.JsonAsync("changes?limit=1")).GetProperty("version").GetInt32() < 4) await Task.Delay(100, Answers.Cancellation);
        var after = await IdsAsync();
        Assert.NotEmpty(before);
        Assert.Equal(before, after.TakeLast(before.Count));
        Assert.Contains(before, id => id.EndsWith(":changes/2/deal/d1/revised/2026-01-02", StringComparison.Ordinal) && id.StartsWith("tag:localhost,", StringComparison.Ordinal));

        async Task<List<string>> IdsAsync() => [.. (await AtomAsync("feed.xml?limit=500")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
    }

    [Fact]
    public async Task Pages_of_a_feed_go_on_to_its_end()
    {
        var whole = (await AtomAsync("feed.xml?limit=500")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToList();
        List<string> pages = [];
        for (string? path = "feed.xml?limit=2"; path is not null;)
        {
            var feed = (await AtomAsync(path)).Root!;
            pages.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
            path = feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == "next")?.Attribute("href")!.Value.Split("/api/")[1];
        }
        Assert.True(whole.Count > 4, $"{whole.Count}");
        Assert.Equal(whole, pages);
    }

    [Theory]
    [InlineData("company=tom", 6)]
    [InlineData("company=nobody", 1)] // the company itself
    [InlineData("tag=compute", 5)]
    [InlineData("company=tom&tag=other", 0)]
    public async Task Feeds_and_changes_are_narrowed_down_alike(string query, int count)
    {
        Assert.Equal(count, (await AtomAsync("feed.xml?" + query)).Root!.Elements(Atom + "entry").Count());
        Assert.Equal(count, (await api.Client.JsonAsync("feed.json?" + query)).GetProperty("items").GetArrayLength());
        Assert.Equal(count, (await api.Client.JsonAsync("changes?" + query)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Json_feed_says_the_same_as_atom()
    {
        using var answer = await api.Client.AskAsync("feed.json");
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType!.MediaType);
        var feed = await answer.JsonAsync();
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.Text("version"));
        Assert.EndsWith("/api/feed.json", feed.Text("feed_url"), StringComparison.Ordinal);
        var entries = (await AtomAsync("feed.xml")).Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(entries.Select(entry => entry.Element(Atom + "id")!.Value), feed.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
        Assert.All(feed.GetProperty("items").EnumerateArray(), item => Assert.NotEmpty(item.Text("content_html")));
    }

    [Fact]
    public async Task Feedsmith_reads_both_without_a_complaint()
    {
        var packages = new NodePackages(Path.Combine(Repository.Root, "tests", "npm"), "the tools of the tests");
        Assert.Null(await packages.InstallAsync(null, Answers.Cancellation));
        var input = JsonSerializer.Serialize(new
        {
            atom = Encoding.UTF8.GetString(await api.Client.GetByteArrayAsync("feed.xml", Answers.Cancellation)),
            json = await api.Client.JsonAsync("feed.json"),
        });
        const string Script = """
            import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
            import { text } from 'node:stream/consumers';
            const { atom, json } = JSON.parse(await text(process.stdin));
            const a = parseAtomFeed(atom), j = parseJsonFeed(json);
            console.log(JSON.stringify([a.id, a.updated, a.entries.length, a.entries.every(e => e.id && e.title && e.updated && e.content), j.items.length, j.items[0].url]));
            """;
        var said = await new Command("node").WithArguments(["--input-type=module", "-e", Script]).WithWorkingDirectory(Path.GetDirectoryName(packages.Modules)!)
            .WithStandardInputPipe(PipeSource.FromString(input)).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(Answers.Cancellation);
        Assert.Equal("", said.StandardError);
        var feed = (await AtomAsync("feed.xml")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(JsonSerializer.Serialize(new object?[]
        {
            feed.Element(Atom + "id")!.Value, feed.Element(Atom + "updated")!.Value, entries.Count, true, entries.Count, entries[0].Element(Atom + "link")!.Attribute("href")!.Value,
        }), said.StandardOutput.Trim());
    }

    [Theory]
    [InlineData("feed.xml?company=zeppelin", "company")]
    [InlineData("feed.json?limit=0", "limit")]
    [InlineData("feed.xml?since=1", "since")]
    [InlineData("feed.json?cursor=nonsense", "cursor")]
    public async Task A_query_that_makes_no_sense_is_a_problem(string path, string parameter) =>
        Assert.Equal(parameter, (await api.Client.ProblemAsync(path, 400)).Text("parameter"));

    private async Task<XDocument> AtomAsync(string path)
    {
        using var answer = await api.Client.AskAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Header("Content-Type"));
        return XDocument.Load(await answer.Content.ReadAsStreamAsync(Answers.Cancellation));
    }

    private async Task PublishAsync(Ledger ledger) => Assert.Equal(
        PublishOutcome.Published, (await new LedgerPublisher(api.Storage).PublishAsync(ledger, cancellation: Answers.Cancellation)).Outcome);

    private static Ledger Ledger(Deal deal) => new LedgerBuilder().Add(
        deal, new Company { Id = "tom", Name = "Tom", Kind = CompanyKind.Other }, new Company { Id = "nobody", Name = "Nobody", Kind = CompanyKind.Other }).Build();

    private static Deal Deal(string id, string title, params decimal[] amounts) => new()
    {
        Id = id,
        Title = title,
        Kind = DealKind.Capacity,
        Parties = [new("tom", Role.Customer)],
        Tags = ["compute"],
        Revisions = [.. amounts.Select((amount, i) => new Revision { AsOf = Day.AddDays(i), Status = Status.Signed, Amount = new Amount { Value = amount, Currency = "USD" } })],
    };
}
