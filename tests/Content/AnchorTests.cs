using Outlay.Briefs;
using Outlay.Cli.Content.Rules;

namespace Outlay.Tests;

/// <summary>A link within a text, and to a heading of another, leads to one that is there.</summary>
public sealed class AnchorTests
{
    private const string Headings = "## What is signed\n\n> ### Quoted\n\n## What is signed\n\nText with";

    [Theory]
    [InlineData("briefs/first.md", "(#what-is-singed)", "15:50: the brief 'first' has no heading '#what-is-singed'; did you mean 'what-is-signed' or 'what-is-signed-1'?")]
    [InlineData("briefs/first.md", "(#What-Is-Signed)", "15:50: the brief 'first' has no heading '#What-Is-Signed'; did you mean 'what-is-signed'?")]
    [InlineData("briefs/first.md", "(#elsewhere)", "15:50: the brief 'first' has no heading '#elsewhere'; possible are what-is-signed, quoted, what-is-signed-1")]
    [InlineData("briefs/first.md", "(/briefs/first/now/#elsewhere)", "15:50: the brief 'first' has no heading '#elsewhere'; possible are what-is-signed, quoted, what-is-signed-1")]
    [InlineData("briefs/first.md", "(/about/editing/?a=b#elsewhere)", "15:50: the guide 'editing' has no heading '#elsewhere'")]
    [InlineData("briefs/first.md", "(/about/editing#records)", "15:50: the guide 'editing' has no heading '#records'")]
    [InlineData("briefs/first.md", "(/about/editnig/#elsewhere)", "15:50: there is no guide 'editnig'; did you mean 'editing'?")]
    [InlineData("briefs/first.md", "(/data/editing/#elsewhere)", "15:50: the guide 'editing' is read at /about/editing/")]
    [InlineData("briefs/first.md", "(#what-is-signed)", null)]
    [InlineData("briefs/first.md", "(#what-is-signed-1)", null)]
    [InlineData("briefs/first.md", "(#quoted)", null)]
    [InlineData("briefs/first.md", "(#)", null)]
    [InlineData("briefs/first.md", "(/briefs/first/#quoted)", null)]
    [InlineData("briefs/first.md", "(/briefs/first#records)", null)]
    [InlineData("briefs/first.md", "(/about/editing/#)", null)]
    public void A_link_leads_to_a_heading_that_is_there(string file, string link, string? problem)
    {
        using var content = new TestContent();
        content.Edit(file, "Text with", Headings).Edit(file, "(/deals/alpha-round)", link);
        Assert.Equal(problem is null ? [] : [$"{file}:{problem}"], content.Problems());
    }

    [Fact]
    public void A_guide_has_its_own_headings_and_not_those_of_a_brief()
    {
        using var content = new TestContent();
        content.Edit("pages/editing.md", "Guidance with", "## Grades\n\n[One](#grades), [another](#cite), guidance with");
        Assert.Equal(["pages/editing.md:10:17: the guide 'editing' has no heading '#cite'; possible are grades"], content.Problems());
    }

    [Fact]
    public void What_stands_on_the_page_of_every_brief_stands_there()
    {
        var brief = ContentLedger.Read().Briefs.Find("amazon-openai-talks")!;
        var page = BriefRenderer.Render(brief, ContentLedger.Read()).ClosingHtml + Template("brief.hbs") + Template("partials/cite.hbs");
        Assert.All(Anchors.OfBriefs, anchor => Assert.Contains($"<h2 id=\"{anchor}\">", page, StringComparison.Ordinal));
    }

    private static string Template(string name) => File.ReadAllText(Path.Combine(Repository.Root, "site/templates", name));
}
