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

/// <summary>Deals and commitments as of a date, by number.</summary>
/// <remarks>Most are the same as of other dates, and so is what is made of them.</remarks>
internal sealed class KnownAgreements
{
    private readonly Ledger ledger;
    private readonly DateOnly date;
    private readonly KnownAgreements? latest;
    private readonly DealAsOf?[] deals;
    private readonly CommitmentAsOf?[] commitments;
    private readonly Bits statingThemselves;

    /// <param name="latest">All that is known, where the date is an earlier one.</param>
    public KnownAgreements(Ledger ledger, DateOnly date, KnownAgreements? latest)
    {
        (this.ledger, this.date, this.latest) = (ledger, date, latest);
        commitments = new CommitmentAsOf?[ledger.Commitments.Count];
        for (var i = 0; i < commitments.Length; i++) commitments[i] = AsOf(ledger.Commitments[i], i);
        deals = new DealAsOf?[ledger.Deals.Count];
        for (var i = 0; i < deals.Length; i++) deals[i] = AsOf(ledger.Deals[i], i);
        statingThemselves = Bits.Where(deals.Length, deal => deals[deal] is { StatesItself: true });
    }

    /// <summary>All deals of the ledger, in order of id; <c>null</c> are those not known by then.</summary>
    public DealAsOf?[] Deals => deals;

    /// <inheritdoc cref="Deals"/>
    public CommitmentAsOf?[] Commitments => commitments;

    /// <summary>The deal of a number of <see cref="AgreementNumbers"/>, where it was known by then.</summary>
    public DealAsOf? DealAt(int number) => deals[number - commitments.Length];

    /// <inheritdoc cref="DealAt"/>
    public CommitmentAsOf? CommitmentAt(int number) => commitments[number];

    public State? StateAt(int number) => number < commitments.Length ? CommitmentAt(number)?.State : DealAt(number)?.State;

    /// <inheritdoc cref="DealAsOf.StatesItself"/>
    public bool StatesItselfAt(int number) => statingThemselves.Has(number - commitments.Length);

    /// <summary>Whether a record, with the commitments that state its money, is as in all that is known.</summary>
    public bool IsLatestAt(int number) => latest is not null && (number < commitments.Length
        ? ReferenceEquals(CommitmentAt(number), latest.CommitmentAt(number))
        : ReferenceEquals(DealAt(number), latest.DealAt(number)));

    private CommitmentAsOf? AsOf(Commitment record, int number) =>
        IsLatest(record) ? latest!.commitments[number] : CommitmentAsOf.Of(record, date);

    private DealAsOf? AsOf(Deal record, int index)
    {
        var stating = ledger.Numbers.CommitmentsOf(commitments.Length + index);
        if (IsLatest(record) && AreLatest(stating)) return latest!.deals[index];
        return State.Of(record.Revisions, date) is { } state ? new(record, state, MoneyOf(record, state, stating)) : null;
    }

    private bool IsLatest(IAgreement record) => latest is not null && record.Revisions is [.., var last] && last.AsOf <= date;

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
