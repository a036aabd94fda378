namespace Outlay;

/// <summary>The ledger as of a date: the records that had been reported by then, in their states of then. R1.</summary>
public sealed class LedgerView
{
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
        Known = new(ledger, date, latest?.Known);
        (Deals, Commitments) = ([.. Known.Deals.OfType<DealAsOf>()], [.. Known.Commitments.OfType<CommitmentAsOf>()]);
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
        (Ledger, Date, Known, Deals, Commitments) = (latest.Ledger, date, latest.Known, latest.Deals, latest.Commitments);
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

    /// <summary>The same by number.</summary>
    internal KnownAgreements Known { get; }

    internal DealEnds DealEnds { get; }

    internal Members Members { get; }

    internal Arrangements Arrangements { get; }

    internal DealIndex DealIndex { get; }

    internal CommitmentIndex CommitmentIndex { get; }

    /// <summary>As of a date, of the view of all that is known: most records are the same in both.</summary>
    internal LedgerView On(DateOnly date) => date < lastReported.Value ? new(Ledger, date, this) : new(this, date);

    public DealAsOf? Deal(string id) => Ledger.Deals.NumberOf(id) is >= 0 and var index ? Known.Deals[index] : null;

    public CommitmentAsOf? Commitment(string id) => Ledger.Commitments.NumberOf(id) is >= 0 and var index ? Known.Commitments[index] : null;

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

    /// <summary>What is to be noticed about single records.</summary>
    internal Notices Notices => notices.Value;

    /// <inheritdoc cref="LedgerFindings.OfSums(LedgerView)"/>
    internal IReadOnlyList<Finding> FindingsOfSums => findingsOfSums.Value;

    internal DateOnly DayOf(DateOnly today) => Date == DateOnly.MaxValue ? today : Date;

    private DateOnly LastReported() => Deals.Select(deal => deal.State.AsOf).Concat(Commitments.Select(commitment => commitment.State.AsOf)).DefaultIfEmpty().Max();
}
