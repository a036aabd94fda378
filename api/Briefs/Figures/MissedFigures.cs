using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Briefs.Figures;

/// <summary>
/// Brackets that were meant for a figure and that CommonMark keeps as text: three of them, two that nothing closes, one alone round
/// something that the ledger knows. They would be published as they are written. Who means brackets writes <c>\[</c>.
/// </summary>
internal sealed class MissedFigures(BriefText text, ViewAnswers answers)
{
    private readonly string markdown = text.Markdown;
    private readonly HashSet<int> brackets = [.. text.Document.Descendants<Inline>().SelectMany(inline => BracketsIn(inline, text.Markdown))];

    public IEnumerable<BriefProblem> All() => brackets.Where(at => !brackets.Contains(at - 1)).Select(ProblemAt).OfType<BriefProblem>();

    // Where those stand that are only text, and not escaped. One that nothing closes stays what might have become a link.
    private static IEnumerable<int> BracketsIn(Inline inline, string markdown) => inline is not (LiteralInline or LinkDelimiterInline) ? []
        : Enumerable.Range(inline.Span.Start, Math.Max(0, Math.Min(inline.Span.End + 1, markdown.Length) - inline.Span.Start))
            .Where(at => markdown[at] == '[' && !FigureSyntax.IsEscaped(markdown, at));

    private BriefProblem? ProblemAt(int at)
    {
        var many = 1;
        while (brackets.Contains(at + many)) many++;
        if (Message(many, at > 0 ? markdown[at - 1] : ' ', Meant(at + many)) is not { } message) return null;
        var line = markdown.AsSpan(0, at).LastIndexOf('\n') + 1;
        return new(markdown.AsSpan(0, line).Count('\n') + 1, at - line + 1, message);
    }

    private string? Message(int many, char before, (string Written, Figure? Figure, bool IsClosed) meant) => (many, before, meant.Figure) switch
    {
        (1, not '[', { } figure) when answers.Value(figure, out _) is not null => $"a figure stands in two brackets: write [[{meant.Written}]]",
        (1, _, _) => null,
        (_, _, null) => @"these brackets open no figure: it ends with ]] in the same paragraph, and holds neither brackets nor code; for brackets as such write \[[",
        (2, '!', _) => $@"'!' and a bracket open a picture: write \![[{meant.Written}]]",
        (2, _, _) when meant.IsClosed => FigureSyntax.InLink,
        (2, _, _) => $"this figure is not closed: write [[{meant.Written}]]",
        _ => $@"a figure opens with two brackets, and here are {many}: write [[{meant.Written}]], or \[[[{meant.Written}]]] for one in brackets",
    };

    /// <summary>What stands between the brackets, and the figure that it would be.</summary>
    private (string Written, Figure? Figure, bool IsClosed) Meant(int start)
    {
        var rest = markdown.AsSpan(start, Math.Min(FigureSyntax.MostCharacters, markdown.Length - start));
        var end = rest.IndexOfAny(']', '\n') is >= 0 and var found ? found : rest.Length;
        var written = rest[..end].Trim().ToString();
        return (written, FigureParser.Parse(FigureSyntax.Open + written + FigureSyntax.Close, out _), rest[end..].StartsWith(FigureSyntax.Close));
    }
}
