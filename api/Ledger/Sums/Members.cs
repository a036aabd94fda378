namespace Outlay;

/// <summary>Reads the money of deals and commitments as it concerns the payers and payees that were asked for. R6, R10.</summary>
/// <param name="currency">What was asked for, to which money without any belongs. R7.</param>
internal sealed class Members(LedgerView view, string? currency)
{
    public LedgerView View => view;

    /// <summary>The commitment as a member; <paramref name="byPayer"/> says that the sum is about what its payer alone pays.</summary>
    public static Member Of(CommitmentAsOf known, bool byPayer)
    {
        var joint = byPayer && known.Record.OthersUnnamed;
        return new(known.Record, Words.Of(known.Record.Kind), null, joint, [Statement(known.Money, known.State, joint)]);
    }

    /// <summary>
    /// The deal as members, one for each kind of money in it, as far as its money runs from one of the payers and to one of
    /// the payees (<c>null</c>: whoever). None where it does not.
    /// </summary>
    public IEnumerable<Member> Of(DealAsOf known, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees)
    {
        if (StatesItself(known)) return OfOwnMoney(known, known.Money[0], payers, payees);
        return view.CommitmentsOf(known.Record)
            .Where(commitment => (payers is null || payers.Contains(commitment.Record.From))
                && (payees is null || (commitment.Record.To is { } to && payees.Contains(to))))
            .GroupBy(commitment => commitment.Record.Kind)
            .SelectMany(kind => ByCurrency([.. kind]).Select(one => OfCommitments(known.Record, kind.Key, [.. one], payers is not null)));
    }

    /// <summary>Money of one kind by currency. What has no amount goes with what has one, so that no deal is twice in one sum.</summary>
    private IEnumerable<IGrouping<string?, CommitmentAsOf>> ByCurrency(List<CommitmentAsOf> commitments)
    {
        var other = currency ?? commitments.Select(commitment => commitment.Money.Currency).FirstOrDefault(stated => stated is not null);
        return commitments.GroupBy(commitment => commitment.Money.Currency ?? other);
    }

    public static bool StatesItself(DealAsOf known) => known.Money is [{ Kind: null }];

    /// <summary>The payers, of those asked for, that have a part of their own in a deal, which then stands for their share. R10.</summary>
    public IEnumerable<string> WithOwnPart(DealAsOf known, IEnumerable<string> payers)
    {
        if (!StatesItself(known)) return [];
        var parts = PartsOf(known.Record.Id).ToList();
        return parts.Count == 0 ? [] : payers.Where(payer => parts.Any(part => PayersOf(part).Contains(payer)));
    }

    /// <summary>The companies that a deal's money comes from: its commitments say it, else the roles.</summary>
    public IEnumerable<string> PayersOf(DealAsOf known) => StatesItself(known)
        ? Directions.Payers(known.Record)
        : view.CommitmentsOf(known.Record).Select(commitment => commitment.Record.From).Distinct();

    public IEnumerable<string> PayeesOf(DealAsOf known) => StatesItself(known)
        ? Directions.Payees(known.Record)
        : view.CommitmentsOf(known.Record).Select(commitment => commitment.Record.To).OfType<string>().Distinct();

    private IEnumerable<DealAsOf> PartsOf(string id) => view.Ledger.PartsOf(id).SelectMany(part =>
        view.Deal(part) is { } known ? PartsOf(part).Prepend(known) : PartsOf(part));

    private static IEnumerable<Member> OfOwnMoney(
        DealAsOf known, Money own, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees)
    {
        var joint = false;
        if (payers is not null && payees is not null
            && !Directions.Of(known.Record).Any(way => payers.Contains(way.Payer) && payees.Contains(way.Payee))) yield break;
        if (payers is not null)
        {
            var all = Directions.Payers(known.Record);
            if (!all.Any(payers.Contains)) yield break;
            joint = known.Record.OthersUnnamed || !all.All(payers.Contains);
        }
        if (payees is not null)
        {
            var all = Directions.Payees(known.Record);
            if (!all.Any(payees.Contains)) yield break;
            joint |= !own.IsUnsized && !all.All(payees.Contains);
        }
        yield return new(known.Record, Words.Of(known.Record.Kind), null, joint, [Statement(own, known.State, joint)]);
    }

    private static Member OfCommitments(Deal deal, CommitmentKind kind, List<CommitmentAsOf> commitments, bool byPayer) => new(
        deal, Words.Of(deal.Kind), kind == deal.Kind.Money() ? null : Words.Of(kind),
        byPayer && commitments.Any(commitment => commitment.Record.OthersUnnamed),
        [.. commitments.Select(commitment =>
            Statement(commitment.Money, commitment.State, byPayer && commitment.Record.OthersUnnamed))]);

    private static Statement Statement(Money money, State state, bool joint) =>
        new(money.Stated, money, state, joint ? money.Interval.AnyShare() : money.Interval);
}
