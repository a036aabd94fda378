using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Briefs.Figures;

/// <summary>Goes through a text, and gives each of its figures what it says.</summary>
internal sealed class FigurePass(FigureReader reader)
{
    private readonly List<RenderedFigure> figures = [];
    private readonly List<BriefProblem> problems = [];

    public IReadOnlyList<RenderedFigure> Figures => figures;

    public IReadOnlyList<BriefProblem> Problems => problems;

    public void Read(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<FigureInline>()) Read(inline);
    }

    private void Read(FigureInline inline)
    {
        var mistake = Misplaced(inline);
        if (mistake is null && reader.Read(inline, figures.Count + 1, out mistake) is { } rendered) figures.Add(inline.Rendered = rendered);
        if (mistake is null) return;
        var (line, column) = inline.PlaceOf(mistake.Start);
        problems.Add(new(line + 1, column + 1, mistake.Message));
    }

    private static Mistake? Misplaced(FigureInline inline)
    {
        if (inline.NextSibling is LiteralInline { Content: { Length: > 0 } next } && next.Text[next.Start] is '(')
            return new(0, "a figure is a link of its own: it takes no address");
        Inline? at = inline;
        for (var parent = inline.Parent; parent is not null; at = parent, parent = parent.Parent)
            if (parent is LinkInline) return new(0, "a figure is a link of its own: it cannot stand in another");
        return (at as ContainerInline)?.ParentBlock is HeadingBlock ? new(0, "a figure cannot stand in a heading") : null;
    }
}
