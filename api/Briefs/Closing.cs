using Outlay.Briefs.Blocks;
using Outlay.Briefs.Figures;

namespace Outlay.Briefs;

/// <summary>What every brief ends with: what has changed since, what its sums and ratios are made of, and what it rests on.</summary>
internal static class Closing
{
    public const string MadeOf = "What figures are made of";
    public const string Question = "The question to the API";

    /// <summary>Whether a figure's address is that of a question, and of no record.</summary>
    public static bool IsQuestion(RenderedFigure figure) => figure.Address.StartsWith("/api/", StringComparison.Ordinal);

    public static string Of(IReadOnlyList<RenderedFigure> figures, IReadOnlyList<CitedRecord> records)
    {
        using var text = new StringWriter();
        var html = new Markup(text);
        WriteChanges(html, [.. figures.Where(figure => figure.Marks.Count > 0)]);
        WriteMade(html, [.. figures.Where(figure => figure.Made is not null)], records);
        WriteRecords(html, records);
        return text.ToString();
    }

    /// <summary>What stands of a record in the list of them.</summary>
    /// <param name="isPublished">Else there is nothing yet to be cited.</param>
    public static string HtmlOf(RecordName record, DateOnly asOf, IReadOnlyList<Source> sources, bool isPublished)
    {
        using var text = new StringWriter();
        var html = new Markup(text);
        Write(html, record, asOf, sources);
        if (isPublished) Write(html, record.Citation);
        return text.ToString();
    }

    private static void WriteChanges(Markup html, List<RenderedFigure> changed)
    {
        if (changed.Count == 0) return;
        html.Open("section", ("class", "block changes"), ("aria-labelledby", "changed-since")).Line()
            .Element("h2", "Changed since", ("id", "changed-since")).Open("ul").Line();
        foreach (var figure in changed)
            foreach (var mark in figure.Marks)
                html.Open("li").Link("#" + figure.Id, figure.Text).Text($" ({figure.Expression}): {MarkWords.Before(mark)}").Day(mark.AsOf).Text(".").Close("li").Line();
        html.Close("ul").Line().Close("section").Line();
    }

    private static void WriteMade(Markup html, List<RenderedFigure> figures, IReadOnlyList<CitedRecord> records)
    {
        if (figures.Count == 0) return;
        var titles = records.ToDictionary(record => record.Id, record => record.Title);
        html.Open("section", ("class", "block made"), ("aria-labelledby", "made-of")).Line()
            .Element("h2", MadeOf, ("id", "made-of")).Open("ul").Line();
        foreach (var figure in figures)
        {
            html.Open("li", ("id", figure.Made)).Link("#" + figure.Id, figure.Text).Text($" ({figure.Expression}), as of ").Day(figure.AsOf).Text(": ");
            foreach (var (number, id) in figure.Records.Index()) html.Text(number > 0 ? ", " : "").Link("#" + Addresses.Reference(id), titles[id]);
            html.Text(".");
            if (IsQuestion(figure)) html.Text(" ").Link(figure.Address, Question).Text(".");
            html.Close("li").Line();
        }
        html.Close("ul").Line().Close("section").Line();
    }

    private static void WriteRecords(Markup html, IReadOnlyList<CitedRecord> records)
    {
        if (records.Count == 0) return;
        html.Open("section", ("class", "block references"), ("aria-labelledby", "records")).Line()
            .Element("h2", "Records and sources", ("id", "records")).Open("ol").Line();
        foreach (var record in records) html.Open("li", ("id", Addresses.Reference(record.Id))).Written(record.Html.Value).Close("li").Line();
        html.Close("ol").Line().Close("section").Line();
    }

    private static void Write(Markup html, RecordName record, DateOnly asOf, IReadOnlyList<Source> sources)
    {
        html.Open("p").Link(record.Address, record.Title)
            .Text($", {Words.Of(record.Type)}, {(record.Amount is { } amount ? amount + ", " : "")}as of ").Day(asOf);
        if (record.Grade is { } grade) new HtmlBlockWriter(html).Grade(grade);
        html.Close("p").Line();
        var list = new HtmlBlockWriter(html).List(isOrdered: false, "sources");
        foreach (var source in sources) list.Item().Source(source);
        list.EndList();
    }

    // The script that copies them brings its own buttons.
    private static void Write(Markup html, Citation citation) => html.Open("details", ("class", "cite")).Element("summary", "Cite")
        .Element("pre", citation.Text, ("tabindex", "0")).Element("pre", citation.BibTeX, ("tabindex", "0"))
        .Element("pre", citation.CslJson, ("tabindex", "0")).Close("details");
}
