using Markdig.Renderers;

namespace Outlay.Briefs;

/// <summary>Markdig's own renderer, with what the ledger says in the places of a text.</summary>
internal sealed class BriefHtmlRenderer(TextWriter writer, BriefPass? pass) : HtmlRenderer(writer)
{
    public BriefPass? Pass { get; } = pass;
}
