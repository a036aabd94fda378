using System.Collections.Frozen;

namespace Outlay;

public sealed record DealAsOf(Deal Record, State State, IReadOnlyList<Money> Money)
{
    /// <summary>Kept once it has been asked for; whoever works it out gets the same.</summary>
    internal IReadOnlyList<Size>? Sizes { get; set; }
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
    private readonly FrozenDictionary<string, DealAsOf> deals;
    private readonly FrozenDictionary<string, CommitmentAsOf> commitments;
    private FindingIndex? findings;

    internal LedgerView(Ledger ledger, DateOnly date)
    {
        Ledger = ledger;
        Date = date;
        Commitments = [.. ledger.Commitments.Select(record => CommitmentAsOf.Of(record, date)).OfType<CommitmentAsOf>()];
        commitments = Commitments.ToFrozenDictionary(known => known.Record.Id, StringComparer.Ordinal);
        Deals = [.. ledger.Deals.Select(AsOf).OfType<DealAsOf>()];
        deals = Deals.ToFrozenDictionary(known => known.Record.Id, StringComparer.Ordinal);
    }

    public Ledger Ledger { get; }

    /// <summary><see cref="DateOnly.MaxValue"/> where nobody asked for a date.</summary>
    public DateOnly Date { get; }

    /// <summary>In order of id.</summary>
    public IReadOnlyList<DealAsOf> Deals { get; }

    /// <summary>In order of id.</summary>
    public IReadOnlyList<CommitmentAsOf> Commitments { get; }

    public DealAsOf? Deal(string id) => deals.GetValueOrDefault(id);

    public CommitmentAsOf? Commitment(string id) => commitments.GetValueOrDefault(id);

    /// <summary>Whether a deal, a commitment or a metric of this id had been reported by then.</summary>
    public bool Knows(string id) =>
        deals.ContainsKey(id) || commitments.ContainsKey(id) || Ledger.Metrics.Find(id)?.AsOf(Date) is not null;

    /// <summary>The commitments that state a deal's money, of those known by then.</summary>
    public IEnumerable<CommitmentAsOf> CommitmentsOf(Deal deal) =>
        Ledger.CommitmentsOf(deal.Id).Select(commitment => Commitment(commitment.Id)).OfType<CommitmentAsOf>();

    /// <summary>What the ledger notices about itself as of this date. R14.</summary>
    /// <param name="today">What <c>stale</c> is measured to where the view has no date of its own.</param>
    public IReadOnlyList<Finding> Findings(DateOnly today) => FindingIndex(today).All;

    /// <summary>How large the money of a deal is, each kind, class and currency for itself, as its answer says it. R6, R7.</summary>
    internal IReadOnlyList<Size> SizesOf(DealAsOf known) => known.Sizes ??= known.Money is [var only]
        ? [new(only.Currency, only.Interval)]
        : [.. MoneyAnswer.Of(Ledger, known.Record, known.State, [.. CommitmentsOf(known.Record)])
            .Select(money => new Size(money.Currency, new(money.Low, money.High, money.Approximate)))];

    internal FindingIndex FindingIndex(DateOnly today)
    {
        var day = Date == DateOnly.MaxValue ? today : Date;
        var known = findings;
        return known?.Today == day ? known : findings = new(this, day);
    }

    private DealAsOf? AsOf(Deal record) =>
        State.Of(record.Revisions, Date) is { } state ? new(record, state, MoneyOf(record, state)) : null;

    private List<Money> MoneyOf(Deal record, State state)
    {
        var stated = CommitmentsOf(record).Select(commitment => commitment.Money).ToList();
        return stated.Count > 0 ? stated : [Money.Of(record.Id, null, state)];
    }
}
