using System.Globalization;
using System.Text;

namespace Outlay.Briefs;

/// <summary>A text with what the ledger says in the place of figures and blocks, and what that rests on.</summary>
internal static class MarkdownTwin
{
    public static string Of(BriefText text, BriefPass pass, Ledger ledger) => Body(text, pass) + Records(pass.Records, ledger);

    private static string Records(IReadOnlyList<CitedRecord> records, Ledger ledger)
    {
        if (records.Count == 0) return "";
        var list = new StringBuilder("\n\n## Records and sources\n\n");
        foreach (var record in records)
        {
            list.Append(CultureInfo.InvariantCulture, $"{record.Number}. [{Escaped(record.Title)}]({record.Address}), {Words.Of(record.Type)}, ")
                .Append(record.Amount is { } amount ? amount + ", " : "").Append(CultureInfo.InvariantCulture, $"as of {Dates.InWords(record.AsOf)}\n");
            foreach (var source in record.Sources.Select(ledger.Sources.Find).OfType<Source>()) list.Append("   - ").Append(Of(source)).Append('\n');
        }
        return list.ToString();
    }

    private static string Of(Source source) =>
        $"{((source.Url ?? source.ArchivedUrl) is { } url ? $"[{Escaped(source.Title)}](<{url}>)" : Escaped(source.Title))}, {Escaped(source.Publisher)}, {Dates.InWords(source.Date)} ({Words.Of(source.Grade)})";

    private static string Escaped(string text) => string.Concat(text.Select(letter => "\\`*_[]<>#|~&".Contains(letter) ? $"\\{letter}" : $"{letter}"));

    private static string Body(BriefText text, BriefPass pass)
    {
        var (markdown, twin, at) = (text.Markdown, new StringBuilder(), 0);
        foreach (var (start, end, words) in Replacements(text, pass).OrderBy(one => one.Start))
        {
            twin.Append(markdown, at, start - at).Append(words);
            at = end;
        }
        return twin.Append(markdown, at, markdown.Length - at).ToString();
    }

    private static IEnumerable<(int Start, int End, string Words)> Replacements(BriefText text, BriefPass pass)
    {
        foreach (var place in text.Places)
        {
            if (place is FigurePlace { Inline: var figure } && pass.FigureAt(figure) is { } rendered)
                yield return (figure.Span.Start, figure.Span.End + 1, InWords(rendered));
            if (place is not BlockPlace { Container: var block, IsClosed: var isClosed } || pass.BlockAt(block) is not { } content) continue;
            var link = content.Question is { } question ? $" [The question to the API that this answers]({question})." : "";
            yield return (block.Span.Start, EndOfLine(text.Markdown, block.Span.Start), $"*{content.Caption}, as of {Dates.InWords(pass.Reading.Shown)}.*{link}\n");
            var fence = text.Markdown.LastIndexOf('\n', block.Span.End) + 1;
            if (isClosed) yield return (text.Markdown.IndexOf(':', fence), block.Span.End + 1, "");
        }
    }

    private static string InWords(RenderedFigure figure) =>
        $"[{figure.Text}]({figure.Address})" + string.Concat(figure.Marks.Select(mark => $" ({MarkWords.Before(mark)}{Dates.InWords(mark.AsOf)})"));

    private static int EndOfLine(string markdown, int start) => markdown.IndexOfAny(['\r', '\n'], start) is >= 0 and var end ? end : markdown.Length;
}
