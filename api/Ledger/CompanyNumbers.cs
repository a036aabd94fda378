using System.Runtime.InteropServices;

namespace Outlay;

/// <summary>Companies by number, in order of id, and who pays whom by it: what groups and graphs over very many records are made by.</summary>
internal sealed class CompanyNumbers
{
    /// <summary>No company.</summary>
    public const int None = -1;

    private readonly string[] ids;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[] payers;
    private readonly int[] payees;
    private readonly ShortLists<int> payersOfDeals;
    private readonly ShortLists<int> payeesOfDeals;
    private readonly ShortLists<(int Payer, int Payee)> ways;
    private readonly Lazy<ShortLists<int>> dealsWith;
    private readonly Lazy<ShortLists<int>> commitmentsWith;

    public CompanyNumbers(Ledger ledger)
    {
        // Each name is looked up once, before it is known what its place among all is.
        foreach (var company in ledger.Companies) Found(company.Id);
        payers = [.. ledger.Commitments.Select(commitment => Found(commitment.From))];
        payees = [.. ledger.Commitments.Select(commitment => commitment.To is { } to ? Found(to) : None)];
        var (deals, count) = (ledger.Deals, ledger.Deals.Count);
        var parties = new ShortLists<PartyNumber>(count, (deal, to) => AddParties(deals[deal], to));
        ids = [.. numbers.Keys.Order(StringComparer.Ordinal)];
        var places = Places();
        foreach (ref var payer in payers.AsSpan()) payer = places[payer];
        foreach (ref var payee in payees.AsSpan()) payee = payee == None ? payee : places[payee];
        parties = parties.Each(party => party with { Company = places[party.Company] });
        payersOfDeals = new(count, (deal, to) => Directions.AddPayers(parties[deal], to));
        payeesOfDeals = new(count, (deal, to) => Directions.AddPayees(deals[deal], parties[deal], to));
        ways = new(count, (deal, to) => Directions.AddWays(deals[deal], parties[deal], to));
        dealsWith = new(() => ShortLists<int>.Inverse(new(count, (deal, to) => AddOnce(parties[deal], to)), Count));
        commitmentsWith = new(() => ShortLists<int>.Inverse(new(payers.Length, AddEnds), Count));
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

    /// <summary>Of a commitment by number, <see cref="None"/> where it is on a purpose alone.</summary>
    public int PayeeOf(int commitment) => payees[commitment];

    /// <summary>Who pays in a deal by number, as its parties' roles say.</summary>
    public ReadOnlySpan<int> PayersOf(int deal) => payersOfDeals[deal - payers.Length];

    /// <summary>Who is paid in a deal by number, as its parties' roles say.</summary>
    public ReadOnlySpan<int> PayeesOf(int deal) => payeesOfDeals[deal - payers.Length];

    /// <summary>The ways that money runs in a deal by number, as its parties' roles say.</summary>
    public ReadOnlySpan<(int Payer, int Payee)> WaysOf(int deal) => ways[deal - payers.Length];

    /// <summary>The deals to which a company is a party, by their places among deals.</summary>
    public ReadOnlySpan<int> DealsWith(string company) => numbers.TryGetValue(company, out var number) ? dealsWith.Value[number] : [];

    /// <summary>The commitments that a company makes or receives, by number.</summary>
    public ReadOnlySpan<int> CommitmentsWith(string company) => numbers.TryGetValue(company, out var number) ? commitmentsWith.Value[number] : [];

    private int Found(string id)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, id, out var known);
        return known ? number : number = numbers.Count - 1;
    }

    private void AddParties(Deal deal, List<PartyNumber> to)
    {
        for (var i = 0; i < deal.Parties.Count; i++) to.Add(new(Found(deal.Parties[i].Company), deal.Parties[i].Role));
    }

    /// <summary>Gives all their numbers.</summary>
    /// <returns>By those that they were found under.</returns>
    private int[] Places()
    {
        var places = new int[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            places[numbers[ids[i]]] = i;
            numbers[ids[i]] = i;
        }
        return places;
    }

    private static void AddOnce(ReadOnlySpan<PartyNumber> parties, List<int> to)
    {
        var start = to.Count;
        foreach (var party in parties) to.AddOnce(party.Company, start);
    }

    private void AddEnds(int commitment, List<int> to)
    {
        to.Add(payers[commitment]);
        if (payees[commitment] is >= 0 and var payee && payee != payers[commitment]) to.Add(payee);
    }
}
