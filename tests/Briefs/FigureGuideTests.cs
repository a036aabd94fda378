using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Outlay.Briefs;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;
using Outlay.Http;

namespace Outlay.Tests;

/// <summary>The page about figures says what they do.</summary>
public sealed partial class FigureGuideTests
{
    private static readonly BriefReading Then = new() { AsOf = new(2025, 12, 23) };

    private static string Guide => ContentLedger.Read().Guides.Find("figures")!.Markdown;

    [Fact]
    public void Every_figure_reads_as_the_page_shows()
    {
        var examples = Blocks("figures").SelectMany(block => block.Lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.True(examples.Count >= 25);
        Assert.All(examples, example =>
        {
            var parts = Example().Match(example);
            Assert.True(parts.Success, example);
            Assert.Empty(BriefRenderer.Check(parts.Groups[1].Value, ContentLedger.Read(), Then));
            Assert.Equal(parts.Groups[2].Value, Assert.Single(BriefRenderer.Render(parts.Groups[1].Value, ContentLedger.Read(), Then).Figures).Text);
        });
    }

    [Fact]
    public void Every_block_of_the_page_is_one()
    {
        var blocks = Blocks("block").Select(block => block.Lines.ToString()).ToList();
        Assert.All(BlockKind.Names, name => Assert.Contains(blocks, block => block.StartsWith($"::: {name} ", StringComparison.Ordinal)));
        Assert.All(blocks, block => Assert.Empty(BriefRenderer.Check(block, ContentLedger.Read(), Then)));
    }

    [Fact]
    public void Every_field_format_filter_and_block_is_on_the_page() => Assert.All(
        [.. Agreements.Names, .. Outlay.Briefs.Figures.Format.Names, .. BlockKind.Names, .. Filters.OfDeals.Concat(Filters.OfCommitments).Select(filter => filter.Name)],
        name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));

    [Fact]
    public void The_filters_that_the_page_lists_are_those_that_there_are()
    {
        var said = Listed().Match(Guide);
        var both = Names().Matches(said.Groups[1].Value).Select(name => name.Groups[1].Value).ToList();
        Assert.Equal(both.Order(StringComparer.Ordinal), Filters.OfCommitments.Select(filter => filter.Name).Order(StringComparer.Ordinal));
        Assert.Equal(both.Append(said.Groups[2].Value).Order(StringComparer.Ordinal), Filters.OfDeals.Select(filter => filter.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("deals"), InlineData("commitments"), InlineData("chart of=commitments kind=purchase"), InlineData("flows")]
    public void Tables_charts_and_flows_take_filters_and_no_ids(string block)
    {
        Assert.Empty(Check($"::: {block} company=openai\n:::\n"));
        Assert.NotEmpty(Check($"::: {block} openai-aws-capacity\n:::\n"));
        Assert.NotEmpty(Check($"::: {block} company=openai since=2025-12-23 until=2025-12-23 tag=ipo\n:::\n"));
        Assert.Contains("/api/", Render($"::: {block} company=openai\n:::\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline openai-aws-capacity"), InlineData("sources openai-aws-capacity"), InlineData("dispute x-amazon-talks")]
    public void Timelines_sources_and_disputes_take_ids_and_no_filters(string block)
    {
        Assert.Empty(Check($"::: {block}\n:::\n"));
        Assert.NotEmpty(Check($"::: {block} company=openai\n:::\n"));
        Assert.DoesNotContain("/api/", Render($"::: {block}\n:::\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_shows_one_dispute() => Assert.NotEmpty(Check("::: dispute x-amazon-talks x-openai-infra\n:::\n"));

    [Theory]
    [InlineData("deals company=amazon kind=equity", true)]
    [InlineData("flows company=amazon,openai payer=amazon", false)]
    public void Tables_list_what_is_only_talked_about_and_flows_do_not(string block, bool isShown) =>
        Assert.Equal(isShown, Render($"::: {block}\n:::\n").Contains("at least $10 billion", StringComparison.Ordinal));

    [Theory]
    [InlineData("[[com-openai-aws-2025.start | day]]"), InlineData("[[com-openai-aws-2025.start | month]]"), InlineData("[[openai-amazon-equity.amount | high]]")]
    [InlineData("[[com-openai-aws-2025.amount / com-openai-amd.capacityGw]]"), InlineData("[[com-openai-aws-2025.amount - com-openai-aws-2025.termYears]]")]
    [InlineData("[[com-openai-aws-2025.amount / com-openai-aws-2025.termYears / com-openai-aws-2025.termYears]]")]
    public void What_the_page_rules_out_stops_the_publish(string figure) => Assert.NotEmpty(Check(figure));

    [Theory]
    [InlineData("[[commitments(payer=openai, kind=purchase) / openai-revenue-2025]]", true)]
    [InlineData("[[com-openai-aws-2025.amount]]", false)]
    public void What_rests_on_several_records_links_to_the_end_of_the_page(string figure, bool isMade) =>
        Assert.Equal(isMade, Render(figure).Contains("href=\"#figure-1-records\"", StringComparison.Ordinal));

    private static IReadOnlyList<BriefProblem> Check(string markdown) => [.. BriefRenderer.Check(markdown, ContentLedger.Read(), Then)];

    private static string Render(string markdown) => BriefRenderer.Render(markdown, ContentLedger.Read(), Then).Html;

    private static IEnumerable<FencedCodeBlock> Blocks(string info) => Markdown.Parse(Guide).Descendants<FencedCodeBlock>().Where(block => block.Info == info);

    [GeneratedRegex("^Both take (.+); deals take `([a-z]+)` besides", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Names();

    [GeneratedRegex(@"^(\[\[.*\]\]) {2,}(.+)$")]
    private static partial Regex Example();
}
