using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Briefs;

namespace Outlay.Tests;

public sealed class MarkdownTwinTests
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
            Assert.All(rendered.Figures, figure => Assert.Contains($"[{figure.Text}]({figure.Address})", rendered.Markdown, StringComparison.Ordinal));
            Assert.All(rendered.Records, record => Assert.Contains(record.Address, links));
            Assert.All(rendered.Records.SelectMany(record => record.Sources).Select(ContentLedger.Read().Sources.Find),
                source => Assert.True((source!.Url ?? source.ArchivedUrl) is not { } url || links.Contains(url), source.Id));
        }
    }

    [Fact]
    public void What_sources_are_called_cannot_be_taken_for_markup()
    {
        var twin = BriefRenderer.Render("[[openai-amazon-equity.amount]]", SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) }).Markdown;
        Assert.Contains("""[OpenAI in talks with Amazon \<"top $10B"\>](<https://cnbc.example/1>), CNBC, 16 December 2025 (press)""", twin, StringComparison.Ordinal);
        Assert.StartsWith("[at least $10 billion](/deals/openai-amazon-equity/)\n\n## Records and sources\n\n1. [Amazon to OpenAI](/commitments/com-amazon-openai/), commitment, at least $10 billion, as of 16 December 2025\n", twin, StringComparison.Ordinal);
    }
}
