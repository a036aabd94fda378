using Markdig;
using Markdig.Renderers;

namespace Outlay.Briefs;

/// <summary>Makes the HTML of a brief from its Markdown. Raw HTML is text, and no link runs a script.</summary>
public static class BriefRenderer
{
    private static readonly MarkdownPipeline Pipeline = Grammar().DisableHtml().Build();

    /// <summary>What Markdown is in a brief, apart from raw HTML, which <c>check</c> has to see in order to refuse it.</summary>
    internal static MarkdownPipelineBuilder Grammar() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub);

    public static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        SafeLinks.Keep(document);
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return text.ToString();
    }
}
