using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>Goes once through a text, in its order, and gives each figure and block what it says.</summary>
internal sealed class BriefPass
{
    private readonly string markdown;
    private readonly BriefReading reading;
    private readonly FigureReader figures;
    private readonly BlockContext blocks;
    private readonly List<RenderedFigure> rendered = [];
    private readonly List<Heading> contents = [];
    private readonly List<BriefProblem> problems = [];

    public BriefPass(string markdown, Ledger ledger, BriefReading reading)
    {
        this.markdown = markdown;
        this.reading = reading;
        figures = new(ledger, reading, Citations);
        blocks = new(ledger.AsOf(reading.Shown), reading.Addresses, Citations);
    }

    public CitationList Citations { get; } = new();

    public IReadOnlyList<RenderedFigure> Figures => rendered;

    public IReadOnlyList<Heading> Contents => contents;

    public IReadOnlyList<BriefProblem> Problems => problems;

    public void Read(MarkdownDocument document)
    {
        foreach (var item in document.Descendants())
        {
            if (item is FigureInline figure) Read(figure);
            else if (item is CustomContainer block) Read(block);
            else if (item is HeadingBlock heading && heading.Parent == document && heading.TryGetAttributes()?.Id is { } id)
                contents.Add(new(heading.Level, id, PlainText.Of(heading.Inline)));
        }
    }

    private void Read(FigureInline figure)
    {
        var mistake = Misplaced(figure);
        if (mistake is null && figures.Read(figure, rendered.Count + 1, out mistake) is { } value) rendered.Add(figure.Rendered = value);
        if (mistake is null) return;
        var (line, column) = figure.PlaceOf(mistake.Start);
        problems.Add(new(line + 1, column + 1, mistake.Message));
    }

    private void Read(CustomContainer block)
    {
        var content = BlockKind.Read(FirstLine(block), blocks, out var mistake);
        if (content is not null) BlockRenderer.Show(block, content, reading.Shown);
        if (content is not null && block.ClosingFencedCharCount == 0) mistake = new(0, "this block is not closed: end it with a line ':::'");
        if (mistake is not null) problems.Add(new(block.Line + 1, block.Column + 1 + mistake.Start, mistake.Message));
    }

    private string FirstLine(CustomContainer block)
    {
        var end = markdown.IndexOfAny(['\r', '\n'], block.Span.Start);
        return markdown[block.Span.Start..(end < 0 ? markdown.Length : end)];
    }

    private static Mistake? Misplaced(FigureInline figure)
    {
        if (figure.NextSibling is LiteralInline { Content: { Length: > 0 } next } && next.Text[next.Start] is '(')
            return new(0, "a figure is a link of its own: it takes no address");
        Inline at = figure;
        for (var parent = figure.Parent; parent is not null; at = parent, parent = parent.Parent)
            if (parent is LinkInline) return new(0, "a figure is a link of its own: it cannot stand in another");
        return (at as ContainerInline)?.ParentBlock is HeadingBlock ? new(0, "a figure cannot stand in a heading") : null;
    }
}
