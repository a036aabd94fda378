using System.Globalization;
using System.Text;
using Outlay.Briefs.Blocks;

namespace Outlay.Briefs;

/// <summary>
/// A text with what the ledger says in the place of figures and blocks, what has changed since, what sums are made of, and what it
/// rests on: all that its page says in words.
/// </summary>
internal static class MarkdownTwin
{
    private const string RecordsTitle = "Records and sources";

    public static string Of(BriefText text, BriefPass pass, Ledger ledger) =>
        Body(text, pass).Trim('\n') + Changes(pass.Figures) + Made(pass) + Records(pass.Records, ledger, pass.Reading.Addresses.Version is not null) + "\n";

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
        if (pass.Reading.Addresses.Root is not "" and var root)
            foreach (var start in PageLinks.StartsIn(text.Document, text.Markdown)) yield return (start, start, root);
        foreach (var place in text.Places)
        {
            if (place is FigurePlace { Inline: var figure } && pass.FigureAt(figure) is { } rendered)
                yield return (figure.Span.Start, figure.Span.End + 1, InWords(rendered));
            if (place is not BlockPlace { Container: var block, IsClosed: true } || pass.BlockAt(block) is not { } content) continue;
            var lines = new BlockLines(text.Markdown, block.Span.Start, block.Span.End);
            var caption = $"{MarkdownText.EscapedAtStart(content.Caption)}.\n{lines.Prefix.TrimEnd()}";
            // What stands between the two lines is a caption of the author's, and stays.
            if (block.Count > 0) yield return (lines.Start, lines.StartInside, lines.Before);
            yield return block.Count > 0 ? (lines.StartOfLast, lines.End, InWords(content, lines.Prefix, pass.Reading.Shown))
                : (lines.Start, lines.End, lines.Before + caption + InWords(content, lines.Prefix, pass.Reading.Shown));
        }
    }

    private static string InWords(RenderedFigure figure) =>
        MarkdownText.Link(Address(figure.Address), figure.Text) + string.Concat(figure.Marks.Select(mark => $" ({InWords(mark)})"));

    private static string InWords(FigureMark mark) => MarkdownText.Escaped(MarkWords.Before(mark)) + Dates.InWords(mark.AsOf);

    /// <param name="prefix">What the lines of the place begin with.</param>
    private static string InWords(BlockContent content, string prefix, DateOnly asOf)
    {
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        words.Write($"\n{prefix}*{(content.Units is { } units ? $"In {units}. " : "")}As of {Dates.InWords(asOf)}.*");
        if (content.Question is { } question) words.Write($" {MarkdownText.Link(question, "The question to the API that this answers")}.");
        content.Write(new MarkdownBlockWriter(words, prefix));
        words.Write($"\n{prefix.TrimEnd()}");
        return words.ToString();
    }

    private static string Changes(IReadOnlyList<RenderedFigure> figures)
    {
        if (figures.All(figure => figure.Marks.Count == 0)) return "";
        using var words = new StringWriter();
        words.Write("\n\n## Changed since");
        var list = new MarkdownBlockWriter(words, "").List(isOrdered: false, "changes");
        foreach (var figure in figures)
            foreach (var mark in figure.Marks)
                list.Item().Link(Address(figure.Address), figure.Text).Text($" ({figure.Expression}): {MarkWords.Before(mark)}").Day(mark.AsOf).Text(".");
        return words.ToString();
    }

    private static string Made(BriefPass pass)
    {
        var figures = pass.Figures.Where(figure => figure.Made is not null).ToList();
        if (figures.Count == 0) return "";
        var titles = pass.Records.ToDictionary(record => record.Id);
        using var words = new StringWriter();
        words.Write($"\n\n## {Closing.MadeOf}");
        var list = new MarkdownBlockWriter(words, "").List(isOrdered: false, "made");
        foreach (var figure in figures)
        {
            list.Item().Text($"{figure.Text} ({figure.Expression}), as of ").Day(figure.AsOf).Text(": ");
            foreach (var (number, id) in figure.Records.Index()) list.Text(number > 0 ? ", " : "").Link(Address(titles[id].Address), titles[id].Title);
            list.Text(".");
            if (Closing.IsQuestion(figure)) list.Text(" ").Link(figure.Address, Closing.Question).Text(".");
        }
        return words.ToString();
    }

    private static string Records(IReadOnlyList<CitedRecord> records, Ledger ledger, bool isPublished)
    {
        if (records.Count == 0) return "";
        using var words = new StringWriter();
        words.Write($"\n\n## {RecordsTitle}");
        var list = new MarkdownBlockWriter(words, "").List(isOrdered: true, "references");
        foreach (var record in records)
        {
            list.Item();
            if (record.Address.StartsWith('#')) list.Text(record.Title);
            else list.Link(record.Address, record.Title);
            list.Text($", {Words.Of(record.Type)}, {(record.Amount is { } amount ? amount + ", " : "")}as of ").Day(record.AsOf);
            if (record.Grade is { } grade) list.Grade(grade);
            list.List(isOrdered: false, "sources");
            foreach (var source in record.Sources.Select(ledger.Sources.Find).OfType<Source>()) list.Item().Source(source);
            if (isPublished) list.Item().Text("Cite as: " + record.Citation.Text);
            list.EndList();
        }
        return words.ToString();
    }

    // A place in the page's list is none here, and the list's heading has the anchor that Markdown gives it.
    private static string Address(string address) => address.StartsWith('#') ? "#records-and-sources" : address;
}
