using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>A place in a text where the ledger speaks.</summary>
/// <param name="Number">Among all of the text, from 0.</param>
/// <param name="Mistake">What is wrong with it whatever the ledger says.</param>
internal abstract record BriefPlace(int Number, Mistake? Mistake)
{
    private static readonly object Key = typeof(BriefPlace);

    public static void Mark(MarkdownObject item, BriefPlace place) => item.SetData(Key, place);

    /// <summary>The place that a figure or a block is.</summary>
    public static BriefPlace? Of(MarkdownObject item) => (BriefPlace?)item.GetData(Key);

    /// <summary>The line and column, from 1, of a mistake in it.</summary>
    public abstract (int Line, int Column) PlaceOf(Mistake mistake);
}

internal sealed record FigurePlace(int Number, FigureInline Inline, Mistake? Mistake) : BriefPlace(Number, Mistake ?? Inline.Mistake)
{
    public override (int Line, int Column) PlaceOf(Mistake mistake)
    {
        var (line, column) = Inline.PlaceOf(mistake.Start);
        return (line + 1, column + 1);
    }
}

/// <param name="Line">The first line, which says what the block is to show.</param>
/// <param name="Syntax"><c>null</c> where the line cannot be read.</param>
internal sealed record BlockPlace(int Number, CustomContainer Container, string Line, BlockSyntax? Syntax, Mistake? Mistake)
    : BriefPlace(Number, Mistake)
{
    public static BlockPlace Read(int number, CustomContainer container, string markdown)
    {
        var end = markdown.AsSpan(container.Span.Start).IndexOfAny('\r', '\n');
        var line = end < 0 ? markdown[container.Span.Start..] : markdown.Substring(container.Span.Start, end);
        var syntax = BlockSyntax.Parse(line, out var mistake);
        return new(number, container, line, syntax, mistake);
    }

    /// <summary>What it begins with, and has to end with.</summary>
    public string Colons => new(':', Container.OpeningFencedCharCount);

    public bool IsClosed => Container.ClosingFencedCharCount > 0;

    public override (int Line, int Column) PlaceOf(Mistake mistake) => (Container.Line + 1, Container.Column + 1 + mistake.Start);
}
