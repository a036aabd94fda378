using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Tests;

/// <summary>The static copy of the website over the real content.</summary>
public sealed partial class ExportTests(RealExport real, AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_says_what_it_wrote()
    {
        var exported = await real.GetAsync(azurite);
        var files = exported.Files("*").Count();
        Assert.Matches($@"^Version 1 is in .+: {files} files, \d+\.\d MB \({files} written, 0 removed\) in \d+\.\d s\.\n$", exported.Output);
        using var mark = JsonDocument.Parse(exported.Read("export.json"));
        Assert.Equal(1, mark.RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Every_record_has_its_page_in_both_formats()
    {
        var exported = await real.GetAsync(azurite);
        var ledger = ContentLedger.Read();
        var addresses = ledger.Deals.Select(deal => $"/deals/{deal.Id}/")
            .Concat(ledger.Commitments.Select(commitment => $"/commitments/{commitment.Id}/"))
            .Concat(ledger.Companies.Select(company => $"/companies/{company.Id}/"))
            .Concat(ledger.Briefs.SelectMany(brief => new[] { $"/briefs/{brief.Id}/", $"/briefs/{brief.Id}/now/" }))
            .Concat(ledger.Guides.Select(guide => $"/{Words.Of(guide.Section)}/{guide.Id}/"))
            .Concat(["/deals/", "/commitments/", "/companies/", "/flows/", "/briefs/", "/data/", "/data/reference/", "/about/"]);
        Assert.All(addresses, address =>
        {
            Assert.True(exported.Has(address), address);
            Assert.True(exported.Has(address[..^1] + ".md"), address);
        });
        Assert.True(exported.Has("/") && exported.Has("/index.md") && exported.Has("/404.html") && exported.Has("/robots.txt"));
    }

    [Fact]
    public async Task Every_page_that_there_is_has_its_twin_in_markdown_and_no_twin_is_without_a_page()
    {
        var exported = await real.GetAsync(azurite);
        var pages = exported.Files("*.html").Where(file => !file.EndsWith("404.html", StringComparison.Ordinal))
            .Select(file => file.TrimStart('/') is "index.html" ? "index.md" : file.TrimStart('/').Replace("/index.html", ".md", StringComparison.Ordinal));
        Assert.Equal(pages.Order(StringComparer.Ordinal), exported.Files("*.md").Select(file => file.TrimStart('/')).Order(StringComparer.Ordinal));
        Assert.All(exported.Files("*.md"), file => Assert.StartsWith("# ", exported.Read(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_link_of_a_page_leads_to_something()
    {
        var exported = await real.GetAsync(azurite);
        var ids = new Dictionary<string, HashSet<string>>();
        var dead = exported.Files("*.html").SelectMany(file => Links(exported.Read(file)), (file, link) => (file, link))
            .Where(found => !Leads(exported, found.file, found.link, ids)).ToList();
        Assert.Empty(dead);
    }

    [Fact]
    public async Task Every_link_of_a_twin_in_markdown_leads_to_something()
    {
        var exported = await real.GetAsync(azurite);
        var dead = exported.Files("*.md").SelectMany(file => Markdown.Parse(exported.Read(file)).Descendants<LinkInline>(), (file, link) => (file, link: link.Url!))
            .Where(found => found.link.StartsWith('/') && !IsLive(found.link) && !exported.Has(found.link.Split('#', '?')[0])).ToList();
        Assert.Empty(dead);
    }

    [Fact]
    public async Task The_sitemap_has_every_page_once_and_when_it_changed()
    {
        var exported = await real.GetAsync(azurite);
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = XDocument.Parse(exported.Read("sitemap.xml")).Root!.Elements(names + "url").ToList();
        var pages = exported.Files("index.html").Select(file => $"{RealExport.Site}/{file[..^"index.html".Length]}").Order(StringComparer.Ordinal);
        Assert.Equal(pages, urls.Select(url => url.Element(names + "loc")!.Value).Order(StringComparer.Ordinal));
        Assert.All(urls.Where(url => !IsOfNoRecord(url.Element(names + "loc")!.Value)), url =>
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", url.Element(names + "lastmod")!.Value));
        Assert.Contains($"Sitemap: {RealExport.Site}/sitemap.xml", exported.Read("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_downloads_are_those_of_the_version()
    {
        var exported = await real.GetAsync(azurite);
        var manifest = await exported.Api.Client.JsonAsync("manifest");
        var files = manifest.GetProperty("files").EnumerateArray().ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(file.Text("sha256"), Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(exported.Folder, "downloads", file.Text("name")))))));
    }

    [Fact]
    public async Task The_feeds_tell_the_latest_changes_and_lead_to_pages()
    {
        var exported = await real.GetAsync(azurite);
        XNamespace names = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(exported.Read("feed.xml")).Root!.Elements(names + "entry").ToList();
        using var json = JsonDocument.Parse(exported.Read("feed.json"));
        Assert.Equal(50, entries.Count);
        Assert.Equal(entries.Select(entry => entry.Element(names + "id")!.Value), json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
        Assert.All(entries, entry =>
        {
            var link = entry.Element(names + "link")!.Attribute("href")!.Value;
            Assert.StartsWith(RealExport.Site, link, StringComparison.Ordinal);
            Assert.True(exported.Has(link[RealExport.Site.Length..].Split('#')[0]), link);
        });
    }

    [Fact]
    public async Task Assets_are_named_by_their_content_and_all_used_names_exist()
    {
        var exported = await real.GetAsync(azurite);
        var assets = exported.Files("*").Where(file => file.StartsWith("assets/", StringComparison.Ordinal)).ToList();
        Assert.All(assets, asset => Assert.Matches(@"^assets/[\w-]+-[0-9A-Z]{8}\.\w+$", asset));
        Assert.NotEmpty(assets);
    }

    [Fact]
    public async Task The_page_of_no_page_names_no_address_of_its_own()
    {
        var missing = (await real.GetAsync(azurite)).Read("404.html");
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"canonical\"", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("/404/", missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_needs_no_script()
    {
        var exported = await real.GetAsync(azurite);
        Assert.DoesNotContain(exported.Files("*"), file => file.Contains("reload", StringComparison.Ordinal));
        Assert.All(exported.Files("*.html"), file =>
        {
            var html = exported.Read(file);
            Assert.DoesNotContain("/reload", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(Inline(), html);
            Assert.Matches("<h1[^>]*>[^<]+", html);
        });
    }

    [Theory]
    [InlineData("index.html", "/")]
    [InlineData("deals/index.html", "/deals/")]
    [InlineData("deals/openai-amazon-equity/index.html", "/deals/openai-amazon-equity/")]
    [InlineData("commitments/com-openai-oracle.md", "/commitments/com-openai-oracle.md")]
    [InlineData("companies/openai/index.html", "/companies/openai/")]
    [InlineData("flows/index.html", "/flows/")]
    [InlineData("briefs/amazon-openai-talks/index.html", "/briefs/amazon-openai-talks/")]
    [InlineData("briefs/amazon-openai-talks/now.md", "/briefs/amazon-openai-talks/now.md")]
    [InlineData("about/method/index.html", "/about/method/")]
    [InlineData("sitemap.xml", "/sitemap.xml")]
    [InlineData("robots.txt", "/robots.txt")]
    [InlineData("feed.xml", "/feed.xml")]
    public async Task A_live_page_is_the_exported_one_byte_for_byte(string file, string address)
    {
        var exported = await real.GetAsync(azurite);
        using var live = await exported.Api.Client.AskAsync("pages" + address);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(exported.Folder, file), Cancellation), await live.Content.ReadAsByteArrayAsync(Cancellation));
    }

    private static bool IsOfNoRecord(string address) => Enum.GetValues<GuideSection>().Any(section =>
        address.EndsWith($"/{Words.Of(section)}/", StringComparison.Ordinal) && ContentLedger.Read().Guides.All(guide => guide.Section != section));

    // Other pages, their anchors, assets. What the API and pinned versions answer is not in the folder.
    private static bool Leads(Exported exported, string file, string link, Dictionary<string, HashSet<string>> ids)
    {
        if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal) || IsLive(link)) return true;
        var (address, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        if (address is not "" && !(address.StartsWith('/') && exported.Has(address.Split('?')[0]))) return false;
        var target = address is "" ? file : address[1..] + (address.EndsWith('/') ? "index.html" : "");
        return anchor is null || (ids.TryGetValue(target, out var known) ? known : ids[target] = [.. IdAttribute().Matches(exported.Read(target)).Select(id => id.Groups[1].Value)]).Contains(anchor);
    }

    private static bool IsLive(string link) => link.StartsWith("/api/", StringComparison.Ordinal) || link.StartsWith("/v/1/", StringComparison.Ordinal);

    private static IEnumerable<string> Links(string html) => LinkAttribute().Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value));

    [GeneratedRegex("\\s(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex LinkAttribute();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex IdAttribute();

    // A script or style in the page itself, which the security policy would not let run; data in JSON is neither.
    [GeneratedRegex("""<script(?![^>]*(?:\ssrc=|type="application/ld\+json"))|<style|\sstyle=|\son[a-z]+=""")]
    private static partial Regex Inline();
}
