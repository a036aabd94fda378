namespace Outlay.Briefs.Blocks;

/// <summary>Writes what blocks show as HTML.</summary>
internal sealed class HtmlBlockWriter(Markup html) : BlockWriter
{
    private readonly Stack<string> open = new();
    private bool isNewRow;

    public static string Of(Action<BlockWriter> write)
    {
        using var text = new StringWriter();
        var writer = new HtmlBlockWriter(new Markup(text));
        write(writer);
        writer.End();
        return text.ToString();
    }

    public override BlockWriter Table(bool isChart, params ReadOnlySpan<string> titles)
    {
        Open("table", isChart ? "chart" : null);
        html.Open("thead").Open("tr");
        foreach (var title in titles)
            if (title is "") html.Open("td").Close("td");
            else html.Element("th", title, ("scope", "col"));
        html.Close("tr").Close("thead").Line();
        Open("tbody");
        html.Line();
        return this;
    }

    public override BlockWriter Row()
    {
        CloseTo("tbody");
        isNewRow = true;
        return Open("tr");
    }

    public override BlockWriter Cell()
    {
        CloseTo("tr");
        if (!isNewRow) return Open("td");
        isNewRow = false;
        open.Push("th");
        html.Open("th", ("scope", "row"));
        return this;
    }

    public override BlockWriter Bars(string svg)
    {
        CloseTo("tr");
        Open("td", "bars");
        html.Drawing(svg);
        return this;
    }

    public override BlockWriter EndTable() => End("table");

    public override BlockWriter List(bool isOrdered, string look)
    {
        EndParagraph();
        Open(isOrdered ? "ol" : "ul", look);
        html.Line();
        return this;
    }

    public override BlockWriter Item(string? look = null)
    {
        CloseToList();
        return Open("li", look);
    }

    public override BlockWriter EndList()
    {
        CloseToList();
        return End(open.Peek());
    }

    public override BlockWriter Paragraph()
    {
        EndParagraph();
        return Open("p");
    }

    public override BlockWriter Part(string? look = null)
    {
        if (open.Peek() is "div") Close();
        return Open("div", look);
    }

    public override BlockWriter Text(string text)
    {
        html.Text(text);
        return this;
    }

    public override BlockWriter Link(string address, string text)
    {
        html.Link(address, text);
        return this;
    }

    public override BlockWriter Day(DateOnly date, bool isStrong = false)
    {
        if (isStrong) html.Open("strong").Day(date).Close("strong");
        else html.Day(date);
        return this;
    }

    public override BlockWriter Grade(Grade grade)
    {
        html.Text(" ");
        return Marked(Words.Label(Words.Of(grade)), $"grade is-{Words.Of(grade)}");
    }

    protected override BlockWriter Marked(string text, string look)
    {
        html.Element("span", text, ("class", look));
        return this;
    }

    private void End()
    {
        while (open.Count > 0) Close();
    }

    private HtmlBlockWriter Open(string tag, string? look = null)
    {
        open.Push(tag);
        html.Open(tag, ("class", look));
        return this;
    }

    private void EndParagraph()
    {
        if (open.TryPeek(out var tag) && tag is "p") Close();
    }

    private void Close()
    {
        var tag = open.Pop();
        html.Close(tag);
        if (tag is "tr" or "li" or "table" or "ol" or "ul") html.Line();
    }

    private void CloseTo(string tag)
    {
        while (open.Peek() != tag) Close();
    }

    private void CloseToList()
    {
        while (open.Peek() is not ("ol" or "ul")) Close();
    }

    private HtmlBlockWriter End(string tag)
    {
        CloseTo(tag);
        Close();
        return this;
    }
}
