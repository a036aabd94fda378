namespace Outlay;

/// <summary>What one question selects of an arrangement. R4, R5, R7.</summary>
internal sealed class SelectedRows
{
    private readonly Ledger ledger = null!;
    private readonly Filter filter = Filter.None;
    private readonly Bits? records;
    private readonly Bits? rows;
    private readonly byte classes = byte.MaxValue;
    private readonly bool[] kinds = [];
    private readonly int? currency;
    private readonly Lazy<Bits?> ofKinds;
    private Bits? asked;
    private Bits? taken;
    private Bits? aside;
    private Bits? untied;
    private Bits? others;
    private Counting?[]? counted;
    private ReachedRecords? reached;

    /// <summary>Every row there is.</summary>
    public SelectedRows(AgreementNumbers numbers, Arrangement arrangement) =>
        (Numbers, Arrangement, ofKinds) = (numbers, arrangement, new(() => null));

    /// <param name="records">Those that the filter selects, by number; <c>null</c> is all of the arrangement.</param>
    public SelectedRows(Ledger ledger, Filter filter, Arrangement arrangement, Bits? records)
    {
        (this.ledger, this.filter, Arrangement, this.records) = (ledger, filter, arrangement, records);
        Numbers = ledger.Numbers;
        ofKinds = new(OfKinds);
        rows = records is null ? null : arrangement.RowsOf(records);
        classes = ClassesOf(filter);
        kinds = [.. MoneyKind.All.Select(kind => filter.Kinds?.Contains(kind.Kind) != false)];
        currency = filter.Currency is { } only ? 1 + ledger.Numbers.OfCurrency(only) : null;
    }

    public AgreementNumbers Numbers { get; }

    public Arrangement Arrangement { get; }

    /// <summary>All rows of the arrangement, of the same classes, which is kept for many questions; <c>null</c> where it is not.</summary>
    public SelectedRows? Whole { private get; init; }

    /// <summary>What findings about any answer of the arrangement may be about, which is of no other currency.</summary>
    public ReachedRecords Reached => Whole is { } whole ? whole.Reached : reached ??= ReachedRecords.Of(this);

    /// <summary>The classes that a filter asks for, as <see cref="Member.Classes"/>.</summary>
    public static byte ClassesOf(Filter filter) => (byte)(filter.Classes ?? StatusClasses.Default).Sum(one => 1 << (int)one);

    /// <summary>What each total is of, in order of group, kind and currency, those of which nothing counts too.</summary>
    public IEnumerable<SumBucket> Buckets()
    {
        foreach (var run in AskedRuns) yield return new(this, run);
    }

    /// <summary>Which runs those are.</summary>
    public BitStretch AskedRuns => (asked ??= Asked()).Numbers();

    /// <summary>What R7 makes of a bucket. Several parts of an answer ask, and what is tied takes longer to settle than to add up.</summary>
    public Counting Count(in SumBucket bucket)
    {
        if (Whole is { } whole && HasAll(bucket.Run)) return whole.Counted(bucket.At);
        return bucket.MayHaveTies ? Counted(bucket.At) : new(bucket);
    }

    /// <summary>The records of another kind or currency than those asked for, in order of number; each once.</summary>
    public IEnumerable<(int Number, Exclusion Exclusion)> Excluded()
    {
        if (filter.Kinds is null && currency is null) return [];
        // All the money of a record is of one kind.
        var (ofKind, left) = (new Bits(Numbers.Count), new Bits(Numbers.Count));
        foreach (ref readonly var run in Arrangement.Runs.AsSpan())
            if (Differs(run.Kind, run.Currency) is { } reason)
                for (var at = run.Start; at < run.End; at++)
                    if (Has(at)) (reason == ExclusionReason.Kind ? ofKind : left).Add(Arrangement.Rows[at].Number);
        left.Add(ofKind);
        return left.Numbers().Select(number => (number, new Exclusion(Numbers.IdOf(number), ofKind.Has(number) ? ExclusionReason.Kind : ExclusionReason.Currency)));
    }

    /// <summary>Where all records are selected, what its runs come to.</summary>
    public RunSums? RunSums => rows is null ? Arrangement.RunSums : null;

    /// <summary>Where those selected rows of a run are that belong to the set which R7 is applied to.</summary>
    public BitStretch TakenOf(in Run run) => Taken.Numbers(run.Start, run.End);

    /// <summary>Where those selected rows of a run are that would have belonged there, but are of other classes, or have parts that stand for them.</summary>
    public BitStretch AsideOf(in Run run) => Aside.Numbers(run.Start, run.End);

    /// <summary>Where those of <see cref="TakenOf"/> are that nothing can be tied to, and so count.</summary>
    public BitStretch UntiedOf(in Run run) => Untied.Numbers(run.Start, run.End);

    /// <summary>Where all other selected rows of a run are.</summary>
    public BitStretch OthersOf(in Run run) => (others ??= OfSelected(Untied.Others())).Numbers(run.Start, run.End);

    /// <summary>Whether the filter selects the record of the row at a place.</summary>
    public bool Has(int at) => rows is null || rows.Has(at);

    /// <summary>Whether a run is of a kind and currency that were asked for.</summary>
    public bool TakesRun(int run) => kinds[Arrangement.Runs[run].Kind] && IsOfCurrency(run);

    public bool IsOfCurrency(int run) => !IsOther(Arrangement.Runs[run].Currency);

    /// <summary>Those of some records that are selected.</summary>
    public Bits Narrow(Bits some) => ofKinds.Value is { } selected ? some.And(selected) : some.Copy();

    /// <summary>Those of some commitments whose deals are selected.</summary>
    public Bits NarrowByDeal(Bits some)
    {
        if (ofKinds.Value is not { } selected) return some;
        Bits narrowed = new(some.Records);
        foreach (var number in some.Numbers())
            if (selected.Has(Numbers.DealOf(number))) narrowed.Add(number);
        return narrowed;
    }

    /// <summary>Whether some of the row's money is of a class that was asked for.</summary>
    public bool Takes(in Row row) => (row.Classes & classes) != 0 && !row.Is(RowMarks.InParts);

    public bool TakesAll(in Row row) => (row.Classes & ~classes) == 0 || row.Is(RowMarks.InParts);

    public bool Takes(in StatementRow statement) => TakesClass(statement.Class);

    public bool Takes(in YearRow year) => TakesClass(year.Class);

    /// <param name="number">Of a class.</param>
    public bool TakesClass(int number) => (classes & 1 << number) != 0;

    /// <summary>Adds the commitments that state the money of the row at a place, of the classes that were asked for.</summary>
    public void AddStatements(int at, Bits to)
    {
        foreach (ref readonly var statement in Arrangement.StatementsOf(at))
            if (Takes(statement)) to.Add(statement.Number);
    }

    /// <summary>The row's member with that money alone which is of the classes asked for.</summary>
    public Member AskedOf(in Row row) => TakesAll(row) ? row.Member : row.Member.With(Numbers, classes);

    private bool HasAll(in Run run) => rows is null || rows.Numbers(run.Start, run.End).Count() == run.End - run.Start;

    private Counting Counted(int run) => (counted ??= new Counting?[Arrangement.Runs.Length])[run] ??= new(new SumBucket(this, run));

    private Bits Taken => taken ??= OfSelected(Arrangement.RowsOf(classes));

    private Bits Aside => aside ??= OfSelected(Taken.Others());

    private Bits Untied => untied ??= Taken.And(Arrangement.Untied);

    private Bits OfSelected(Bits some) => rows is null ? some : some.And(rows);

    private Bits Asked()
    {
        Bits runs = new(Arrangement.Runs.Length);
        for (var run = 0; run < runs.Records; run++)
            if (TakesRun(run) && HasAny(Arrangement.Runs[run])) runs.Add(run);
        return runs;
    }

    private bool HasAny(in Run run) => rows is null || rows.Numbers(run.Start, run.End).Any();

    // All the money of a record is of one kind.
    private Bits? OfKinds()
    {
        if (filter.Kinds is null) return records;
        var ofKinds = new Bits(Numbers.Count);
        foreach (ref readonly var run in Arrangement.Runs.AsSpan())
            if (kinds[run.Kind]) ofKinds.Add(Arrangement.NumbersOf(run));
        return records is null ? ofKinds : ofKinds.And(records);
    }

    private ExclusionReason? Differs(int kind, int own) => !kinds[kind] ? ExclusionReason.Kind : IsOther(own) ? ExclusionReason.Currency : null;

    // Money without any amount has no currency of its own. R7.
    private bool IsOther(int own) => currency is { } only && own > 0 && own != only;

    public SumKey KeyOf(in Run run) => new(run.Group, MoneyKind.All[run.Kind], CurrencyOf(run.Currency));

    // One that no amount is stated in may be asked for, or be that of a ledger without amounts.
    private string CurrencyOf(int number) => number > 0 ? ledger.Numbers.Currencies[number - 1] : filter.Currency ?? ledger.MainCurrency;
}
