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

    private static IEnumerable<FencedCodeBlock> Blocks(string info) => Markdown.Parse(Guide).Descendants<FencedCodeBlock>().Where(block => block.Info == info);

    [GeneratedRegex(@"^(\[\[.*\]\]) {2,}(.+)$")]
    private static partial Regex Example();
}
