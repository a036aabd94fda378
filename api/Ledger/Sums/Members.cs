namespace Outlay;

/// <summary>
/// Reads the money of deals and commitments as it concerns the payers and payees that were asked for. R6, R10. What does not
/// depend on the question is kept with the view.
/// </summary>
/// <param name="latest">Those of the view of all that is known, where this is of an earlier day.</param>
internal sealed class Members(LedgerView view, Members? latest)
{
    private readonly AgreementNumbers numbers = view.Ledger.Numbers;
    private readonly Member?[] whole = new Member?[view.Ledger.Numbers.Count];
    private readonly Member?[] anyShare = new Member?[view.Ledger.Numbers.Count];
    private readonly Member[]?[] all = new Member[]?[view.Ledger.Numbers.Count];

    /// <summary>The commitment as a member.</summary>
    /// <param name="byPayer">The sum is about what its payer alone pays.</param>
    public Member Of(int number, CommitmentAsOf known, bool byPayer)
    {
        var joint = byPayer && known.Record.OthersUnnamed;
        var kept = joint ? anyShare : whole;
        return kept[number] ??= view.IsLatestAt(number) ? latest!.Of(number, known, byPayer) : Of(numbers, number, known, joint);
    }

    public static Member Of(AgreementNumbers numbers, int number, CommitmentAsOf known, bool joint) =>
        new(numbers, known.Record, number, MoneyKind.Of(known.Record.Kind), [new Statement(number, known.Money, known.State, joint)]);

    /// <summary>
    /// The deal as members, one for each kind of money in it, as far as its money runs from one of the payers and to one of
    /// the payees (<c>null</c>: whoever). None where it does not.
    /// </summary>
    /// <param name="currency">What was asked for, to which money without any belongs. R7.</param>
    public IReadOnlyList<Member> Of(int number, DealAsOf known, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees, string? currency)
    {
        if (payers is null && payees is null) return All(number, known, currency);
        if (known.StatesItself) return OfOwnMoney(number, known, payers, payees);
        var asked = Known(numbers.CommitmentsOf(number));
        asked.RemoveAll(commitment => payers?.Contains(commitment.Record.From) == false
            || (payees is not null && (commitment.Record.To is not { } to || !payees.Contains(to))));
        return asked.Count > 0 ? OfCommitments(number, known.Record, asked, currency, payers is not null) : [];
    }

    /// <summary>As <see cref="Of(int, DealAsOf, IReadOnlySet{string}?, IReadOnlySet{string}?, string?)"/>, whoever pays and is paid.</summary>
    public Member[] All(int number, DealAsOf known, string? currency) =>
        currency is null || !GoesElsewhere(number, currency) ? Kept(number, known) : AllOf(number, known, currency);

    /// <summary>The money of a deal that states it itself, all of it or any share.</summary>
    public Member OfOwnMoney(int number, DealAsOf known, bool joint)
    {
        var kept = joint ? anyShare : whole;
        return kept[number] ??= view.IsLatestAt(number) ? latest!.OfOwnMoney(number, known, joint)
            : new(numbers, known.Record, number, MoneyKind.Of(known.Record.Kind, null), [new Statement(number, known.Money[0], known.State, joint)]);
    }

    /// <summary>The payers, of those asked for, that have a part of their own in a deal, which then stands for their share. R10.</summary>
    public IReadOnlyList<string> WithOwnPart(int number, DealAsOf known, IEnumerable<string> payers)
    {
        if (!numbers.HasParts(number)) return [];
        if (!known.StatesItself) return [];
        var parts = PartsOf(known.Record.Id).ToList();
        return parts.Count == 0 ? [] : [.. payers.Where(payer => parts.Any(part => PayersOf(part).Contains(payer)))];
    }

    /// <summary>The companies that a deal's money comes from: its commitments say it, else the roles.</summary>
    public IEnumerable<string> PayersOf(DealAsOf known) => known.StatesItself
        ? Directions.Payers(known.Record)
        : view.CommitmentsOf(known.Record).Select(commitment => commitment.Record.From).Distinct();

    public IEnumerable<string> PayeesOf(DealAsOf known) => known.StatesItself
        ? Directions.Payees(known.Record)
        : view.CommitmentsOf(known.Record).Select(commitment => commitment.Record.To).OfType<string>().Distinct();

    private IEnumerable<DealAsOf> PartsOf(string id) => view.Ledger.PartsOf(id).SelectMany(part =>
        view.Deal(part) is { } known ? PartsOf(part).Prepend(known) : PartsOf(part));

    private List<CommitmentAsOf> Known(int[] commitments)
    {
        var known = new List<CommitmentAsOf>(commitments.Length);
        foreach (var number in commitments)
            if (view.CommitmentAt(number) is { } commitment) known.Add(commitment);
        return known;
    }

    // Without any amount money goes with that of its deal, and where a currency is asked for with that, whatever its deal's is. R7.
    private bool GoesElsewhere(int number, string currency)
    {
        var (isAnyUnsized, isAnyOther) = (false, false);
        foreach (var commitment in numbers.CommitmentsOf(number))
        {
            if (view.CommitmentAt(commitment)?.Money is not { } money) continue;
            isAnyUnsized |= money.IsUnsized;
            isAnyOther |= !money.IsUnsized && money.Currency != currency;
        }
        return isAnyUnsized && isAnyOther;
    }

    private Member[] Kept(int number, DealAsOf known) =>
        all[number] ??= view.IsLatestAt(number) ? latest!.Kept(number, known) : AllOf(number, known, null);

    private Member[] AllOf(int number, DealAsOf known, string? currency) => known.StatesItself
        ? [OfOwnMoney(number, known, joint: false)]
        : OfCommitments(number, known.Record, Known(numbers.CommitmentsOf(number)), currency, false);

    private IReadOnlyList<Member> OfOwnMoney(int number, DealAsOf known, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees)
    {
        var joint = false;
        if (payers is not null && payees is not null
            && !Directions.Of(known.Record).Any(way => payers.Contains(way.Payer) && payees.Contains(way.Payee))) return [];
        if (payers is not null)
        {
            var all = Directions.Payers(known.Record);
            if (!all.Any(payers.Contains)) return [];
            joint = known.Record.OthersUnnamed || !all.All(payers.Contains);
        }
        if (payees is not null)
        {
            var all = Directions.Payees(known.Record);
            if (!all.Any(payees.Contains)) return [];
            joint |= !known.Money[0].IsUnsized && !all.All(payees.Contains);
        }
        return [OfOwnMoney(number, known, joint)];
    }

    private Member[] OfCommitments(int number, Deal deal, List<CommitmentAsOf> commitments, string? currency, bool byPayer) =>
        commitments is [var only] ? [OfCommitments(number, deal, only.Record.Kind, commitments, byPayer)]
        : [.. commitments.GroupBy(commitment => commitment.Record.Kind).SelectMany(kind => ByCurrency([.. kind], currency)
            .Select(one => OfCommitments(number, deal, kind.Key, [.. one], byPayer)))];

    /// <summary>Money of one kind by currency. What has no amount goes with what has one, so that no deal is twice in one sum.</summary>
    private static IEnumerable<IGrouping<string?, CommitmentAsOf>> ByCurrency(List<CommitmentAsOf> commitments, string? currency)
    {
        var other = currency ?? commitments.Select(commitment => commitment.Money.Currency).FirstOrDefault(stated => stated is not null);
        return commitments.GroupBy(commitment => commitment.Money.Currency ?? other);
    }

    private Member OfCommitments(int number, Deal deal, CommitmentKind kind, List<CommitmentAsOf> commitments, bool byPayer) => new(
        numbers, deal, number, MoneyKind.Of(deal.Kind, kind),
        [.. commitments.Select(commitment => Of(numbers.OfCommitment(commitment.Record.Id), commitment, byPayer).Statements[0])]);
}
