using System.Globalization;

namespace Outlay;

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
        if (query.Payers is null && query.Payees is null && AddWhole(number, known)) return;
        switch (query.By)
        {
            case GroupBy.Payer when view.Members.PayersOf(known).ToList() is { Count: > 0 } payers:
                foreach (var payer in Asked(payers, query.Payers)) Add(number, known, One(payer), query.Payees, companies.Of(payer));
                break;
            case GroupBy.Payee when view.Members.PayeesOf(known).ToList() is { Count: > 0 } payees:
                foreach (var payee in Asked(payees, query.Payees)) Add(number, known, query.Payers, One(payee), companies.Of(payee));
                break;
            default:
                Add(number, known, query.Payers, query.Payees, null);
                break;
        }
    }

    /// <summary>Adds a deal whose money needs no dividing, as the very most; any other is left to the rest of this.</summary>
    private bool AddWhole(int number, DealAsOf known)
    {
        if (query.By is not (GroupBy.Payer or GroupBy.Payee))
        {
            foreach (var member in view.Members.All(number, known, query.Filter.Currency)) Buckets.Put(member, GroupOf(member, query.By));
            return true;
        }
        if (!Members.StatesItself(known) || view.Ledger.Numbers.HasParts(number)) return false;
        var side = query.By == GroupBy.Payer ? companies.PayersOf(number) : companies.PayeesOf(number);
        var joint = side.Length > 1 && !(query.By == GroupBy.Payee && known.Money[0].IsUnsized) || (query.By == GroupBy.Payer && known.Record.OthersUnnamed);
        foreach (var company in side) Buckets.Put(view.Members.OfOwnMoney(number, known, joint), company);
        if (side.Length == 0) Buckets.Put(view.Members.OfOwnMoney(number, known, joint: false), NoGroup);
        return true;
    }

    private void Add(int number, DealAsOf known, IReadOnlySet<string>? payers, IReadOnlySet<string>? payees, int? group)
    {
        var shares = payers;
        if (payers is not null && view.Members.WithOwnPart(number, known, payers) is { Count: > 0 } own)
            shares = payers.Except(own).ToHashSet(StringComparer.Ordinal);
        var found = view.Members.Of(number, known, shares, payees, query.Filter.Currency);
        foreach (var member in found) Buckets.Put(member, group ?? GroupOf(member, query.By));
        if (found.Count > 0 || shares == payers) return;
        foreach (var member in view.Members.Of(number, known, payers, payees, query.Filter.Currency))
            Buckets.Leave(member, group ?? GroupOf(member, query.By), ExclusionReason.PartOf);
    }

    private static long GroupOf(Member member, GroupBy? by) => by switch
    {
        GroupBy.Kind => member.Kind.Number,
        GroupBy.Year => member.Record.Revisions[0].AsOf.Year,
        _ => NoGroup,
    };

    private static HashSet<string> One(string company) => new(StringComparer.Ordinal) { company };

    private static IEnumerable<string> Asked(IEnumerable<string> companies, IReadOnlySet<string>? asked) =>
        asked is null ? companies : companies.Where(asked.Contains);
}
