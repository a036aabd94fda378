namespace Outlay;

public sealed record DealAsOf(Deal Record, State State, IReadOnlyList<Money> Money)
{
    /// <summary>Kept once it has been asked for; whoever works it out gets the same.</summary>
    internal IReadOnlyList<Size>? Sizes { get; set; }

    /// <summary>Whether no commitments are known that state its money. R6.</summary>
    internal bool StatesItself { get; } = Money is [{ Kind: null }];
}

/// <summary>How large some money is, in whole units of a currency; of none where nobody has stated an amount.</summary>
internal sealed record Size(string? Currency, Interval Interval);

public sealed record CommitmentAsOf(Commitment Record, State State, Money Money)
{
    /// <returns><c>null</c> where the commitment was not known by then.</returns>
    public static CommitmentAsOf? Of(Commitment record, DateOnly date) =>
        State.Of(record.Revisions, date) is { } state ? new(record, state, Money.Of(record.Id, record.Kind, state)) : null;
}

/// <summary>The ledger as of a date: the records that had been reported by then, in their states of then. R1.</summary>
public sealed class LedgerView
{
    // By number, unknown ones too.
    private readonly DealAsOf?[] deals;
    private readonly CommitmentAsOf?[] commitments;
    private readonly Bits statingThemselves;
    private readonly LedgerView? latest;
    private readonly Lazy<DateOnly> lastReported;
    private readonly Lazy<Notices> notices;
    private readonly Lazy<IReadOnlyList<Finding>> findingsOfSums;
    private LedgerFindings? findings;

    /// <summary>The ledger with all that is known.</summary>
    internal LedgerView(Ledger ledger) : this(ledger, DateOnly.MaxValue, null)
    {
    }

    private LedgerView(Ledger ledger, DateOnly date, LedgerView? latest)
    {
        Ledger = ledger;
        Date = date;
        this.latest = latest;
        commitments = new CommitmentAsOf?[ledger.Commitments.Count];
        for (var i = 0; i < commitments.Length; i++) commitments[i] = AsOf(ledger.Commitments[i], i);
        Commitments = [.. commitments.OfType<CommitmentAsOf>()];
        deals = new DealAsOf?[ledger.Deals.Count];
        for (var i = 0; i < deals.Length; i++) deals[i] = AsOf(ledger.Deals[i], i);
        Deals = [.. deals.OfType<DealAsOf>()];
        statingThemselves = Bits.Where(deals.Length, deal => deals[deal] is { StatesItself: true });
        DealEnds = new(this);
        Members = new(this, latest?.Members);
        Arrangements = new(this, latest?.Arrangements);
        DealIndex = new(this);
        CommitmentIndex = new(this);
        notices = new(() => new(this));
        findingsOfSums = new(() => [.. LedgerFindings.OfSums(this)]);
        lastReported = new(LastReported);
    }

    // Nothing was reported of deals and commitments after the date, so that all that is made of them is the same.
    private LedgerView(LedgerView latest, DateOnly date)
    {
        (Ledger, Date, this.latest) = (latest.Ledger, date, latest);
        (deals, commitments, Deals, Commitments) = (latest.deals, latest.commitments, latest.Deals, latest.Commitments);
        statingThemselves = latest.statingThemselves;
        DealEnds = latest.DealEnds;
        (Members, Arrangements, DealIndex, CommitmentIndex) = (latest.Members, latest.Arrangements, latest.DealIndex, latest.CommitmentIndex);
        (notices, findingsOfSums, lastReported) = (latest.notices, latest.findingsOfSums, latest.lastReported);
    }

    public Ledger Ledger { get; }

    /// <summary><see cref="DateOnly.MaxValue"/> where nobody asked for a date.</summary>
    public DateOnly Date { get; }

    /// <summary>In order of id.</summary>
    public IReadOnlyList<DealAsOf> Deals { get; }

    /// <summary>In order of id.</summary>
    public IReadOnlyList<CommitmentAsOf> Commitments { get; }

    internal DealEnds DealEnds { get; }

    internal Members Members { get; }

    internal Arrangements Arrangements { get; }

    /// <summary>All deals of the ledger, in order of id; <c>null</c> are those not known by then.</summary>
    internal IReadOnlyList<DealAsOf?> DealsByNumber => deals;

    /// <inheritdoc cref="DealsByNumber"/>
    internal IReadOnlyList<CommitmentAsOf?> CommitmentsByNumber => commitments;

    internal DealIndex DealIndex { get; }

    internal CommitmentIndex CommitmentIndex { get; }

    /// <summary>As of a date, of the view of all that is known: most records are the same in both.</summary>
    internal LedgerView On(DateOnly date) => date < lastReported.Value ? new(Ledger, date, this) : new(this, date);

    public DealAsOf? Deal(string id) => Ledger.Deals.NumberOf(id) is >= 0 and var index ? deals[index] : null;

    public CommitmentAsOf? Commitment(string id) => Ledger.Commitments.NumberOf(id) is >= 0 and var index ? commitments[index] : null;

    /// <summary>The deal of a number of <see cref="AgreementNumbers"/>, where it was known by then.</summary>
    internal DealAsOf? DealAt(int number) => deals[number - commitments.Length];

    /// <inheritdoc cref="DealAt"/>
    internal CommitmentAsOf? CommitmentAt(int number) => commitments[number];

    /// <inheritdoc cref="DealAsOf.StatesItself"/>
    internal bool StatesItselfAt(int number) => statingThemselves.Has(number - commitments.Length);

    /// <summary>Whether a deal, a commitment or a metric of this id had been reported by then.</summary>
    public bool Knows(string id) =>
        Deal(id) is not null || Commitment(id) is not null || Ledger.Metrics.Find(id)?.AsOf(Date) is not null;

    /// <summary>The commitments that state a deal's money, of those known by then.</summary>
    public IEnumerable<CommitmentAsOf> CommitmentsOf(Deal deal) =>
        Ledger.CommitmentsOf(deal.Id).Select(commitment => Commitment(commitment.Id)).OfType<CommitmentAsOf>();

    /// <summary>What the ledger notices about itself as of this date. R14.</summary>
    /// <param name="today">What <c>stale</c> is measured to where the view has no date of its own.</param>
    public IReadOnlyList<Finding> Findings(DateOnly today)
    {
        var known = findings;
        return (known?.Today == DayOf(today) ? known : findings = new(this, DayOf(today))).All;
    }

    /// <summary>How large the money of a deal is, each kind, class and currency for itself, as its answer says it. R6, R7.</summary>
    internal IReadOnlyList<Size> SizesOf(DealAsOf known) => known.Sizes ??= known.Money is [var only]
        ? [new(only.Currency, only.Interval)]
        : [.. MoneyAnswer.Of(Ledger, known.Record, known.State, [.. CommitmentsOf(known.Record)])
            .Select(money => new Size(money.Currency, new(money.Low, money.High, money.Approximate)))];

    internal State? StateAt(int number) => number < commitments.Length ? commitments[number]?.State : deals[number - commitments.Length]?.State;

    /// <summary>Whether a record, with the commitments that state its money, is as in the view of all that is known.</summary>
    internal bool IsLatestAt(int number) => latest is not null && (number < commitments.Length
        ? ReferenceEquals(commitments[number], latest.commitments[number])
        : ReferenceEquals(deals[number - commitments.Length], latest.deals[number - commitments.Length]));

    /// <summary>What is to be noticed about single records.</summary>
    internal Notices Notices => notices.Value;

    /// <inheritdoc cref="LedgerFindings.OfSums(LedgerView)"/>
    internal IReadOnlyList<Finding> FindingsOfSums => findingsOfSums.Value;

    internal DateOnly DayOf(DateOnly today) => Date == DateOnly.MaxValue ? today : Date;

    private CommitmentAsOf? AsOf(Commitment record, int number) =>
        IsLatest(record) ? latest!.commitments[number] : CommitmentAsOf.Of(record, Date);

    private DealAsOf? AsOf(Deal record, int index)
    {
        var stating = Ledger.Numbers.CommitmentsOf(commitments.Length + index);
        if (IsLatest(record) && AreLatest(stating)) return latest!.deals[index];
        return State.Of(record.Revisions, Date) is { } state ? new(record, state, MoneyOf(record, state, stating)) : null;
    }

    private DateOnly LastReported() => Deals.Select(deal => deal.State.AsOf).Concat(Commitments.Select(commitment => commitment.State.AsOf)).DefaultIfEmpty().Max();

    private bool IsLatest(IAgreement record) => latest is not null && record.Revisions is [.., var last] && last.AsOf <= Date;

    private bool AreLatest(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
            if (!ReferenceEquals(commitments[number], latest!.commitments[number])) return false;
        return true;
    }

    private Money[] MoneyOf(Deal record, State state, ReadOnlySpan<int> stating)
    {
        List<Money> stated = [];
        foreach (var number in stating)
            if (commitments[number] is { } known) stated.Add(known.Money);
        return stated.Count > 0 ? [.. stated] : [Money.Of(record.Id, null, state)];
    }
}
