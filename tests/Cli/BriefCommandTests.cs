using System.CommandLine;
using System.Text.RegularExpressions;
using Outlay.Cli;

namespace Outlay.Tests;

public sealed class BriefCommandTests : IDisposable
{
    private readonly TestContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_new_brief_is_a_file_without_problems()
    {
        var (code, said, _) = Run("new", "brief", "Emile's \"L\": what next?", "--content", content.Folder);
        Assert.Equal(0, code);
        Assert.EndsWith("briefs/emiles-l-what-next.md", said.Trim().Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("title: \"Emile's \\\"L\\\": what next?\"", File.ReadAllText(Path.Combine(content.Folder, "briefs", "emiles-l-what-next.md")), StringComparison.Ordinal);
        Assert.Equal(1, Run("new", "brief", "Emile's \"L\": what next?", "--content", content.Folder).Code);
        Assert.Equal(1, Run("new", "brief", "???", "--content", content.Folder).Code);
    }

    [Fact]
    public void A_preview_is_a_page_and_says_what_is_wrong_and_where()
    {
        content.Edit("briefs/first.md", "Text with", "Of [[alpha-round.valuation]], [[alpha-rond.amount]] with");
        var file = Path.Combine(content.Folder, "briefs", "first.md");
        var (code, page, problems) = Run("preview", file, "--content", content.Folder);
        Assert.Equal(1, code);
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.Contains(">$5\u00A0billion to $6\u00A0billion</data>", page, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"figure-broken\">[[alpha-rond.amount]]</mark>", page, StringComparison.Ordinal);
        Assert.Contains("first.md:9:33: there is no deal, commitment or metric 'alpha-rond'; did you mean 'alpha-round'?", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_says_what_check_would_say_of_the_text()
    {
        content.Edit("briefs/first.md", "Text with", "Of $5 billion, <b>[[alpha-rond.amount]]</b>, [a](javascript:b), with");
        var (code, _, problems) = Run("preview", Path.Combine(content.Folder, "briefs", "first.md"), "--content", content.Folder);
        Assert.Equal(1, code);
        Assert.Equal(
            ["9:4: '$5' is a loose number", "9:16: HTML is not read here", "9:21: there is no deal", "9:40: HTML is not read here", "9:46: a link may go to http"],
            problems.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Regex.Match(line, "first.md:(.{3,5} (?:'[^']*' is a loose number|HTML is not read here|there is no deal|a link may go to http))").Groups[1].Value));
    }

    [Fact]
    public void A_preview_looks_like_the_page_it_will_be()
    {
        var (code, page, problems) = Run("preview", Path.Combine(content.Folder, "briefs", "first.md"), "--content", content.Folder);
        Assert.Equal((0, ""), (code, problems));
        Assert.Contains("<header class=\"masthead\">", page, StringComparison.Ordinal);
        var styles = Regex.Match(page, """<link rel="stylesheet" href="(file://[^"]+)">""").Groups[1].Value;
        Assert.Contains(".prose", File.ReadAllText(new Uri(styles).LocalPath), StringComparison.Ordinal);
        Assert.Contains("href=\"http://localhost:4280/briefs/\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_preview_says_that_it_is_not_published(bool now)
    {
        content.Edit("briefs/first.md", "Text with", "Of [[alpha-round.amount]], with");
        var (_, page, _) = Run([.. (string[])["preview", Path.Combine(content.Folder, "briefs", "first.md"), "--content", content.Folder], .. now ? ["--now"] : Array.Empty<string>()]);
        Assert.Contains("A preview of a file: nothing of this is published.", page, StringComparison.Ordinal);
        Assert.Contains("<p>Not published.</p>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"record-alpha-round\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("Version 0|/v/0|data-version|rel=\"canonical\"|Permalink|briefs/first/now|briefs/first\\.md|api/briefs/first|class=\"cite\"|og:url", page);
    }

    [Fact]
    public void Check_lists_the_figures_that_the_ledger_says_otherwise_since()
    {
        content.Edit("briefs/first.md", "asOf: 2025-06-01", "asOf: 2025-05-01").Edit("briefs/first.md", "Text with [a link]", "Text of [[alpha-round.amount]] with [a link]");
        var (code, said, _) = Run("check", "--content", content.Folder);
        Assert.Equal(0, code);
        Assert.Contains("briefs/first.md: [[alpha-round.amount]] is at least $1 billion as of 2025-05-01, and $1 billion since 2025-06-01", said, StringComparison.Ordinal);
    }

    private static (int Code, string Said, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = CommandLine.Create().Parse(arguments).Invoke(new() { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}
