namespace Outlay.Briefs.Blocks;

/// <summary>Writes what blocks show, as HTML or as Markdown. What is open when the next part begins ends there.</summary>
internal abstract class BlockWriter
{
    /// <param name="titles">Of the columns; one without a name is drawn.</param>
    public abstract BlockWriter Table(bool isChart, params ReadOnlySpan<string> titles);

    public abstract BlockWriter Row();

    /// <summary>The first of a row is what the row is about.</summary>
    public abstract BlockWriter Cell();

    /// <summary>A cell of a drawing, which says nothing that the row does not say in words.</summary>
    public abstract BlockWriter Bars(string svg);

    public abstract BlockWriter EndTable();

    /// <param name="look">What its items look like on a page.</param>
    public abstract BlockWriter List(bool isOrdered, string look);

    public abstract BlockWriter Item(string? look = null);

    public abstract BlockWriter EndList();

    public abstract BlockWriter Paragraph();

    /// <summary>One of several things in a cell or a paragraph, each in its own line where there are lines.</summary>
    public abstract BlockWriter Part(string? look = null);

    public abstract BlockWriter Text(string text);

    public abstract BlockWriter Link(string address, string text);

    public abstract BlockWriter Day(DateOnly date, bool isStrong = false);

    /// <param name="look">How a page marks the words.</param>
    protected abstract BlockWriter Marked(string text, string look);

    /// <summary>How good a source is, after it.</summary>
    public abstract BlockWriter Grade(Grade grade);

    public BlockWriter Status(Status status) => Marked(Words.Label(Words.Of(status)), $"status of-{Words.Of(status.Class())}");

    public BlockWriter Amount(Interval interval, string? currency) =>
        Marked(Cells.Of(interval, currency), currency is null || interval is { Low: 0, High: null } ? "amount unsized" : "amount");

    /// <summary>Amounts of several kinds or classes one after the other, since they are never added.</summary>
    public BlockWriter Money(IReadOnlyList<MoneyAnswer> money)
    {
        foreach (var one in money)
        {
            if (money.Count > 1) Part("of-" + one.Class);
            Amount(new(one.Low, one.High, one.Approximate), one.Currency);
            if (money.Count > 1) Text($" {(one.Kind is { } kind ? Words.Of(kind) + ", " : "")}{one.Class}");
        }
        return this;
    }

    public BlockWriter Source(Source source)
    {
        if ((source.Url ?? source.ArchivedUrl) is { } url) Link(url, source.Title);
        else Text(source.Title);
        return Text($", {source.Publisher}, ").Day(source.Date).Grade(source.Grade);
    }
}
