using System.Collections.Frozen;

namespace Outlay;

/// <summary>Companies by number, in order of id, and who pays whom by it: what groups and graphs over very many records are made by.</summary>
internal sealed class CompanyNumbers
{
    private readonly string[] ids;
    private readonly FrozenDictionary<string, int> numbers;
    private readonly int[] payers;
    private readonly int[] payees;
    private readonly (int Payer, int Payee)[][] ways;
    private readonly (int[] Payers, int[] Payees)[] sides;

    public CompanyNumbers(Ledger ledger)
    {
        ids = [.. Named(ledger).Order(StringComparer.Ordinal)];
        numbers = ids.Index().ToFrozenDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        payers = [.. ledger.Commitments.Select(commitment => Of(commitment.From))];
        payees = [.. ledger.Commitments.Select(commitment => commitment.To is { } to ? Of(to) : -1)];
        ways = [.. ledger.Deals.Select(deal => Directions.Of(deal) is { Count: > 0 } found ? found.Select(way => (Of(way.Payer), Of(way.Payee))).ToArray() : [])];
        sides = [.. ledger.Deals.Select(deal => (Of(Directions.Payers(deal)), Of(Directions.Payees(deal))))];
    }

    public int Count => ids.Length;

    public int Of(string id) => numbers[id];

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
    public int[] PayersOf(int deal) => sides[deal - payers.Length].Payers;

    /// <summary>Who is paid in a deal by number, as its parties' roles say.</summary>
    public int[] PayeesOf(int deal) => sides[deal - payers.Length].Payees;

    /// <summary>The ways that money runs in a deal by number, as its parties' roles say.</summary>
    public (int Payer, int Payee)[] WaysOf(int deal) => ways[deal - payers.Length];

    private int[] Of(IReadOnlyList<string> companies) => companies.Count > 0 ? [.. companies.Select(Of)] : [];

    private static HashSet<string> Named(Ledger ledger)
    {
        var named = new HashSet<string>(ledger.Companies.Select(company => company.Id), StringComparer.Ordinal);
        foreach (var commitment in ledger.Commitments)
        {
            named.Add(commitment.From);
            if (commitment.To is { } to) named.Add(to);
        }
        foreach (var deal in ledger.Deals)
            foreach (var party in deal.Parties) named.Add(party.Company);
        return named;
    }
}
