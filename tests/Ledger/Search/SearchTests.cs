using System.Net;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

public sealed partial class SearchTests
{
    private static readonly Ledger Real = ContentLedger.Read();

    [Theory]
    [InlineData("openai", "openai")]
    [InlineData("OPENAI", "openai")]
    [InlineData("OpenAI's", "openai")]
    [InlineData("openai’s", "openai")]
    [InlineData("aws", "amazon")] // an alias
    [InlineData("micro", "microsoft")] // a beginning
    [InlineData("oracel", "oracle")] // two letters swapped
    [InlineData("corewave", "coreweave")] // one left out
    [InlineData("anthroppic", "anthropic")] // one too many
    [InlineData("anthtopic", "anthropic")] // one instead of another
    [InlineData("openai amazon equity", "openai-amazon-equity")]
    [InlineData("nvidia anthropic", "anthropic-microsoft-nvidia-equity")]
    [InlineData("stargate", "stargate")]
    [InlineData("com-openai-oracle", "com-openai-oracle")]
    [InlineData("How much did OpenAI commit to Oracle?", "com-openai-oracle")]
    public void The_record_that_was_meant_comes_first(string text, string id) => Assert.Equal(id, Real.Search(new(text))[0].Id);

    [Theory]
    [InlineData("$38B", "com-openai-aws-2025")]
    [InlineData("38bn aws", "openai-aws-capacity")]
    [InlineData("1.4 trillion", "com-openai-infra-total")]
    public void An_amount_is_found_as_people_write_it(string text, string id) => Assert.Contains(id, All(Real, new(text)).Select(hit => hit.Id));

    [Theory]
    [InlineData("$38B", "1_380_000_000", false)]
    [InlineData("$38B", "38_000_000_000", true)]
    [InlineData("$1.38B", "1_380_000_000", true)]
    [InlineData("1.38 billion", "1_380_000_000", true)]
    [InlineData("1.38bn", "1_390_000_000", false)] // one digit away, and no typo
    [InlineData("1.3", "1_380_000_000", true)] // a beginning
    public void An_amount_is_found_as_that_amount(string text, string amount, bool isFound)
    {
        var value = decimal.Parse(amount.Replace("_", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        var stated = new Revision { AsOf = new(2026, 1, 1), Status = Status.Signed, Amount = new Amount { Value = value, Currency = "USD" } };
        Assert.Equal(isFound, new LedgerBuilder().Add(Deal("d1", "Build", "") with { Revisions = [stated] }).Build().Search(new(text)).Count > 0);
    }

    [Fact]
    public void Every_kind_of_record_is_found()
    {
        var found = All(Real, new("openai")).Concat(All(Real, new("problems"))).Select(hit => hit.Type).Distinct();
        Assert.Equal([RecordType.Deal, RecordType.Commitment, RecordType.Company, RecordType.Source, RecordType.Brief], found.Except([RecordType.Guide]).Order());
    }

    [Fact]
    public void A_filter_by_type_leaves_only_that()
    {
        var hits = All(Real, new("openai", new HashSet<RecordType> { RecordType.Commitment }));
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal(RecordType.Commitment, hit.Type));
    }

    [Fact]
    public void A_filter_by_company_leaves_what_is_about_it()
    {
        var hits = All(Real, new("openai", Companies: new HashSet<string> { "oracle" }));
        Assert.Contains("com-openai-oracle", hits.Select(hit => hit.Id));
        Assert.Contains(hits, hit => hit.Type == RecordType.Source); // cited by a record about it
        Assert.All(hits, hit => Assert.Contains("oracle", hit.Companies));
    }

    [Fact]
    public void Every_hit_holds_every_word_where_any_does()
    {
        var hits = All(Real, new("nvidia coreweave"));
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Empty(hit.Missing));
    }

    [Fact]
    public void Where_none_holds_every_word_each_hit_says_what_it_lacks()
    {
        var hits = All(Real, new("openai zeppelin"));
        Assert.Contains("openai", hits.Select(hit => hit.Id));
        Assert.All(hits, hit => Assert.Equal(["zeppelin"], hit.Missing));
        Assert.Empty(All(Real, new("zeppelin")));
    }

    [Fact]
    public void A_typo_is_told_and_not_forgiven_in_short_words()
    {
        var result = Real.Search(new("oracel mata"));
        var corrected = Assert.Single(result.Corrections);
        Assert.Equal(("oracel", "oracle"), (corrected.Word, Assert.Single(corrected.TakenFor)));
        Assert.All(All(Real, new("oracel mata")), hit => Assert.Equal(["mata"], hit.Missing));
        Assert.Empty(Real.Search(new("oracle")).Corrections);
    }

    [Fact]
    public void What_was_found_is_marked_and_everything_is_escaped()
    {
        var hit = Single(Deal("d1", "<b>Tom & \"Jerry\"</b> build", "A <script>alert(1)</script> of Tom's cost"), "tom");
        Assert.Equal("&lt;b&gt;<mark>Tom</mark> &amp; &quot;Jerry&quot;&lt;/b&gt; build", hit.TitleHtml);
        Assert.Equal("A &lt;script&gt;alert(1)&lt;/script&gt; of <mark>Tom</mark>&#x27;s cost", hit.SnippetHtml);
    }

    [Fact]
    public void A_snippet_is_the_passage_that_holds_the_most_words()
    {
        var prose = string.Join(' ', Enumerable.Repeat("filler", 100));
        var hit = Single(Deal("d1", "Build", $"north {prose} the north bank of the river {prose} river"), "north river");
        Assert.Contains("<mark>north</mark> bank of the <mark>river</mark>", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.StartsWith("…", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.EndsWith("…", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.InRange(hit.SnippetHtml!.Length, 100, 300);
    }

    [Theory]
    [InlineData("café", "cafe")]
    [InlineData("Société Générale", "societe generale")]
    [InlineData("ＳＫ海力士", "sk海")]
    [InlineData("Łódź", "lodz")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Cafe\u0301", "café")]
    public void Accents_and_case_make_no_difference(string title, string text)
    {
        Assert.Equal(title, Single(Deal("d1", title, ""), text).Title);
        Assert.Equal($"<mark>{title.Replace(" ", "</mark> <mark>", StringComparison.Ordinal)}</mark>", Single(Deal("d1", title, ""), title).TitleHtml);
    }

    [Fact]
    public void Text_without_words_finds_nothing() => Assert.Empty(All(Real, new("!? … ' — 🙂")));

    [Fact]
    public void A_withdrawn_record_is_not_found() => Assert.Empty(All(
        new LedgerBuilder().Add(Deal("d1", "Gone", "") with { Withdrawn = new(new(2026, 1, 1), "an error") }).Build(), new("gone")));

    [Fact]
    public void Marks_apart_a_title_reads_as_it_is_written() =>
        Assert.All(All(Real, new("openai")), hit => Assert.Equal(hit.Title, WebUtility.HtmlDecode(Marks().Replace(hit.TitleHtml, ""))));

    [Fact]
    public void Hits_come_best_first_whatever_part_of_them_is_asked_for()
    {
        var hits = All(Real, new("2025"));
        Assert.True(hits.Count > 81, $"{hits.Count}");
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), hits.Select(hit => hit.Score));
        Assert.Equal(hits.Count, hits.DistinctBy(hit => (hit.Type, hit.Id)).Count());
        Assert.Equal(hits[80].Id, Real.Search(new("2025"))[80].Id);
    }

    internal static List<SearchHit> All(Ledger ledger, SearchQuery query)
    {
        var result = ledger.Search(query);
        return [.. Enumerable.Range(0, result.Count).Select(rank => result[rank])];
    }

    private static SearchHit Single(Deal deal, string text) => Assert.Single(All(new LedgerBuilder().Add(deal).Build(), new(text)));

    private static Deal Deal(string id, string title, string note) => new()
    {
        Id = id,
        Title = title,
        Kind = DealKind.Capacity,
        Parties = [],
        Note = note,
        Revisions = [new() { AsOf = new(2026, 1, 1), Status = Status.Signed }],
    };

    [GeneratedRegex("</?mark>")]
    private static partial Regex Marks();
}
