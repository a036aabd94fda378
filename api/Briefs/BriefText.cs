using System.Collections.Concurrent;
using System.Text;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>
/// A brief before the ledger is asked: its Markdown, read, with the places of figures and blocks in it. All who render the brief
/// share it, and nothing changes it any more.
/// </summary>
internal sealed class BriefText
{
    // A text that is read takes many times the room of its Markdown: those asked for last are enough.
    private const int MostKept = 16;

    private static readonly MarkdownPipeline Pipeline =
        BriefRenderer.WithLedger(BriefRenderer.Grammar()).DisableHtml().UsePreciseSourceLocation().Build();

    private static readonly ConcurrentDictionary<Brief, BriefText> Kept = new(ReferenceEqualityComparer.Instance);

    private readonly List<BriefPlace> places = [];
    private readonly List<Heading> contents = [];

    private BriefText(string markdown)
    {
        Markdown = markdown;
        Document = Markdig.Markdown.Parse(markdown, Pipeline);
        MarkdownTree.Visit(Document, Read);
        SafeLinks.Keep(Document);
    }

    public string Markdown { get; }

    public MarkdownDocument Document { get; }

    /// <summary>Its figures and blocks, in order.</summary>
    public IReadOnlyList<BriefPlace> Places => places;

    public IReadOnlyList<Heading> Contents => contents;

    /// <summary>Reads a text that is not asked for again.</summary>
    public static BriefText Read(string markdown) => new(markdown);

    /// <summary>The text of a brief, read when it is first asked for.</summary>
    public static BriefText Of(Brief brief)
    {
        if (Kept.TryGetValue(brief, out var known)) return known;
        if (Kept.Count >= MostKept) Kept.Clear();
        return Kept.GetOrAdd(brief, static brief => new(brief.Markdown));
    }

    /// <summary>As HTML.</summary>
    /// <param name="pass">What the ledger says in its places; without one, they are shown as they are written.</param>
    public string ToHtml(BriefPass? pass = null)
    {
        using var text = new StringWriter(new StringBuilder(Markdown.Length * 2));
        var renderer = new BriefHtmlRenderer(text, pass);
        Pipeline.Setup(renderer);
        renderer.Render(Document);
        return text.ToString();
    }

    private void Read(MarkdownObject item)
    {
        if (item is FigureInline figure) Add(new FigurePlace(places.Count, figure, Misplaced(figure)), figure);
        else if (item is CustomContainer block) Add(BlockPlace.Read(places.Count, block, Markdown), block);
        else if (item is Table table) TableAlignment.ByClass(table);
        else if (item is HeadingBlock heading && heading.Parent == Document && heading.TryGetAttributes()?.Id is { } id)
            contents.Add(new(heading.Level, id, PlainText.Of(heading.Inline)));
    }

    private void Add(BriefPlace place, MarkdownObject item)
    {
        places.Add(place);
        BriefPlace.Mark(item, place);
    }

    private static Mistake? Misplaced(FigureInline figure)
    {
        if (figure.NextSibling is LiteralInline { Content: { Length: > 0 } next } && next.Text[next.Start] is '(')
            return new(0, "a figure is a link of its own: it takes no address");
        Inline at = figure;
        for (var parent = figure.Parent; parent is not null; at = parent, parent = parent.Parent)
            if (parent is LinkInline) return new(0, FigureSyntax.InLink);
        return (at as ContainerInline)?.ParentBlock is HeadingBlock ? new(0, "a figure cannot stand in a heading") : null;
    }
}
