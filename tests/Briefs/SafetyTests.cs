using CsCheck;
using Outlay.Briefs;
using Outlay.Cli.Content.Rules;

namespace Outlay.Tests;

/// <summary>Markdown is safe by construction, and a sanitizer that knows nothing of it finds nothing to remove.</summary>
public sealed class SafetyTests
{
    private static readonly string[] Pieces =
    [
        "[a](javascript:x)", "[a](https://example.org)", "![i](data:x)", "<script>", "<img src=x onerror=y>", "<!-- c -->", "**b**", "`c`", "\n\n", "\n", "> ",
        "- [ ] ", "1. ", "| a | b |\n|--:|:-:|\n| 1 | 2 |\n", "[^1]", "\n[^1]: note\n", "# h", "term\n:   text\n", "[[x.amount | times]]", "\n::: deals company=x\n:::\n",
        "<javascript:x>", "<a@b.example>", "&lt;script&gt;", "\"'><", "[x]: vbscript:y\n", "[x]", "\n    code\n", "```html\n<b>\n```\n", "---\n", "{onclick=x}", "\u0000", "é",
    ];

    [Fact]
    public void Nothing_is_to_be_removed_from_what_any_Markdown_makes() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 12].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))).Sample(
            markdown => Assert.Empty(SafetyRules.RemovedFrom(BriefRenderer.MarkdownPart(markdown))), iter: 3000);

    [Theory]
    [InlineData("<p onclick=\"x\">a</p>", "the attribute 'onclick' of 'p'")]
    [InlineData("<script>x</script>", "the element 'script'")]
    [InlineData("<a href=\"javascript:x\">a</a>", "the attribute 'href' of 'a'")]
    [InlineData("<td style=\"text-align: right\">a</td>", "the attribute 'style' of 'td'")]
    [InlineData("<p><!-- c --></p>", "a comment")]
    public void What_a_page_may_not_hold_is_named(string html, string removed) =>
        Assert.Contains(removed, SafetyRules.RemovedFrom(html.Contains("<td", StringComparison.Ordinal) ? $"<table><tbody><tr>{html}</tr></tbody></table>" : html));

    [Fact]
    public void Figures_and_blocks_escape_what_records_say()
    {
        var brief = BriefRenderer.Render("::: flows company=openai\n:::\n\n::: dispute x-amazon-talks\n:::", SpecTests.Ledger, new() { AsOf = new(2025, 12, 23) });
        Assert.Contains("Oracle &lt;&amp; Co&gt;", brief.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<&", brief.Html + brief.ClosingHtml, StringComparison.Ordinal);
    }
}
