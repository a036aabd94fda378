using System.Text.Json;
using Outlay.Feeds;
using Outlay.Pages;

namespace Outlay.Tests;

/// <summary>What was and what is now, as people who follow the feeds read it.</summary>
public sealed class FieldTableTests
{
    private static readonly SiteAddress Site = SiteAddress.Of(new Microsoft.Extensions.Configuration.ConfigurationManager());

    private static readonly Ledger Ledger = new LedgerBuilder().Add(
        Source("a", "A <b>", "https://example.org/?a=1&b=2"), Source("b", "B", null),
        new Deal { Id = "d", Title = "D", Kind = DealKind.Capacity, Parties = [], Revisions = [new() { AsOf = new(2026, 1, 1), Status = Status.Signed, Sources = ["a", "b"] }] }).Build();

    [Fact]
    public void Sources_are_named_and_linked() => Assert.Contains(
        """<tr><th>sources</th><td>nothing</td><td><a href="https://example.org/?a=1&amp;b=2">A &lt;b&gt;: Title</a>; B: Title; gone</td></tr>""",
        Of(new ChangedField("sources", Json("[]"), Json("""["a","b","gone"]"""))), StringComparison.Ordinal);

    [Fact]
    public void A_text_can_be_read_as_it_was_and_as_it_became() => Assert.Contains(
        $"""<tr><th>text</th><td><a href="{Site.Of("/v/6/briefs/x/")}">in version 6</a></td><td><a href="{Site.Of("/v/7/briefs/x/")}">in version 7</a></td></tr>""",
        Of(new ChangedField("markdown", Json("\"c0ffee\""), Json("\"f00d\""))), StringComparison.Ordinal);

    [Fact]
    public void What_was_added_says_what_it_is_according_to() => Assert.EndsWith(
        """<p>According to <a href="https://example.org/?a=1&amp;b=2">A &lt;b&gt;: Title</a>; B: Title</p>""",
        FeedEntry.Of(Ledger, 1, DateTimeOffset.UnixEpoch, new() { Type = RecordType.Deal, Id = "d", What = ChangeKind.Added }, Site).Html, StringComparison.Ordinal);

    private static string Of(ChangedField field) => new FieldTable(Ledger, Site, "/briefs/x/", 7).Of([field]);

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static Source Source(string id, string publisher, string? url) => new()
    {
        Id = id,
        Publisher = publisher,
        Title = "Title",
        Url = url,
        Date = new(2026, 1, 1),
        DateBasis = DateBasis.Stamp,
        Grade = Grade.Press,
    };
}
