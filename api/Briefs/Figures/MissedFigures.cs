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
        return Message(many, at > 0 ? markdown[at - 1] : ' ', Meant(at + many, isSure: many > 1)) is { } message ? BriefProblem.At(markdown, at, message) : null;
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
    private (string Written, Figure? Figure, bool IsClosed) Meant(int start, bool isSure)
    {
        var rest = markdown.AsSpan(start, Math.Min(FigureSyntax.MostCharacters, markdown.Length - start));
        var end = rest.IndexOfAny(']', '\n') is >= 0 and var found ? found : rest.Length;
        var written = rest[..end].Trim().ToString();
        var text = FigureSyntax.Open + written + FigureSyntax.Close;
        if (FigureParser.Parse(text, out _) is { } whole) return (written, whole, rest[end..].StartsWith(FigureSyntax.Close));
        var begun = isSure ? Begun(text) : null;
        return (begun?.Question ?? written, begun, false);
    }

    /// <summary>The figure that a text begins with: one that the ledger knows, or else one that is written as only figures are.</summary>
    private Figure? Begun(string text)
    {
        var all = FigureParser.Beginnings(text);
        if (all.FirstOrDefault(figure => answers.Value(figure, out _) is not null) is { } known) return known;
        return all switch
        {
            [.., { Expression: TotalOf or FieldOf { Field: not null } } figure] => figure,
            [.., { Expression: FieldOf field } figure] when answers.View.Deal(field.Id) is not null || answers.View.Commitment(field.Id) is not null =>
                figure with { Question = $"{field.Id}.{Agreements.Amount}" },
            _ => null,
        };
    }
}
