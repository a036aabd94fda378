namespace Outlay;

/// <summary>What of a record belongs to one group.</summary>
/// <param name="IsPartOf">The payer has parts of its own in the deal, which stand for it. R10.</param>
internal readonly record struct Share(long Group, Member Member, bool IsPartOf = false);

/// <summary>Divides records among the groups of a question after sums.</summary>
internal sealed class Shares(LedgerView view, TotalsQuery query)
{
    /// <summary>Of what has no group, which is ordered after every other.</summary>
    public const long NoGroup = 1L << 46;

    // Only asked where there are groups of companies, as it takes long to make the first time.
    private CompanyNumbers Companies => view.Ledger.CompanyNumbers;

    /// <summary>Of the commitment or deal of a number, if it is known.</summary>
    public IEnumerable<Share> Of(int number) =>
        view.Ledger.Numbers.IsCommitment(number)
            ? view.CommitmentAt(number) is { } commitment ? [OfCommitment(number, commitment)] : []
            : view.DealAt(number) is { } deal ? OfDeal(number, deal) : [];

    private Share OfCommitment(int number, CommitmentAsOf known)
    {
        var member = view.Members.Of(number, known, query.Payers is not null || query.By == GroupBy.Payer);
        return new(query.By switch
        {
            GroupBy.Payer => Companies.PayerOf(number),
            GroupBy.Payee => Companies.PayeeOf(number) is >= 0 and var payee ? payee : NoGroup,
            var by => GroupOf(member, by),
        }, member);
    }

    private IEnumerable<Share> OfDeal(int number, DealAsOf known) => query.By switch
    {
        not (GroupBy.Payer or GroupBy.Payee) when query is { Payers: null, Payees: null } =>
            view.Members.All(number, known, query.Filter.Currency).Select(member => new Share(GroupOf(member, query.By), member)),
        GroupBy.Payer when view.Members.PayersOf(known).ToList() is { Count: > 0 } payers =>
            Asked(payers, query.Payers).SelectMany(payer => Of(number, known, One(payer), query.Payees, Companies.Of(payer))),
        GroupBy.Payee when view.Members.PayeesOf(known).ToList() is { Count: > 0 } payees =>
            Asked(payees, query.Payees).SelectMany(payee => Of(number, known, query.Payers, One(payee), Companies.Of(payee))),
        _ => Of(number, known, query.Payers, query.Payees, null),
    };

    private IEnumerable<Share> Of(int number, DealAsOf known, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees, int? group)
    {
        var shares = payers;
        if (payers is not null && view.Members.WithOwnPart(number, known, payers) is { Count: > 0 } own)
            shares = payers.Except(own).ToHashSet(StringComparer.Ordinal);
        var found = view.Members.Of(number, known, shares, payees, query.Filter.Currency);
        var isPartOf = found.Count == 0 && shares != payers;
        return (isPartOf ? view.Members.Of(number, known, payers, payees, query.Filter.Currency) : found)
            .Select(member => new Share(group ?? GroupOf(member, query.By), member, isPartOf));
    }

    // The order of kinds is that of all sums, and needs no groups.
    private static long GroupOf(Member member, GroupBy? by) => by == GroupBy.Year ? member.Year : NoGroup;

    private static HashSet<string> One(string company) => new(StringComparer.Ordinal) { company };

    private static IEnumerable<string> Asked(IEnumerable<string> companies, IReadOnlySet<string>? asked) =>
        asked is null ? companies : companies.Where(asked.Contains);
}

/// <summary>Puts records on the edges that their money runs along. R10.</summary>
internal sealed class EdgeShares(LedgerView view, Filter filter)
{
    private readonly CompanyNumbers companies = view.Ledger.CompanyNumbers;

    /// <inheritdoc cref="Shares.Of(int)"/>
    public IEnumerable<Share> Of(int number) =>
        view.Ledger.Numbers.IsCommitment(number)
            ? view.CommitmentAt(number) is { } commitment && companies.PayeeOf(number) is >= 0 and var payee
                ? [new(companies.EdgeOf(companies.PayerOf(number), payee), view.Members.Of(number, commitment, byPayer: true))] : []
            : view.DealAt(number) is { StatesItself: true } deal ? OfDeal(number, deal) : [];

    private IEnumerable<Share> OfDeal(int number, DealAsOf known)
    {
        foreach (var (payer, payee) in companies.WaysOf(number))
        {
            var (from, to) = (companies.IdOf(payer), companies.IdOf(payee));
            if (filter.Payers?.Contains(from) == false || filter.Payees?.Contains(to) == false) continue;
            yield return new(companies.EdgeOf(payer, payee), view.Members.OfOwnMoney(number, known, IsJoint(number, known)),
                view.Members.WithOwnPart(number, known, [from]).Count > 0);
        }
    }

    // Of several payers, named or not, each may have paid any share; as may each of several payees have been paid.
    private bool IsJoint(int number, DealAsOf known) => known.Record.OthersUnnamed || companies.PayersOf(number).Length > 1
        || (companies.PayeesOf(number).Length > 1 && !known.Money[0].IsUnsized);
}
