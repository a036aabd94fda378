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
        (Low, High, Number, Year, Class) = (interval.Low, interval.High ?? 0, statement.Number, (short)year, (byte)statement.Money.Class);
        Marks = RowMark.Of(interval);
    }
}

/// <summary>
/// The years of all the rows of an arrangement, one after the other; of those none whose commitments are tied to each other, as
/// what of these counts is to be found out first.
/// </summary>
internal sealed class YearRows
{
    private readonly YearRow[] all;
    private readonly int[] starts;

    private YearRows(Row[] rows)
    {
        var (all, starts) = (new List<YearRow>(), new int[rows.Length + 1]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (!rows[i].Is(RowMarks.TiedInside)) Add(all, rows[i].Member.Statements);
            starts[i + 1] = all.Count;
        }
        (this.all, this.starts) = ([.. all], starts);
    }

    /// <summary>Made when a schedule is first asked for.</summary>
    public static Lazy<YearRows> Of(Row[] rows) => new(() => new(rows));

    public ReadOnlySpan<YearRow> Of(int row) => all.AsSpan(starts[row], starts[row + 1] - starts[row]);

    private static void Add(List<YearRow> all, Statement[] statements)
    {
        foreach (var statement in statements)
            if (statement.Spread() is not { } years) all.Add(new(statement, YearRow.None, statement.Interval));
            else foreach (var (year, interval) in years) all.Add(new(statement, year, interval));
    }
}
