namespace Outlay;

/// <summary>Who pays whom in a deal that states its own money, read from the roles. R10.</summary>
internal static class Directions
{
    private static readonly (Role Payer, Role Payee)[] Pairs =
        [(Role.Investor, Role.Investee), (Role.Customer, Role.Provider), (Role.Lender, Role.Borrower)];

    /// <summary>
    /// The companies that the money comes from. A customer pays only where somebody provides; investors, lenders and
    /// acquirers always do.
    /// </summary>
    public static IReadOnlyList<string> Payers(Deal deal)
    {
        var isProvided = Has(deal, Role.Provider);
        return Companies(deal, role => role is Role.Investor or Role.Lender or Role.Acquirer || (role == Role.Customer && isProvided));
    }

    /// <summary>The companies that the money goes to. The holders of shares sold are no parties, and so not among them.</summary>
    public static IReadOnlyList<string> Payees(Deal deal) => RunsToHolders(deal) ? [] : Companies(deal, IsPayee);

    /// <summary>Payer and payee of each way that the money runs; none for partners, for secondary sales and for acquisitions.</summary>
    public static IReadOnlyList<(string Payer, string Payee)> Of(Deal deal)
    {
        if (RunsToHolders(deal)) return [];
        List<(string, string)> ways = [];
        foreach (var (payer, payee) in Pairs)
            if (Has(deal, payer) && Has(deal, payee)) Add(ways, Companies(deal, role => role == payer), Companies(deal, role => role == payee));
        return ways;
    }

    public static bool IsPayer(this Role role) => role is Role.Investor or Role.Customer or Role.Lender or Role.Acquirer;

    public static bool IsPayee(this Role role) => role is Role.Investee or Role.Provider or Role.Borrower;

    private static bool RunsToHolders(Deal deal) => deal.Secondary || deal.Kind == DealKind.Acquisition;

    private static void Add(List<(string, string)> ways, List<string> payers, List<string> payees)
    {
        foreach (var payer in payers)
            foreach (var payee in payees)
                if (payee != payer && !ways.Contains((payer, payee))) ways.Add((payer, payee));
    }

    // Each once. Parties are few, and deals very many.
    private static List<string> Companies(Deal deal, Func<Role, bool> has)
    {
        List<string> companies = [];
        for (var i = 0; i < deal.Parties.Count; i++)
            if (has(deal.Parties[i].Role) && !companies.Contains(deal.Parties[i].Company)) companies.Add(deal.Parties[i].Company);
        return companies;
    }

    private static bool Has(Deal deal, Role role)
    {
        for (var i = 0; i < deal.Parties.Count; i++)
            if (deal.Parties[i].Role == role) return true;
        return false;
    }
}
