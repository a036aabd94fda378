namespace Outlay;

/// <summary>A statement of money of a deal's commitments, as sums read it; see <see cref="Row"/>.</summary>
internal readonly struct StatementRow
{
    /// <inheritdoc cref="Row.Low"/>
    public readonly decimal Low, High;

    /// <summary>Of the commitment.</summary>
    public readonly int Number;

    /// <summary>By number.</summary>
    public readonly byte Class;
    public readonly RowMarks Marks;

    public StatementRow(Statement statement)
    {
        var interval = statement.Interval;
        (Low, High, Number, Class) = (interval.Low, interval.High ?? 0, statement.Number, (byte)statement.Class);
        Marks = RowMark.Of(interval) | RowMark.When(statement.IsUnsized, RowMarks.Unsized) | RowMark.When(statement.IsShare, RowMarks.Joint);
    }

    /// <summary>Those of each row.</summary>
    public static ShortLists<StatementRow> Of(Row[] rows) => new(rows.Length, (row, to) =>
    {
        if (!rows[row].Is(RowMarks.Stated)) return;
        foreach (var statement in rows[row].Member.Statements) to.Add(new(statement));
    });

    public bool Is(RowMarks mark) => (Marks & mark) != 0;
}
