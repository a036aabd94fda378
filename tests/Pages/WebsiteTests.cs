using System.Text.RegularExpressions;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Tests;

public sealed partial class WebsiteTests
{
    private static readonly PublishedLedger Published = new(ContentLedger.Read(), 7, new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero), new('0', 64));
    private static readonly Website Website = new(SiteDesign.Shipped(), SiteAddress.Local, ReferenceTests.Describe);

    [Fact]
    public void Every_page_of_the_real_content_is_made_in_both_formats()
    {
        var paths = Website.Paths(Published).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.True(paths.Count > 100);
        Assert.All(paths.SelectMany(path => new[] { path, PageAddress.MarkdownOf(path) }), address =>
        {
            var shown = Assert.IsType<Visit.Shown>(Website.Visit(Published, PageAddress.Parse(address)));
            Assert.NotEmpty(shown.Text());
        });
    }

    /// <summary>In a sentence they are words like others, and as labels they begin with a capital.</summary>
    [Fact]
    public void A_status_and_a_grade_are_labelled_alike_on_every_page()
    {
        var labels = Website.Paths(Published).SelectMany(path => Label().Matches(((Visit.Shown)Website.Visit(Published, PageAddress.Parse(path))).Text()))
            .Select(match => (Look: match.Groups[1].Value, Words: match.Groups[2].Value.Trim())).Where(label => label.Words is not "").Distinct().ToList();
        Assert.Contains(("grade", "Relay"), labels);
        Assert.Contains(("status", "Letter of intent"), labels);
        Assert.All(labels, label => Assert.True(char.IsUpper(label.Words[0]), label.Words));
    }

    [Theory]
    [InlineData("/", "/", PageFormat.Html, null, true)]
    [InlineData("", "/", PageFormat.Html, null, true)]
    [InlineData("/index.md", "/", PageFormat.Markdown, null, true)]
    [InlineData("/deals", "/deals/", PageFormat.Html, null, false)]
    [InlineData("/deals/", "/deals/", PageFormat.Html, null, true)]
    [InlineData("/deals.md", "/deals/", PageFormat.Markdown, null, true)]
    [InlineData("/deals/a-b.md", "/deals/a-b/", PageFormat.Markdown, null, true)]
    [InlineData("/v/12/", "/", PageFormat.Html, 12, true)]
    [InlineData("/v/12", "/", PageFormat.Html, 12, false)]
    [InlineData("/v/12/index.md", "/", PageFormat.Markdown, 12, true)]
    [InlineData("/v/12/briefs/x/now.md", "/briefs/x/now/", PageFormat.Markdown, 12, true)]
    [InlineData("/v/x/deals/", "/v/x/deals/", PageFormat.Html, null, true)]
    [InlineData("/v/0/deals/", "/v/0/deals/", PageFormat.Html, null, true)]
    public void An_address_is_taken_apart(string address, string path, PageFormat format, int? version, bool isCanonical) =>
        Assert.Equal(new(path, format, version, isCanonical), PageAddress.Parse(address));

    [Fact]
    public void Every_address_reads_back_as_it_is_written() => Assert.All(Website.Paths(Published), path =>
    {
        foreach (var version in (int?[])[null, 3])
            foreach (var format in Enum.GetValues<PageFormat>())
            {
                var address = new PageAddress(path, format, version, true);
                Assert.Equal(address, PageAddress.Parse(address.Public));
            }
    });

    [Fact]
    public void No_two_files_of_the_website_have_one_name()
    {
        var files = Website.Files(Published).Select(file => file.Path).ToList();
        Assert.Equal(files.Count, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("sitemap.xml", files);
        Assert.Contains("404.html", files);
        Assert.Contains("about/method/index.html", files);
    }

    /// <summary>Of 699 deals 99 were withdrawn: 600 are in the table.</summary>
    [Theory]
    [InlineData("/deals/", 699, new[] { 60, 540 })]
    [InlineData("/commitments/", 501, new[] { 60, 441 })]
    [InlineData("/commitments/", 500, new[] { 500 })]
    public void What_of_a_large_table_can_wait_is_a_group_of_its_own(string address, int deals, int[] rows)
    {
        var published = Published with { Ledger = SyntheticLedger.Of(deals) };
        var html = Assert.IsType<Visit.Shown>(Website.Visit(published, PageAddress.Parse(address))).Text();
        Assert.Equal(rows, html.Split("<tbody").Skip(1).Select(group => group.Split("<tr data-id=").Length - 1));
        Assert.Equal(rows.Length - 1, html.Split("<tbody class=\"far\">").Length - 1);
        Assert.Equal(rows.Length - 1, html.Split("<table class=\"many\"").Length - 1);
    }

    [GeneratedRegex("<span class=\"(status|grade) [^>]*>([^<]*)")]
    private static partial Regex Label();
}
