using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>A text with what the ledger says in the place of figures and blocks.</summary>
internal static class MarkdownTwin
{
    /// <param name="document">With precise places, after a <see cref="BriefPass"/>.</param>
    public static string Of(string markdown, MarkdownDocument document, BriefReading reading)
    {
        var text = markdown;
        foreach (var (start, end, words) in Replacements(markdown, document, reading).OrderByDescending(one => one.Start))
            text = text[..start] + words + text[end..];
        return text;
    }

    private static IEnumerable<(int Start, int End, string Words)> Replacements(string markdown, MarkdownDocument document, BriefReading reading)
    {
        foreach (var figure in document.Descendants<FigureInline>())
            if (figure.Rendered is { } rendered) yield return (figure.Span.Start, figure.Span.End + 1, Words(rendered));
        foreach (var block in document.Descendants<CustomContainer>())
        {
            if (BlockRenderer.Shown(block) is not { } content) continue;
            var link = content.Question is { } question ? $" [The question to the API that this answers]({question})." : "";
            yield return (block.Span.Start, EndOfLine(markdown, block.Span.Start), $"*{content.Caption}, as of {Dates.InWords(reading.Shown)}.*{link}\n");
            var fence = markdown.LastIndexOf('\n', block.Span.End) + 1;
            if (block.ClosingFencedCharCount > 0) yield return (markdown.IndexOf(':', fence), block.Span.End + 1, "");
        }
    }

    private static string Words(RenderedFigure figure) =>
        $"[{figure.Text}]({figure.Address})" + string.Concat(figure.Marks.Select(mark => $" ({MarkWords.Before(mark)}{Dates.InWords(mark.AsOf)})"));

    private static int EndOfLine(string markdown, int start) => markdown.IndexOfAny(['\r', '\n'], start) is >= 0 and var end ? end : markdown.Length;
}
