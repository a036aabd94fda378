using System.Text.RegularExpressions;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Tests;

public sealed partial class LlmsTextTests
{
    private static readonly Website Site = new(SiteDesign.Shipped(), SiteAddress.Parse("https://example.org"), ReferenceTests.Describe);
    private static readonly PublishedLedger Real = new(ContentLedger.Read(), 7, new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero), "");

    [Fact]
    public void It_begins_as_the_format_has_it() => Assert.Matches(@"\A# [^\n]+\n\n> [^\n]+\n\n", Text());

    [Fact]
    public void Every_page_that_it_names_is_there_as_Markdown()
    {
        var pages = Links().Matches(Text()).Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.StartsWith("text/markdown", Assert.IsType<Visit.Shown>(Site.Visit(Real, PageAddress.Parse(page))).MediaType, StringComparison.Ordinal));
    }

    [Fact]
    public void It_names_every_brief_and_every_guide() => Assert.All(
        Real.Ledger.Briefs.Select(brief => $"/briefs/{brief.Id}.md").Concat(Real.Ledger.Guides.Select(guide => $"/{Words.Of(guide.Section)}/{guide.Id}.md")),
        page => Assert.Contains($"(https://example.org{page})", Text(), StringComparison.Ordinal));

    private static string Text() => Assert.IsType<Visit.Shown>(Site.Visit(Real, PageAddress.Parse("/llms.txt"))).Text();

    [GeneratedRegex(@"\]\(https://example\.org([^)]+)\): ")]
    private static partial Regex Links();
}
