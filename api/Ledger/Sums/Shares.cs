namespace Outlay;

/// <summary>What of a record belongs to one group.</summary>
/// <param name="IsPartOf">The payer has parts of its own in it, which stand for it. R10.</param>
internal readonly record struct Share(long Group, Member Member, bool IsPartOf = false);

/// <summary>Divides records among the groups of a question after sums.</summary>
internal sealed class Shares(LedgerView view, TotalsQuery query)
{
    /// <summary>Of what has no group, which is ordered after every other.</summary>
    public const long NoGroup = 1L << 46;

    private static readonly int[] OnPurposeAlone = [CompanyNumbers.None];

    private readonly int[]? payers = query.Payers is { } asked ? view.Ledger.CompanyNumbers.Of(asked) : null;
    private readonly int[]? payees = query.Payees is { } asked ? view.Ledger.CompanyNumbers.Of(asked) : null;

    // Only asked where there are groups of companies, as it takes long to make the first time.
    private CompanyNumbers Companies => view.Ledger.CompanyNumbers;

    /// <summary>Gives away those of the commitment or deal of a number, if it is known.</summary>
    public void Add(int number, ArrangementBuilder to)
    {
        if (!view.Ledger.Numbers.IsCommitment(number)) AddDeal(number, to);
        else if (view.Known.CommitmentAt(number) is { } commitment) to.Add(OfCommitment(number, commitment));
    }

    private Share OfCommitment(int number, CommitmentAsOf known)
    {
        var byPayer = query.Payers is not null || query.By == GroupBy.Payer;
        var member = view.Members.Of(number, known, byPayer);
        return new(query.By switch
        {
            GroupBy.Payer => Companies.PayerOf(number),
            GroupBy.Payee => Companies.PayeeOf(number) is >= 0 and var payee ? payee : NoGroup,
            var by => GroupOf(member, by),
        }, member, byPayer && view.DealEnds.HasOwnPart(number));
    }

    private void AddDeal(int number, ArrangementBuilder to)
    {
        if (view.Known.DealAt(number) is not { } known) return;
        var (isByPayee, hasGroup) = (query.By == GroupBy.Payee, false);
        foreach (var company in CompaniesOf(number))
            if (IsAsked(isByPayee ? payees : payers, company))
                hasGroup |= isByPayee ? AddDeal(number, known, payers, [company], company, to) : AddDeal(number, known, [company], payees, company, to);
        // Of those asked for, who pays need pay none of those who are paid, so that some money is in no group of theirs.
        if (!hasGroup) AddDeal(number, known, payers, payees, null, to);
        else if (isByPayee && payees is null) AddDeal(number, known, payers, OnPurposeAlone, null, to);
    }

    private ReadOnlySpan<int> CompaniesOf(int deal) => query.By switch
    {
        GroupBy.Payer => view.DealEnds.PayersOf(deal),
        GroupBy.Payee => view.DealEnds.PayeesOf(deal),
        _ => [],
    };

    /// <returns>Whether there was any.</returns>
    private bool AddDeal(int number, DealAsOf known, int[]? payers, int[]? payees, int? group, ArrangementBuilder to)
    {
        var (members, currency) = (view.Members, query.Filter.Currency);
        var shares = payers is null ? null : view.DealEnds.WithoutOwnPart(number, payers);
        var found = members.Of(number, known, shares, payees, currency);
        var isPartOf = found.Length == 0 && shares != payers;
        if (isPartOf) found = members.Of(number, known, payers, payees, currency);
        foreach (var member in found) to.Add(new(group ?? GroupOf(member, query.By), member, isPartOf));
        return found.Length > 0;
    }

    // The order of kinds is that of all sums, and needs no groups.
    private static long GroupOf(Member member, GroupBy? by) => by == GroupBy.Year ? member.Year : NoGroup;

    private static bool IsAsked(int[]? asked, int company) => asked is null || asked.Contains(company);
}

/// <summary>Puts records on the edges that their money runs along. R10.</summary>
internal sealed class EdgeShares(LedgerView view, Filter filter)
{
    private readonly CompanyNumbers companies = view.Ledger.CompanyNumbers;
    private readonly int[]? payers = view.Ledger.CompanyNumbers.Of(filter.Payers);
    private readonly int[]? payees = view.Ledger.CompanyNumbers.Of(filter.Payees);

    /// <inheritdoc cref="Shares.Add"/>
    public void Add(int number, ArrangementBuilder to)
    {
        if (!view.Ledger.Numbers.IsCommitment(number)) AddDeal(number, to);
        else if (view.Known.CommitmentAt(number) is { } commitment && companies.PayeeOf(number) is >= 0 and var payee)
            to.Add(new(companies.EdgeOf(companies.PayerOf(number), payee), view.Members.Of(number, commitment, byPayer: true), view.DealEnds.HasOwnPart(number)));
    }

    private void AddDeal(int number, ArrangementBuilder to)
    {
        if (view.Known.DealAt(number) is not { StatesItself: true } known) return;
        foreach (var (payer, payee) in companies.WaysOf(number))
        {
            if (payers?.Contains(payer) == false || payees?.Contains(payee) == false) continue;
            to.Add(new(companies.EdgeOf(payer, payee), view.Members.OfOwnMoney(number, known, IsJoint(number, known)),
                view.DealEnds.WithoutOwnPart(number, [payer]) is []));
        }
    }

    // Of several payers, named or not, each may have paid any share; as may each of several payees have been paid.
    private bool IsJoint(int number, DealAsOf known) => known.Record.OthersUnnamed || companies.PayersOf(number).Length > 1
        || (companies.PayeesOf(number).Length > 1 && !known.Money[0].IsUnsized);
}
