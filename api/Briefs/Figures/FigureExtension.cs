using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Outlay.Briefs.Figures;

/// <summary>Adds figures to Markdown.</summary>
internal sealed class FigureExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FigureInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html) html.ObjectRenderers.Add(new FigureRenderer());
    }
}
