using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Briefs;

namespace Outlay.Tests;

public sealed partial class MarkdownTwinTests
{
    [Fact]
    public void The_twin_of_every_brief_holds_its_values_and_what_they_rest_on()
    {
        foreach (var brief in ContentLedger.Read().Briefs)
        {
            var rendered = BriefRenderer.Render(brief, ContentLedger.Read(), new DateOnly(2026, 11, 1));
            var links = Markdown.Parse(rendered.Markdown).Descendants<LinkInline>().Select(link => link.Url).ToList();
            Assert.DoesNotContain("[[", rendered.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain(":::", rendered.Markdown, StringComparison.Ordinal);
            Assert.All(rendered.Figures, figure => Assert.Contains(Placed(figure.Address), links));
            Assert.All(rendered.Records, record => Assert.Contains(Placed(record.Address), links.Append("#records-and-sources")));
            Assert.All(rendered.Records.SelectMany(record => record.Sources).Select(ContentLedger.Read().Sources.Find),
                source => Assert.True((source!.Url ?? source.ArchivedUrl) is not { } url || links.Contains(url), source.Id));
        }
    }

    [Fact]
    public void What_sources_are_called_cannot_be_taken_for_markup()
    {
        var twin = BriefRenderer.Render("[[openai-amazon-equity.amount]]", SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) }).Markdown;
        Assert.Contains("""[OpenAI in talks with Amazon \<"top $10B"\>](https://cnbc.example/1), CNBC, 16 December 2025 (Press)""", twin, StringComparison.Ordinal);
        Assert.StartsWith("[at least $10 billion](/deals/openai-amazon-equity/)\n\n## Records and sources\n\n1. [Amazon to OpenAI](/commitments/com-amazon-openai/), commitment, at least $10 billion, as of 16 December 2025 (Press)\n", twin, StringComparison.Ordinal);
    }

    /// <summary>All words of the page, in the order in which the page has them but for captions, which stand before a table here.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_reader_of_the_twin_alone_loses_no_word_of_the_page(string id, bool isNow)
    {
        var brief = ContentLedger.Read().Briefs.Find(id)!;
        AssertComplete(BriefRenderer.Render(brief, ContentLedger.Read(), new BriefReading { AsOf = brief.AsOf, Today = new(2026, 11, 1), IsNow = isNow }));
    }

    [Theory]
    [MemberData(nameof(SpecTests.Right), MemberType = typeof(SpecTests))]
    public void No_word_and_no_table_is_lost_wherever_a_block_stands(string spec) =>
        AssertComplete(BriefRenderer.Render(SpecTests.Read(spec, ".md"), SpecTests.Ledger, SpecTests.ReadingOf(spec)));

    private static void AssertComplete(RenderedBrief rendered)
    {
        var twin = Markdown.ToHtml(rendered.Markdown, BriefRenderer.Grammar().DisableHtml().Build());
        var (page, words) = (Cites().Replace(rendered.Html + rendered.ClosingHtml, ""), Count(twin));
        Assert.DoesNotContain(Count(page), word => words.GetValueOrDefault(word.Key) < word.Value);
        Assert.Equal(Cell().Count(page), Cell().Count(twin));
        Assert.Equal(Regex.Count(page, "<blockquote>|<dd>"), Regex.Count(twin, "<blockquote>|<dd>"));
    }

    public static TheoryData<string, bool> Pages =>
        [.. ContentLedger.Read().Briefs.SelectMany(brief => new TheoryDataRow<string, bool>[] { (brief.Id, false), (brief.Id, true) })];

    private static Dictionary<string, int> Count(string html) => Word().Matches(WebUtility.HtmlDecode(Tag().Replace(html, " ")))
        .GroupBy(word => word.Value).ToDictionary(group => group.Key, group => group.Count());

    // A place in the page's own list is the list itself here.
    private static string Placed(string address) => address.StartsWith('#') ? "#records-and-sources" : address;

    // Citations are there in one of their three forms, which the specs show.
    [GeneratedRegex("<details class=\"cite\">.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Cites();

    // Drawings are none here.
    [GeneratedRegex("<t[hd][> ](?!class=\"bars\"|</td>)")]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{N}$€%]+(?:[.,][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
