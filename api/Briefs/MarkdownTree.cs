using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Briefs;

/// <summary>Markdig's own walk over all of a document, in its order, without the stacks and lists that it makes on the way.</summary>
internal static class MarkdownTree
{
    /// <param name="visit">Changes nothing of what it is in.</param>
    public static void Visit(Block block, Action<MarkdownObject> visit)
    {
        visit(block);
        // The parser limits how deep blocks stand in each other, and not how deep inlines do.
        if (block is ContainerBlock container) for (var i = 0; i < container.Count; i++) Visit(container[i], visit);
        else if (block is LeafBlock { Inline: { } inlines }) Visit(inlines, visit);
    }

    public static void Visit(ContainerInline root, Action<MarkdownObject> visit)
    {
        for (var inline = root.FirstChild; inline is not null; inline = Next(inline, root)) visit(inline);
    }

    private static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child }) return child;
        for (var at = inline; at != root; at = at.Parent!)
            if (at.NextSibling is { } next) return next;
        return null;
    }
}
