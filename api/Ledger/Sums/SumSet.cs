using System.Globalization;

namespace Outlay;

/// <summary>What of a deal belongs to one payer or payee.</summary>
/// <param name="IsPartOf">The payer has parts of its own in the deal, which stand for it. R10.</param>
internal readonly record struct Share(long Group, Member Member, bool IsPartOf);

/// <summary>Sorts the records that a query selects into the sets that R7 is applied to.</summary>
internal sealed class SumSet
{
    // Ordered after every other.
    private const long NoGroup = 1L << 46;

    private readonly LedgerView view;
    private readonly TotalsQuery query;
    private readonly CompanyNumbers companies;

    public SumSet(LedgerView view, TotalsQuery query)
    {
        (this.view, this.query, companies) = (view, query, view.Ledger.CompanyNumbers);
        Buckets = new(view.Ledger, query.Filter);
        if (query.Of == SumOf.Commitments) AddCommitments();
        else foreach (var (number, known) in Candidates.Deals(view, query.Filter)) Add(number, known);
    }

    public Buckets Buckets { get; }

    public string? NameOf(SumKey key) => key.Group == NoGroup ? null : query.By switch
    {
        GroupBy.Kind => key.Kind.Kind,
        GroupBy.Year => key.Group.ToString("0000", CultureInfo.InvariantCulture),
        _ => companies.IdOf((int)key.Group),
    };

    private void AddCommitments()
    {
        var byPayer = query.Payers is not null || query.By == GroupBy.Payer;
        foreach (var (number, known) in Candidates.Commitments(view, query.Filter))
        {
            var member = view.Members.Of(number, known, byPayer);
            Buckets.Put(member, query.By switch
            {
                GroupBy.Payer => companies.PayerOf(number),
                GroupBy.Payee => companies.PayeeOf(number) is >= 0 and var payee ? payee : NoGroup,
                var by => GroupOf(member, by),
            });
        }
    }

    private void Add(int number, DealAsOf known)
    {
        if (query is { By: not (GroupBy.Payer or GroupBy.Payee), Payers: null, Payees: null })
            foreach (var member in view.Members.All(number, known, query.Filter.Currency)) Buckets.Put(member, GroupOf(member, query.By));
        else foreach (var share in Shares(number, known))
        {
            if (share.IsPartOf) Buckets.Leave(share.Member, share.Group, ExclusionReason.PartOf);
            else Buckets.Put(share.Member, share.Group);
        }
    }

    // Which share is whose depends on nothing but who was asked for and, of several statements, the currency.
    private Share[] Shares(int number, DealAsOf known) =>
        query is { By: { } side, Payers: null, Payees: null } && (query.Filter.Currency is null || view.Ledger.Numbers.CommitmentsOf(number).Length < 2)
            ? view.Members.Shares(number, side, () => [.. Divided(number, known)]) : [.. Divided(number, known)];

    private IEnumerable<Share> Divided(int number, DealAsOf known) => query.By switch
    {
        GroupBy.Payer when view.Members.PayersOf(known).ToList() is { Count: > 0 } payers =>
            Asked(payers, query.Payers).SelectMany(payer => Of(number, known, One(payer), query.Payees, companies.Of(payer))),
        GroupBy.Payee when view.Members.PayeesOf(known).ToList() is { Count: > 0 } payees =>
            Asked(payees, query.Payees).SelectMany(payee => Of(number, known, query.Payers, One(payee), companies.Of(payee))),
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

    private static long GroupOf(Member member, GroupBy? by) => by switch
    {
        GroupBy.Kind => member.Kind.Number,
        GroupBy.Year => member.Year,
        _ => NoGroup,
    };

    private static HashSet<string> One(string company) => new(StringComparer.Ordinal) { company };

    private static IEnumerable<string> Asked(IEnumerable<string> companies, IReadOnlySet<string>? asked) =>
        asked is null ? companies : companies.Where(asked.Contains);
}
