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
    private readonly Member?[] byOne = new Member?[view.Ledger.Numbers.Commitments];
    private readonly Member[]?[] all = new Member[]?[view.Ledger.Numbers.Count];

    /// <summary>The commitment as a member.</summary>
    /// <param name="byPayer">The sum is about what its payer alone pays.</param>
    public Member Of(int number, CommitmentAsOf known, bool byPayer)
    {
        var joint = byPayer && numbers.HasOthersUnnamed(number);
        var kept = joint ? anyShare : whole;
        return kept[number] ??= view.Known.IsLatestAt(number) ? latest!.Of(number, known, byPayer) : Of(numbers, number, known, joint);
    }

    public static Member Of(AgreementNumbers numbers, int number, CommitmentAsOf known, bool joint) =>
        new(numbers, known.Record, number, MoneyKind.Of(known.Record.Kind), [new Statement(number, known.Money, known.State, joint)]);

    /// <summary>
    /// The deal as members, one for each kind of money in it, as far as its money runs from one of the payers and to one of
    /// the payees (<c>null</c>: whoever). None where it does not.
    /// </summary>
    /// <param name="payers">See <see cref="CompanyNumbers"/>.</param>
    /// <param name="payees">As <paramref name="payers"/>.</param>
    /// <param name="currency">What was asked for, to which money without any belongs. R7.</param>
    public Member[] Of(int number, DealAsOf known, int[]? payers, int[]? payees, string? currency)
    {
        if (payers is null && payees is null) return All(number, known, currency);
        return view.Known.StatesItselfAt(number) ? OfOwnMoney(number, known, payers, payees) : OfCommitments(number, known, payers, payees, currency);
    }

    /// <summary>As <see cref="Of(int, DealAsOf, int[], int[], string)"/>, whoever pays and is paid.</summary>
    public Member[] All(int number, DealAsOf known, string? currency) =>
        currency is null || !GoesElsewhere(number, currency) ? Kept(number, known) : AllOf(number, known, currency);

    /// <summary>The money of a deal that states it itself, all of it or any share.</summary>
    public Member OfOwnMoney(int number, DealAsOf known, bool joint)
    {
        var kept = joint ? anyShare : whole;
        return kept[number] ??= view.Known.IsLatestAt(number) ? latest!.OfOwnMoney(number, known, joint)
            : new(numbers, known.Record, number, MoneyKind.Of(known.Record.Kind, null), [new Statement(number, known.Money[0], known.State, joint)]);
    }

    // Takes long to make the first time.
    private CompanyNumbers Companies => view.Ledger.CompanyNumbers;

    /// <summary>The commitments of a deal that are known, by number.</summary>
    private List<int> Known(int deal)
    {
        var commitments = numbers.CommitmentsOf(deal);
        var known = new List<int>(commitments.Length);
        foreach (var number in commitments)
            if (view.Known.CommitmentAt(number) is not null) known.Add(number);
        return known;
    }

    // Without any amount money goes with that of its deal, and where a currency is asked for with that, whatever its deal's is. R7.
    private bool GoesElsewhere(int number, string currency)
    {
        var (isAnyUnsized, isAnyOther) = (false, false);
        foreach (var commitment in numbers.CommitmentsOf(number))
        {
            if (view.Known.CommitmentAt(commitment)?.Money is not { } money) continue;
            isAnyUnsized |= money.IsUnsized;
            isAnyOther |= !money.IsUnsized && money.Currency != currency;
        }
        return isAnyUnsized && isAnyOther;
    }

    private Member[] Kept(int number, DealAsOf known) =>
        all[number] ??= view.Known.IsLatestAt(number) ? latest!.Kept(number, known) : AllOf(number, known, null);

    private Member[] AllOf(int number, DealAsOf known, string? currency) => known.StatesItself
        ? [OfOwnMoney(number, known, joint: false)]
        : OfCommitments(number, known, Known(number), currency, false);

    private Member[] OfOwnMoney(int number, DealAsOf known, int[]? payers, int[]? payees)
    {
        var joint = false;
        if (payers is not null && payees is not null && !IsAnyWay(number, payers, payees)) return [];
        if (payers is not null)
        {
            var all = Companies.PayersOf(number);
            if (!all.ContainsAny(payers)) return [];
            joint = view.DealEnds.HasOtherPayers(number, payers);
        }
        if (payees is not null)
        {
            var all = Companies.PayeesOf(number);
            if (!all.ContainsAny(payees)) return [];
            joint |= !known.Money[0].IsUnsized && all.ContainsAnyExcept(payees);
        }
        return joint ? [OfOwnMoney(number, known, joint)] : Kept(number, known);
    }

    private bool IsAnyWay(int number, int[] payers, int[] payees)
    {
        foreach (var (payer, payee) in Companies.WaysOf(number))
            if (payers.Contains(payer) && payees.Contains(payee)) return true;
        return false;
    }

    private Member[] OfCommitments(int number, DealAsOf known, int[]? payers, int[]? payees, string? currency)
    {
        var (all, asked, last, isJoint) = (0, 0, 0, false);
        foreach (var commitment in numbers.CommitmentsOf(number))
        {
            if (view.Known.CommitmentAt(commitment) is null) continue;
            all++;
            if (!IsAsked(commitment, payers, payees)) continue;
            asked++;
            last = commitment;
            isJoint |= payers is not null && numbers.HasOthersUnnamed(commitment);
        }
        if (asked == all && !isJoint) return All(number, known, currency);
        return asked switch
        {
            0 => [],
            1 => [OfCommitment(number, known, last, payers is not null)],
            _ => OfCommitments(number, known, Asked(number, payers, payees), currency, payers is not null),
        };
    }

    private List<int> Asked(int deal, int[]? payers, int[]? payees) => Known(deal).FindAll(commitment => IsAsked(commitment, payers, payees));

    private bool IsAsked(int commitment, int[]? payers, int[]? payees) =>
        payers?.Contains(Companies.PayerOf(commitment)) != false && payees?.Contains(Companies.PayeeOf(commitment)) != false;

    private Member[] OfCommitments(int number, DealAsOf known, List<int> commitments, string? currency, bool byPayer) =>
        commitments is [var only] ? [OfCommitment(number, known, only, byPayer)]
        : [.. commitments.GroupBy(KindOf).SelectMany(kind => ByCurrency([.. kind], currency)
            .Select(one => OfCommitments(number, known, kind.Key, [.. one], byPayer)))];

    /// <summary>Money of one kind by currency. What has no amount goes with what has one, so that no deal is twice in one sum.</summary>
    private IEnumerable<IGrouping<string?, int>> ByCurrency(List<int> commitments, string? currency)
    {
        var first = commitments.Select(CurrencyOf).FirstOrDefault(stated => stated is not null);
        return commitments.GroupBy(commitment => CurrencyOf(commitment) ?? currency ?? RelatedCurrency.Of(numbers, commitment, Own) ?? first);
        string? Own(int other) => commitments.Contains(other) ? CurrencyOf(other) : null;
    }

    /// <summary>What one of its commitments alone states of a deal's money.</summary>
    private Member OfCommitment(int number, DealAsOf known, int commitment, bool byPayer) => byPayer && numbers.HasOthersUnnamed(commitment)
        ? OfCommitments(number, known, KindOf(commitment), [commitment], byPayer)
        : byOne[commitment] ??= view.Known.IsLatestAt(number) ? latest!.OfCommitment(number, known, commitment, byPayer) : OfCommitments(number, known, KindOf(commitment), [commitment], byPayer);

    private CommitmentKind KindOf(int commitment) => view.Known.CommitmentAt(commitment)!.Record.Kind;

    private string? CurrencyOf(int commitment) => view.Known.CommitmentAt(commitment)!.Money.Currency;

    private Member OfCommitments(int number, DealAsOf known, CommitmentKind kind, List<int> commitments, bool byPayer) => new(
        numbers, known.Record, number, MoneyKind.Of(known.Record.Kind, kind),
        [.. commitments.Select(commitment => Of(commitment, view.Known.CommitmentAt(commitment)!, byPayer).Statements[0])]);
}
