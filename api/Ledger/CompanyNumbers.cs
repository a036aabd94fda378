using System.Collections.Frozen;

namespace Outlay;

/// <summary>Companies by number, in order of id, and who pays whom by it: what groups and graphs over very many records are made by.</summary>
internal sealed class CompanyNumbers
{
    private readonly string[] ids;
    private readonly FrozenDictionary<string, int> numbers;
    private readonly int[] payers;
    private readonly int[] payees;
    private readonly ShortLists<int> payersOfDeals;
    private readonly ShortLists<int> payeesOfDeals;
    private readonly ShortLists<(int Payer, int Payee)> ways;

    public CompanyNumbers(Ledger ledger)
    {
        ids = [.. Named(ledger).Order(StringComparer.Ordinal)];
        numbers = ids.Index().ToFrozenDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        payers = [.. ledger.Commitments.Select(commitment => Of(commitment.From))];
        payees = [.. ledger.Commitments.Select(commitment => commitment.To is { } to ? Of(to) : -1)];
        var (deals, count) = (ledger.Deals, ledger.Deals.Count);
        var parties = new ShortLists<int>(count, (deal, to) => AddParties(deals[deal], to));
        payersOfDeals = new(count, (deal, to) => Directions.AddPayers(deals[deal], parties[deal], to));
        payeesOfDeals = new(count, (deal, to) => Directions.AddPayees(deals[deal], parties[deal], to));
        ways = new(count, (deal, to) => Directions.AddWays(deals[deal], parties[deal], to));
    }

    public int Count => ids.Length;

    public int Of(string id) => numbers[id];

    /// <summary>Those of them that there are; <c>null</c> is any company.</summary>
    public int[]? Of(IReadOnlySet<string>? asked) => asked is null ? null : [.. asked.Where(numbers.ContainsKey).Select(Of)];

    public string IdOf(int number) => ids[number];

    /// <summary>Two companies as one number, in order of the payer and then the payee.</summary>
    public long EdgeOf(int payer, int payee) => (long)payer * Count + payee;

    /// <inheritdoc cref="EdgeOf"/>
    public (int Payer, int Payee) EndsOf(long edge) => ((int)(edge / Count), (int)(edge % Count));

    /// <summary>Of a commitment by number.</summary>
    public int PayerOf(int commitment) => payers[commitment];

    /// <summary>Of a commitment by number, -1 where it is on a purpose alone.</summary>
    public int PayeeOf(int commitment) => payees[commitment];

    /// <summary>Who pays in a deal by number, as its parties' roles say.</summary>
    public ReadOnlySpan<int> PayersOf(int deal) => payersOfDeals[deal - payers.Length];

    /// <summary>Who is paid in a deal by number, as its parties' roles say.</summary>
    public ReadOnlySpan<int> PayeesOf(int deal) => payeesOfDeals[deal - payers.Length];

    /// <summary>The ways that money runs in a deal by number, as its parties' roles say.</summary>
    public ReadOnlySpan<(int Payer, int Payee)> WaysOf(int deal) => ways[deal - payers.Length];

    private void AddParties(Deal deal, List<int> to)
    {
        for (var i = 0; i < deal.Parties.Count; i++) to.Add(Of(deal.Parties[i].Company));
    }

    private static HashSet<string> Named(Ledger ledger)
    {
        var named = new HashSet<string>(ledger.Companies.Select(company => company.Id), StringComparer.Ordinal);
        foreach (var commitment in ledger.Commitments)
        {
            named.Add(commitment.From);
            if (commitment.To is { } to) named.Add(to);
        }
        foreach (var deal in ledger.Deals)
            for (var i = 0; i < deal.Parties.Count; i++) named.Add(deal.Parties[i].Company);
        return named;
    }
}
