namespace Outlay;

/// <summary>What of a statement of money falls into one year, or into no known one, as schedules read it; see <see cref="Row"/>. R8.</summary>
internal readonly struct YearRow
{
    public const int None = 0;

    /// <inheritdoc cref="Row.Low"/>
    public readonly decimal Low, High;

    /// <summary>Of the record that states it.</summary>
    public readonly int Number;

    /// <summary><see cref="None"/> where no start, no term and no schedule is known.</summary>
    public readonly short Year;

    /// <summary>By number.</summary>
    public readonly byte Class;
    public readonly RowMarks Marks;

    public YearRow(Statement statement, int year, in Interval interval)
    {
        (Low, High, Number, Year, Class) = (interval.Low, interval.High ?? 0, statement.Number, (short)year, (byte)statement.Class);
        Marks = RowMark.Of(interval);
    }
}

/// <summary>
/// The years of all the rows of an arrangement, one after the other; of those none whose commitments are tied to each other, as
/// what of these counts is to be found out first.
/// </summary>
internal static class YearRows
{
    /// <summary>Made when a schedule is first asked for.</summary>
    public static Lazy<ShortLists<YearRow>> Of(Row[] rows) => new(() => new(rows.Length, (row, to) =>
    {
        if (!rows[row].Is(RowMarks.TiedInside)) Add(to, rows[row].Member.Statements);
    }));

    private static void Add(List<YearRow> all, Statement[] statements)
    {
        foreach (var statement in statements)
            if (statement.Spread() is not { } years) all.Add(new(statement, YearRow.None, statement.Interval));
            else foreach (var (year, interval) in years) all.Add(new(statement, year, interval));
    }
}
