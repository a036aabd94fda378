namespace Outlay;

/// <summary>What one question selects of an arrangement. R4, R5, R7.</summary>
internal sealed class SelectedRows
{
    private readonly Ledger ledger = null!;
    private readonly Filter filter = Filter.None;
    private readonly Bits? records;
    private readonly byte classes = byte.MaxValue;
    private readonly bool[] kinds = [];
    private readonly int? currency;
    private Bits? asked;
    private Dictionary<int, Counting>? settled;

    /// <summary>Every row there is.</summary>
    public SelectedRows(AgreementNumbers numbers, Arrangement arrangement) => (Numbers, Arrangement) = (numbers, arrangement);

    /// <param name="records">Those that the filter selects, by number; <c>null</c> is all of the arrangement.</param>
    public SelectedRows(Ledger ledger, Filter filter, Arrangement arrangement, Bits? records)
    {
        (this.ledger, this.filter, Arrangement, this.records) = (ledger, filter, arrangement, records);
        Numbers = ledger.Numbers;
        classes = (byte)(filter.Classes ?? StatusClasses.Default).Sum(one => 1 << (int)one);
        kinds = [.. MoneyKind.All.Select(kind => filter.Kinds?.Contains(kind.Kind) != false)];
        currency = filter.Currency is { } only ? 1 + ledger.Numbers.OfCurrency(only) : null;
    }

    public AgreementNumbers Numbers { get; }

    public Arrangement Arrangement { get; }

    /// <summary>
    /// The records that findings about the answer may be about. They are known where all of an arrangement is asked for, which is
    /// of no other currency.
    /// </summary>
    public Bits Touched => records is null && filter.Kinds is null
        ? Arrangement.Touched.GetOrAdd(classes, static (_, all) => TouchedRecords.Of(all, out var _), this) : TouchedRecords.Of(this, out asked);

    /// <summary>What each total is of, in order of group, kind and currency, those of which nothing counts too.</summary>
    public IEnumerable<SumBucket> Buckets()
    {
        // Findings and sums both read them.
        asked ??= Bits.Of(Arrangement.Runs.Length, Possible().Where(bucket => HasAny(bucket.Run)).Select(bucket => bucket.At));
        foreach (var run in asked.Numbers()) yield return new(this, run);
    }

    /// <summary>As <see cref="Buckets"/>, and those without any row that is selected.</summary>
    public IEnumerable<SumBucket> Possible()
    {
        for (var run = 0; run < Arrangement.Runs.Length; run++)
            if (Differs(Arrangement.Runs[run].Kind, Arrangement.Runs[run].Currency) is null) yield return new(this, run);
    }

    /// <summary>What R7 makes of a bucket. Several parts of an answer ask, and what is tied takes longer to settle than to add up.</summary>
    public Counting Count(in SumBucket bucket)
    {
        if (!bucket.MayHaveTies) return new(bucket);
        if (!(settled ??= []).TryGetValue(bucket.At, out var counting)) settled.Add(bucket.At, counting = new(bucket));
        return counting;
    }

    /// <summary>The records of another kind or currency than those asked for, in order of number; each once.</summary>
    public IEnumerable<(int Number, Exclusion Exclusion)> Excluded()
    {
        if (filter.Kinds is null && currency is null) return [];
        // All the money of a record is of one kind.
        var (ofKind, left) = (new Bits(Numbers.Count), new Bits(Numbers.Count));
        foreach (ref readonly var run in Arrangement.Runs.AsSpan())
            if (Differs(run.Kind, run.Currency) is { } reason)
                foreach (ref readonly var row in RowsOf(run))
                    if (Has(row)) (reason == ExclusionReason.Kind ? ofKind : left).Add(row.Number);
        left.Add(ofKind);
        return left.Numbers().Select(number => (number, new Exclusion(Numbers.IdOf(number), ofKind.Has(number) ? ExclusionReason.Kind : ExclusionReason.Currency)));
    }

    public bool Has(in Row row) => records is null || records.Has(row.Number);

    /// <summary>Whether some of the row's money is of a class that was asked for.</summary>
    public bool Takes(in Row row) => (row.Classes & classes) != 0 && !row.Is(RowMarks.InParts);

    public bool TakesAll(in Row row) => (row.Classes & ~classes) == 0 || row.Is(RowMarks.InParts);

    public bool Takes(in StatementRow statement) => (classes & 1 << statement.Class) != 0;

    public bool Takes(in YearRow year) => (classes & 1 << year.Class) != 0;

    /// <summary>The row's member with that money alone which is of the classes asked for.</summary>
    public Member AskedOf(in Row row) => TakesAll(row) ? row.Member : row.Member.With(Numbers, classes);

    private bool HasAny(in Run run)
    {
        if (records is null) return true;
        foreach (ref readonly var row in RowsOf(run))
            if (records.Has(row.Number)) return true;
        return false;
    }

    private ReadOnlySpan<Row> RowsOf(in Run run) => Arrangement.Rows.AsSpan(run.Start, run.End - run.Start);

    // Money without any amount has no currency of its own. R7.
    private ExclusionReason? Differs(int kind, int own) => !kinds[kind] ? ExclusionReason.Kind
        : currency is { } only && own > 0 && own != only ? ExclusionReason.Currency : null;

    public SumKey KeyOf(in Run run) => new(run.Group, MoneyKind.All[run.Kind], CurrencyOf(run.Currency));

    // One that no amount is stated in may be asked for, or be that of a ledger without amounts.
    private string CurrencyOf(int number) => number > 0 ? ledger.Numbers.Currencies[number - 1] : filter.Currency ?? ledger.MainCurrency;
}
