using System.Text.RegularExpressions;
using Outlay.Pages;
using Outlay.Pages.Models;

namespace Outlay.Tests;

/// <summary>Templates are strict, and escape what they are given.</summary>
public sealed class SiteTemplateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("outlay-templates-").FullName;

    public SiteTemplateTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "partials"));
        Write("layout.hbs", "<title>{{head.title}}</title>{{{body}}}");
        Write("layout.md.hbs", "# {{head.title}}\n{{{body}}}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("{{page.tilte}}", "tilte is undefined")]
    [InlineData("{{page.title.nothing}}", "nothing is undefined")]
    [InlineData("{{#if page.nothing}}x{{/if}}", "nothing is undefined")]
    [InlineData("{{#each page.nothing}}x{{/each}}", "nothing is undefined")]
    [InlineData("{{shout page.title}}", "shout is undefined")]
    [InlineData("{{> nobody}}", "'nobody' could not be resolved")]
    [InlineData("{{> broken}}", "more is undefined")]
    [InlineData("{{#if page.title}}", "reached end of template")]
    [InlineData("{{amount page.title}}", "String is no amount")]
    [InlineData("{{day page.title}}", "cast")]
    [InlineData("{{day}}", "missing or null")]
    public void What_a_template_gets_wrong_is_told_with_its_name_and_the_page(string template, string told)
    {
        Write("deal.hbs", template);
        Write("partials/broken.hbs", "{{more}}");
        var thrown = Assert.Throws<TemplateException>(() => Render("A title"));
        Assert.StartsWith("Template deal.hbs, for the page /deals/x/: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(told, thrown.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_template_that_is_not_there_is_told()
    {
        var thrown = Assert.Throws<TemplateException>(() => Render("A title"));
        Assert.Contains("deal.hbs", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_in_triple_braces_is_escaped()
    {
        Write("deal.hbs", "<a title=\"{{page.title}}\">{{page.title}}</a>");
        Assert.Equal("<title>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"
            + "<a title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</a>",
            Render("\"><script>alert(1)</script>"));
    }

    [Fact]
    public void Code_keeps_its_quotation_marks_and_nothing_else()
    {
        Write("deal.hbs", "<code>{{{code page.title}}}</code>");
        Assert.EndsWith("<code>{ \"a\": '&lt;b&gt; &amp;amp;' }</code>", Render("{ \"a\": '<b> &amp;' }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("*bold* _it_ `code` [x](y)", "\\*bold\\* \\_it\\_ \\`code\\` \\[x\\](y)")]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("AT&T #1", "AT\\&T \\#1")]
    public void In_markdown_a_value_stays_the_text_that_it_is(string title, string written)
    {
        Write("deal.md.hbs", "{{page.title}}");
        var markdown = Render(title, PageFormat.Markdown);
        Assert.Equal($"# {written}\n{written}", markdown);
        Assert.Contains(title.Replace('\n', ' '), System.Net.WebUtility.HtmlDecode(Markdig.Markdown.ToPlainText(markdown)), StringComparison.Ordinal);
    }

    // Helpers write what they draw themselves; of the model, only what was rendered or drawn before.
    [Fact]
    public void Triple_braces_stand_only_around_what_is_safe_by_construction()
    {
        string[] allowed = ["body", "page.html", "page.rendered.closingHtml", "head.metadata.data", "page.left", "page.right", "picture", "dotscale"];
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "site", "templates"), "*.hbs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".md.hbs", StringComparison.Ordinal)).ToList();
        var raw = files.SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\{\{\{\s*([^\s}]+)\s*\}"), (file, match) => (file, name: match.Groups[1].Value)).ToList();
        Assert.NotEmpty(raw);
        Assert.DoesNotContain(raw, found => !allowed.Contains(found.name));
    }

    private string Render(string title, PageFormat format = PageFormat.Html) => new Pages.Templates(folder, format, Assets.Shipped()).Render("deal", new(
        new(1, default, "", false, false, null, []),
        new(title, "", "/deals/x/", "", "", "", "", false, false, [], new("", "", "", "")),
        new { Title = title }));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
