namespace Outlay;

/// <summary>What R7 makes of one set of records of one kind and currency.</summary>
internal sealed class Counting
{
    private readonly SumBucket bucket;
    private readonly IReadOnlyDictionary<int, Unit>? units;
    private Slices? slices;
    private RowMarks marks;
    private int aside;
    private int leftInside;

    public Counting(in SumBucket bucket)
    {
        this.bucket = bucket;
        var mayBeTied = Add();
        if (mayBeTied is [var only]) Add(only.Member.Row);
        if (mayBeTied is not { Count: > 1 }) return;
        units = CountOnce.Settle(bucket.Selection.Numbers, mayBeTied, out var tied);
        Tied = tied;
        foreach (var unit in units.Values)
            if (unit.LeftOut is null) Take(unit.Member.Row);
            else aside++;
        foreach (var tally in tied) tally.AddTo(Sums);
    }

    public SumBucket Bucket => bucket;

    /// <summary>How many records were counted.</summary>
    public int Count { get; private set; }

    /// <summary>By class; all of it together is the total.</summary>
    public ClassSums Sums { get; } = new();

    /// <summary>Whether any of them has an amount.</summary>
    public bool HasAmounts { get; private set; }

    /// <summary>In order of id.</summary>
    public IEnumerable<Member> Counted => CountedRows().Select(bucket.MemberAt);

    public IReadOnlyList<string> Ids => units is null ? new RowList<string>(this, Count, static bucket => bucket.Taken, static (bucket, row) => bucket.IdAt(row))
        : Read(static counting => counting.CountedRows().Select(counting.bucket.IdAt), Count);

    public IReadOnlyList<string> JointIds => (marks & RowMarks.Joint) == 0 ? [] : IdsOf(RowMarks.Joint);

    public IReadOnlyList<string> UnsizedIds => (marks & RowMarks.Unsized) == 0 ? [] : IdsOf(RowMarks.Unsized);

    /// <summary>What belongs to the set and was not counted, and what would have belonged there, in order of id.</summary>
    public IReadOnlyList<Exclusion> Excluded => aside + leftInside == 0 ? []
        : units is null && leftInside == 0 ? new RowList<Exclusion>(this, aside, static bucket => bucket.Aside, static (bucket, row) => bucket.SetAside(row))
        : Read(static counting => counting.LeftOut(), aside + leftInside);

    /// <summary>Over deals, which commitments state the money of which; <c>null</c> where every record states its money itself.</summary>
    public StatedMoney? Stated => (marks & RowMarks.Stated) == 0 ? null : new(Read(static counting => counting.Counted.Where(member => !member.StatesItself)));

    /// <summary>What was added up: a tally for each record, or for several that are tied.</summary>
    public IEnumerable<Tally> Tallies => AloneRows.Select(row => bucket.MemberAt(row).Tally).Concat(Tied);

    /// <summary>Those that R7 may tie to each other, and what they come to together.</summary>
    public IReadOnlyList<Tally> Tied { get; } = [];

    public Tally Tally => new Tally.Sum([.. Tallies]);

    /// <summary>By year. R8.</summary>
    public Slices Slices => slices ??= Slices.Of(this);

    /// <summary>Whether there is more to say than what was counted.</summary>
    public bool HasTies => units is not null || (marks & RowMarks.TiedInside) != 0;

    public IReadOnlyList<WholeAndParts> Wholes => HasTies ? OfTied.Wholes : [];

    public IReadOnlyList<OverlappingRecords> Overlapping => HasTies ? OfTied.Overlapping : [];

    public IEnumerable<Finding> Findings => HasTies ? OfTied.Findings : [];

    private TiedRecords OfTied => new(bucket, units, Tied, isAnyInside: (marks & RowMarks.TiedInside) != 0);

    /// <summary>Why a row of the set does not count, as R7 has it; <c>null</c> where it does.</summary>
    public Exclusion? LeftOut(in Row row) => UnitOf(row)?.LeftOut;

    /// <summary>Where those are that count by themselves.</summary>
    public BitStretch AloneRows => units is null ? bucket.Taken : bucket.Untied;

    /// <summary>Whether a row of the set counts by itself.</summary>
    public bool CountsAlone(in Row row) => UnitOf(row) is null;

    /// <summary>Where the rows are that were counted.</summary>
    public IEnumerable<int> CountedRows() => units is null ? bucket.Taken : bucket.Taken.Where(row => UnitOf(bucket.Rows[row])?.LeftOut is null);

    private Unit? UnitOf(in Row row) => units is not null && row.Is(RowMarks.Tied) ? units.GetValueOrDefault(row.Number) : null;

    private ReadList<Counting, T> Read<T>(Func<Counting, IEnumerable<T>> items, int? count = null) => new(this, items, count);

    private ReadList<Counting, string> IdsOf(RowMarks mark) =>
        Read(counting => counting.CountedRows().Where(row => bucket.MarksAt(row).HasFlag(mark)).Select(bucket.IdAt));

    private IEnumerable<Exclusion> LeftOut() => new Exclusions(bucket, this).InOrder(leftInside > 0 ? OfTied.LeftOutInside : null);

    /// <returns>Those that may be tied to each other, which are not added up yet.</returns>
    private List<Unit>? Add()
    {
        List<Unit>? mayBeTied = null;
        var rows = bucket.Rows;
        if (bucket.Selection.RunSums is { } known)
        {
            foreach (ref readonly var sum in known.Of(bucket.At)) Add(sum);
            foreach (var at in known.OthersOf(bucket.At))
                if (bucket.Selection.Takes(rows[at])) Add(rows[at], at, ref mayBeTied);
                else aside++;
            return mayBeTied;
        }
        foreach (var at in bucket.Taken) Add(rows[at], at, ref mayBeTied);
        aside = bucket.Aside.Count();
        return mayBeTied;
    }

    private void Add(in Row row, int at, ref List<Unit>? mayBeTied)
    {
        if (row.Is(RowMarks.Tied | RowMarks.TiedInside)) AddTied(at, ref mayBeTied);
        else if (row.IsOfOneClass) Add(row);
        else AddStatements(at);
    }

    private void Add(in RunSum sum)
    {
        if (!bucket.Selection.TakesClass(sum.Class))
        {
            aside += sum.Count;
            return;
        }
        Count += sum.Count;
        marks |= sum.Marks;
        HasAmounts |= sum.HasAmounts;
        Sums.Add(sum.Class, sum.Low, sum.High, sum.Marks);
    }

    private void AddTied(int at, ref List<Unit>? mayBeTied)
    {
        var member = bucket.MemberAt(at);
        if (!bucket.Selection.TakesAll(bucket.Rows[at]))
            foreach (ref readonly var statement in bucket.StatementsAt(at))
                if (!bucket.Selection.Takes(statement)) leftInside++;
        if (member.Inside is { HasTies: true } inside)
        {
            leftInside += inside.Excluded.Count;
            marks |= RowMarks.TiedInside;
        }
        if (bucket.Rows[at].Is(RowMarks.Tied)) (mayBeTied ??= []).Add(new(member));
        else Add(member.Row);
    }

    private void Add(in Row row)
    {
        Take(row);
        if (row.IsOfOneClass) Sums.Add(row.OneClass, row.Low, row.High, row.Marks);
        else row.Member.Tally.AddTo(Sums);
    }

    // Of a deal whose commitments are not tied to each other.
    private void AddStatements(int at)
    {
        foreach (ref readonly var statement in bucket.StatementsAt(at))
            if (bucket.Selection.Takes(statement)) Sums.Add(statement.Class, statement.Low, statement.High, statement.Marks);
            else leftInside++;
        Take(bucket.Rows[at] with { Marks = bucket.MarksAt(at) });
    }

    private void Take(in Row row)
    {
        Count++;
        marks |= row.Marks;
        HasAmounts |= !row.Is(RowMarks.Unsized);
    }
}
