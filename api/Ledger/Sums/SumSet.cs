namespace Outlay;

/// <summary>Sorts the records that a query selects into the sets that R7 is applied to.</summary>
internal sealed class SumSet
{
    private readonly TotalsQuery query;
    private readonly Members members;
    private readonly Buckets buckets;

    public SumSet(LedgerView view, TotalsQuery query)
    {
        this.query = query;
        members = new(view, query.Filter.Currency);
        buckets = new(view.Ledger, query.Filter);
        if (query.Of == SumOf.Commitments) foreach (var known in Candidates.Commitments(view, query.Filter)) Add(known);
        else foreach (var known in Candidates.Deals(view, query.Filter)) Add(known);
    }

    public Buckets Buckets => buckets;

    private void Add(CommitmentAsOf known)
    {
        if (!query.Filter.Selects(members.View, known)) return;
        var member = Members.Of(known, query.Payers is not null || query.By == GroupBy.Payer);
        buckets.Put(member, query.By switch
        {
            GroupBy.Payer => known.Record.From,
            GroupBy.Payee => known.Record.To,
            var by => GroupOf(member, by),
        });
    }

    private void Add(DealAsOf known)
    {
        if (!query.Filter.Selects(members.View, known)) return;
        switch (query.By)
        {
            case GroupBy.Payer when members.PayersOf(known).ToList() is { Count: > 0 } payers:
                foreach (var payer in Asked(payers, query.Payers)) Add(known, One(payer), query.Payees, payer);
                break;
            case GroupBy.Payee when members.PayeesOf(known).ToList() is { Count: > 0 } payees:
                foreach (var payee in Asked(payees, query.Payees)) Add(known, query.Payers, One(payee), payee);
                break;
            default:
                Add(known, query.Payers, query.Payees, null);
                break;
        }
    }

    private void Add(DealAsOf known, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees, string? group)
    {
        var shares = payers;
        if (payers is not null && members.WithOwnPart(known, payers).ToList() is { Count: > 0 } own)
            shares = payers.Except(own).ToHashSet(StringComparer.Ordinal);
        var found = members.Of(known, shares, payees).ToList();
        foreach (var member in found) buckets.Put(member, group ?? GroupOf(member, query.By));
        if (found.Count > 0 || shares == payers) return;
        foreach (var member in members.Of(known, payers, payees))
            buckets.Leave(member, group ?? GroupOf(member, query.By), ExclusionReason.PartOf);
    }

    private static string? GroupOf(Member member, GroupBy? by) => by switch
    {
        GroupBy.Kind => member.Kind,
        GroupBy.Year => member.Record.Revisions[0].AsOf.Year.ToString("0000", null),
        _ => null,
    };

    private static HashSet<string> One(string company) => new(StringComparer.Ordinal) { company };

    private static IEnumerable<string> Asked(IEnumerable<string> companies, IReadOnlySet<string>? asked) =>
        asked is null ? companies : companies.Where(asked.Contains);
}
