namespace Outlay.Briefs.Blocks;

/// <summary>Writes what blocks show as Markdown: tables, and lists.</summary>
/// <param name="prefix">What each line of the place begins with: the indent of a list, the sign of a quotation.</param>
internal sealed class MarkdownBlockWriter(TextWriter to, string prefix) : BlockWriter
{
    private readonly Stack<OpenList> lists = new();
    private bool isInCell, isAtStart, isFirstPart = true;

    public override BlockWriter Table(bool isChart, params ReadOnlySpan<string> titles)
    {
        Blank();
        Line("|");
        foreach (var title in titles)
            if (title is not "") to.Write($" {title} |");
        Line("|");
        foreach (var title in titles)
            if (title is not "") to.Write(" --- |");
        return this;
    }

    public override BlockWriter Row()
    {
        EndRow();
        Line("|");
        return this;
    }

    public override BlockWriter Cell()
    {
        if (isInCell) to.Write(" |");
        to.Write(' ');
        (isInCell, isFirstPart) = (true, true);
        return this;
    }

    public override BlockWriter Bars(string svg) => this;

    public override BlockWriter EndTable()
    {
        EndRow();
        return this;
    }

    public override BlockWriter List(bool isOrdered, string look)
    {
        if (lists.Count == 0) Blank();
        lists.Push(new(isOrdered));
        return this;
    }

    public override BlockWriter Item(string? look = null)
    {
        var list = lists.Peek();
        list.Items++;
        var marker = list.Marker;
        to.Write('\n');
        to.Write(prefix);
        foreach (var outer in lists.Skip(1).Reverse()) to.Write(outer.Indent);
        to.Write(marker);
        (list.IsNewItem, isAtStart, isFirstPart) = (true, true, true);
        return this;
    }

    public override BlockWriter EndList()
    {
        lists.Pop();
        return this;
    }

    public override BlockWriter Paragraph()
    {
        (isAtStart, isFirstPart) = (true, true);
        if (lists.TryPeek(out var list) && list.IsNewItem)
        {
            list.IsNewItem = false;
            return this;
        }
        Blank();
        Line("");
        return this;
    }

    public override BlockWriter Part(string? look = null)
    {
        if (!isFirstPart) to.Write("; ");
        isFirstPart = false;
        return this;
    }

    public override BlockWriter Text(string text)
    {
        to.Write(isAtStart ? MarkdownText.EscapedAtStart(text) : MarkdownText.Escaped(text));
        isAtStart = false;
        return this;
    }

    public override BlockWriter Link(string address, string text)
    {
        to.Write(MarkdownText.Link(address, text));
        isAtStart = false;
        return this;
    }

    public override BlockWriter Day(DateOnly date, bool isStrong = false)
    {
        to.Write(isStrong ? $"**{Dates.InWords(date)}**" : Dates.InWords(date));
        isAtStart = false;
        return this;
    }

    public override BlockWriter Grade(Grade grade) => Text($" ({Words.Label(Words.Of(grade))})");

    protected override BlockWriter Marked(string text, string look) => Text(text);

    private void EndRow()
    {
        if (isInCell) to.Write(" |");
        isInCell = false;
    }

    private void Blank()
    {
        to.Write('\n');
        to.Write(prefix.TrimEnd());
    }

    private void Line(string start)
    {
        to.Write('\n');
        to.Write(prefix);
        foreach (var list in lists.Reverse()) to.Write(list.Indent);
        to.Write(start);
    }

    private sealed class OpenList(bool isOrdered)
    {
        public int Items { get; set; }

        public bool IsNewItem { get; set; }

        public string Marker => isOrdered ? $"{Items}. " : "- ";

        public string Indent => new(' ', Marker.Length);
    }
}
