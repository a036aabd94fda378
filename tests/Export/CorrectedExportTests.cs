using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>R12: what was corrected since a brief was published is told by its pages, live and exported, as by the API.</summary>
public sealed class CorrectedExportTests(CorrectedExport corrected) : IClassFixture<CorrectedExport>
{
    private const string Mark = "since corrected; it read $36 billion when published on ";

    [Fact]
    public async Task Live_and_exported_pages_and_the_api_tell_a_correction_alike()
    {
        foreach (var (address, file) in ((string, string)[])[
            ("briefs/touched/", "briefs/touched/index.html"), ("briefs/touched/now/", "briefs/touched/now/index.html"),
            ("briefs/touched.md", "briefs/touched.md"), ("briefs/touched/now.md", "briefs/touched/now.md")])
        {
            var live = await LiveAsync(address);
            Assert.Contains("$38 billion", Spaced(live), StringComparison.Ordinal);
            Assert.Contains(Mark, Spaced(live), StringComparison.Ordinal);
            Assert.Equal(live, Exported(file));
        }
        var figure = (await corrected.Api.Client.JsonAsync("briefs/touched")).GetProperty("figures")[0];
        Assert.Equal("$38 billion", figure.Text("text"));
        var mark = Assert.Single(figure.GetProperty("marks").EnumerateArray());
        Assert.Equal(("corrected", "$36 billion"), (mark.Text("what"), mark.Text("text")));
    }

    [Theory]
    [InlineData("untouched")]
    [InlineData("later")]
    public async Task Where_nothing_was_corrected_nothing_is_told(string brief)
    {
        var first = await LiveAsync($"briefs/{brief}/");
        Assert.DoesNotContain("since corrected", first, StringComparison.Ordinal);
        Assert.Equal(first, Exported($"briefs/{brief}/index.html"));
        Assert.Equal(first, await LiveAsync($"briefs/{brief}/"));
    }

    [Fact]
    public async Task A_page_of_a_version_tells_what_was_corrected_up_to_it()
    {
        Assert.DoesNotContain("since corrected", await LiveAsync("v/1/briefs/touched/"), StringComparison.Ordinal);
        Assert.Contains(Mark, Spaced(await LiveAsync("v/2/briefs/touched/")), StringComparison.Ordinal);
    }

    private static string Spaced(string page) => page.Replace('\u00A0', ' ');

    [Fact]
    public async Task The_first_version_of_a_brief_that_it_tells_nothing_of_is_not_asked_for_again()
    {
        var reader = new LedgerReader(corrected.Api.Storage);
        var (first, second) = ((await reader.LoadAsync(1, Answers.Cancellation))!, (await reader.LoadAsync(2, Answers.Cancellation))!);
        var website = new Website(SiteDesign.Shipped(), SiteAddress.Local, ReferenceTests.Describe);
        Assert.Equal([1, 1, null, null], Versions());
        foreach (var brief in (string[])["touched", "untouched"])
            Assert.IsType<Visit.Shown>(website.Visit(second, PageAddress.Parse($"/briefs/{brief}/"), first: first)).Text();
        Assert.Equal([1, null, null, null], Versions());

        IEnumerable<int?> Versions() => ((string[])["/briefs/touched/now/", "/briefs/untouched/", "/briefs/later/", "/deals/"])
            .Select(address => website.FirstVersion(second, PageAddress.Parse(address)));
    }

    private string Exported(string file) => File.ReadAllText(Path.Combine(corrected.Folder, file));

    private async Task<string> LiveAsync(string address)
    {
        using var answer = await corrected.Api.Client.AskAsync("pages/" + address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Answers.Cancellation);
    }
}
