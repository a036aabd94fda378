using Outlay.Briefs.Blocks;

namespace Outlay.Briefs;

/// <summary>What every brief ends with: what has changed since, and what it rests on.</summary>
internal static class Closing
{
    public static string Of(Ledger ledger, IReadOnlyList<RenderedFigure> figures, IReadOnlyList<CitedRecord> records)
    {
        using var text = new StringWriter();
        var html = new Markup(text);
        WriteChanges(html, [.. figures.Where(figure => figure.Marks.Count > 0)]);
        WriteRecords(html, ledger, records);
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

    private static void WriteRecords(Markup html, Ledger ledger, IReadOnlyList<CitedRecord> records)
    {
        if (records.Count == 0) return;
        html.Open("section", ("class", "block references"), ("aria-labelledby", "records")).Line()
            .Element("h2", "Records and sources", ("id", "records")).Open("ol").Line();
        foreach (var record in records) Write(html, ledger, record);
        html.Close("ol").Line().Close("section").Line();
    }

    private static void Write(Markup html, Ledger ledger, CitedRecord record)
    {
        html.Open("li", ("id", Addresses.Reference(record.Id))).Open("p").Link(record.Address, record.Title)
            .Text($", {Words.Of(record.Type)}, {(record.Amount is { } amount ? amount + ", " : "")}as of ").Day(record.AsOf);
        if (record.Grade is { } grade) new HtmlBlockWriter(html).Grade(grade);
        html.Close("p").Line();
        var list = new HtmlBlockWriter(html).List(isOrdered: false, "sources");
        foreach (var source in record.Sources.Select(ledger.Sources.Find).OfType<Source>()) list.Item().Source(source);
        list.EndList();
        // The script that copies them brings its own buttons.
        html.Open("details", ("class", "cite")).Element("summary", "Cite")
            .Element("pre", record.Citation.Text, ("tabindex", "0")).Element("pre", record.Citation.BibTeX, ("tabindex", "0"))
            .Element("pre", record.Citation.CslJson, ("tabindex", "0")).Close("details").Close("li").Line();
    }
}
