using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Outlay.Briefs.Figures;

/// <summary>
/// Takes <c>[[…]]</c> for a figure, also at the end of a link's words, where it is refused. What CommonMark may make a link of is left
/// to it: brackets that open with three, or that name a reference of the text.
/// </summary>
internal sealed class FigureInlineParser : InlineParser
{
    public FigureInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[' || IsAfterBracket(slice) || End(slice) is not { } end) return false;
        var text = slice.Text[slice.Start..end];
        if (processor.Document.TryGetLinkReferenceDefinition(text[FigureSyntax.Open.Length..^FigureSyntax.Close.Length], out _)) return false;
        var figure = FigureParser.Parse(text, out var mistake);
        processor.Inline = new FigureInline
        {
            Text = text,
            Expression = text[FigureSyntax.Open.Length..^FigureSyntax.Close.Length].Trim().Replace(@"\|", "|", StringComparison.Ordinal),
            Lines = LinesOf(text, processor, slice.Start),
            Figure = figure,
            Mistake = mistake,
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    private static bool IsAfterBracket(in StringSlice slice) =>
        slice.PeekCharExtra(-1) == '[' && !FigureSyntax.IsEscaped(slice.Text, slice.Start - 1);

    /// <summary>Where the figure ends that begins here, or <c>null</c> where none does.</summary>
    private static int? End(in StringSlice slice)
    {
        var begin = slice.Start + FigureSyntax.Open.Length;
        var length = Math.Min(slice.End + 1 - begin, FigureSyntax.MostCharacters);
        if (length <= 0) return null;
        var inside = slice.Text.AsSpan(begin, length);
        var close = inside.IndexOf(FigureSyntax.Close, StringComparison.Ordinal);
        if (close < 0 || inside[..close].Contains('[') || inside[..close].Contains(']') || inside[..close].Contains('`')) return null;
        return begin + close + FigureSyntax.Close.Length;
    }

    private static List<LinePlace> LinesOf(string text, InlineProcessor processor, int start)
    {
        List<LinePlace> lines = [];
        for (var at = 0; at >= 0; at = text.IndexOf('\n', at) is >= 0 and var next ? next + 1 : -1)
        {
            processor.GetSourcePosition(start + at, out var line, out var column);
            lines.Add(new(at, line, column));
        }
        return lines;
    }
}
