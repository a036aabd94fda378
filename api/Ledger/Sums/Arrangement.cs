using System.Collections.Concurrent;

namespace Outlay;

/// <summary>What one total is of: a group by its number in some order, a kind of money, a currency.</summary>
internal readonly record struct SumKey(long Group, MoneyKind Kind, string Currency);

/// <summary>The rows of one group, kind and currency, in order of id.</summary>
/// <param name="Key">Group, kind and currency as one number, by which runs are in order.</param>
/// <param name="HasTies">Whether R7 may have more to do there than to add up.</param>
internal readonly record struct Run(long Key, int Start, int End, bool HasTies)
{
    public long Group => Key >> 16;

    /// <inheritdoc cref="MoneyKind.Number"/>
    public int Kind => (int)(Key >> 8 & 0xFF);

    /// <inheritdoc cref="Row.Currency"/>
    public int Currency => (int)(Key & 0xFF);

    public static long KeyOf(long group, int kind, int currency) => group << 16 | (long)kind << 8 | (long)currency;
}

/// <summary>
/// Members in the order in which they are summed: by group, kind and currency, then by id. It holds for every question of its kind,
/// whatever that selects, so that an answer reads rows from one end to the other and neither sorts nor looks up.
/// </summary>
/// <param name="known">See <see cref="Row.Number"/>.</param>
/// <param name="statements">Of each row that is <see cref="RowMarks.Stated"/>.</param>
/// <param name="arrivals">Where each row is, in order of record.</param>
/// <param name="runOf">In which run each is, in order of record.</param>
internal sealed class Arrangement(AgreementNumbers known, Row[] rows, ShortLists<StatementRow> statements, Run[] runs, int[] arrivals, int[] runOf)
{
    // What one keeps of 100,000 deals by payer takes about 8 MB.
    private const int MostWholes = 4;

    private readonly ConcurrentDictionary<byte, SelectedRows> wholes = new(1, 1);
    private int[]? numbers;
    private string[]? ids;
    private byte[]? classes;
    private Bits? untied;
    private RunSums? runSums;

    public Row[] Rows => rows;

    public Run[] Runs => runs;

    /// <summary><c>null</c> where this is of one question alone, which cuts what it selects itself.</summary>
    public ShortLists<YearRow>? Years => Spread?.Value;

    public Lazy<ShortLists<YearRow>>? Spread { private get; init; }

    /// <summary>All of it, of the classes that a filter asks for: what that comes to is kept, and found out once.</summary>
    public SelectedRows WholeOf(Ledger ledger, Filter filter)
    {
        var classes = SelectedRows.ClassesOf(filter);
        if (wholes.Count >= MostWholes && !wholes.ContainsKey(classes)) wholes.Clear();
        return wholes.GetOrAdd(classes, _ => new(ledger, new() { Classes = filter.Classes, Currency = filter.Currency }, this, null));
    }

    /// <summary><c>null</c> as <see cref="Years"/>.</summary>
    public RunSums? RunSums => Spread is null ? null : runSums ??= new(this);

    /// <summary>Members of one kind and currency, in order of id, as one run.</summary>
    public static Arrangement Of(AgreementNumbers numbers, IEnumerable<Member> members)
    {
        var rows = members.Select(member => member.Row).ToArray();
        return new(numbers, rows, StatementRow.Of(rows), [new(0, 0, rows.Length, Relations.Mark(numbers, rows))], [], []);
    }

    /// <summary>Where the rows of some records are.</summary>
    public Bits RowsOf(Bits records) => records.PlacesIn(Numbers);

    /// <summary>Where the rows are of which some money is of a class that is asked for, and may count.</summary>
    /// <param name="asked">As <see cref="Member.Classes"/>.</param>
    public Bits RowsOf(byte asked) => Bits.OfAny(Classes, asked);

    /// <summary>Where the rows are that nothing can be tied to.</summary>
    public Bits Untied => untied ??= Bits.Where(rows.Length, at => !rows[at].Is(RowMarks.Tied));

    /// <summary>The id of the record of the row at a place.</summary>
    public string IdAt(int at) => Ids[at];

    /// <inheritdoc cref="RowMarks.InParts"/>
    public bool IsInParts(int at) => Classes[at] == 0;

    public ReadOnlySpan<Row> RowsOf(int run) => rows.AsSpan(runs[run].Start..runs[run].End);

    /// <summary>The record of each row of a run.</summary>
    public ReadOnlySpan<int> NumbersOf(in Run run) => Numbers.AsSpan(run.Start, run.End - run.Start);

    // Side by side, as questions that select some records ask for them alone.
    private int[] Numbers => numbers ??= Array.ConvertAll(rows, row => row.Number);

    // Also, as what names records reads them in this order.
    private string[] Ids => ids ??= Array.ConvertAll(rows, row => known.IdOf(row.Number));

    // None of what does not count in any case.
    private byte[] Classes => classes ??= Array.ConvertAll(rows, row => row.Is(RowMarks.InParts) ? (byte)0 : row.Classes);

    /// <summary>Those of the commitments that state a row's money.</summary>
    public ReadOnlySpan<StatementRow> StatementsOf(int row) => statements[row];

    /// <summary>Reads on, in order of record, over the rows of the records up to one, and gives those of that one away.</summary>
    /// <returns>Where to read on.</returns>
    public int Read(int next, int number, ArrangementBuilder? to)
    {
        for (; next < arrivals.Length && rows[arrivals[next]].Number <= number; next++)
            if (rows[arrivals[next]].Number == number) to?.Add(runs[runOf[next]].Group, rows[arrivals[next]]);
        return next;
    }
}
