using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Outlay.Briefs.Blocks;

/// <summary>Adds blocks to Markdown: Markdig's custom containers, without those that stand within a line.</summary>
internal sealed class BlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html) html.ObjectRenderers.Add(new BlockRenderer());
    }
}

/// <summary>Writes a block as a figure: what it shows, and under it a caption, the units, the date and the question that it answers.</summary>
internal sealed class BlockRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        if ((renderer as BriefHtmlRenderer)?.Pass is not { } pass || pass.BlockAt(obj) is not { } content)
        {
            // Nothing of this is ever published: check refuses it. A preview shows where it is.
            renderer.EnsureLine().Write("<mark class=\"figure-broken\">").WriteEscape($"::: {obj.Info} {obj.Arguments}").WriteLine("</mark>");
            return;
        }
        var html = new Markup(renderer.EnsureLine().Writer);
        html.Open("figure", ("class", $"block block-{content.Name}")).Line().Open("div", ("class", "scrolls")).Written(content.Html).Close("div").Line().Open("figcaption").Line();
        if (obj.Count > 0) renderer.WriteChildren(obj);
        else html.Element("p", content.Caption + ".").Line();
        html.Open("p", ("class", "made"));
        if (content.Units is { } units) html.Text($"In {units}. ");
        html.Text("As of ").Day(pass.Reading.Shown).Text(".");
        if (content.Question is { } question) html.Text(" ").Link(question, "The question to the API that this answers").Text(".");
        html.Close("p").Line().Close("figcaption").Line().Close("figure").Line();
    }
}
