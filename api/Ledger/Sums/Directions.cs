namespace Outlay;

/// <summary>
/// Who pays whom in a deal that states its own money, read from the roles. R10. Companies are those of the parties, by number and in
/// their order; each is added once.
/// </summary>
internal static class Directions
{
    private static readonly (Role Payer, Role Payee)[] Pairs =
        [(Role.Investor, Role.Investee), (Role.Customer, Role.Provider), (Role.Lender, Role.Borrower)];

    /// <summary>
    /// The companies that the money comes from. A customer pays only where somebody provides; investors, lenders and
    /// acquirers always do.
    /// </summary>
    public static void AddPayers(Deal deal, ReadOnlySpan<int> companies, List<int> to)
    {
        var (isProvided, start) = (IsProvided(deal), to.Count);
        for (var i = 0; i < companies.Length; i++)
            if (deal.Parties[i].Role is var role && role.IsPayer() && (role != Role.Customer || isProvided)) AddOnce(companies[i], to, start);
    }

    /// <summary>The companies that the money goes to. The holders of shares sold are no parties, and so not among them.</summary>
    public static void AddPayees(Deal deal, ReadOnlySpan<int> companies, List<int> to)
    {
        if (RunsToHolders(deal)) return;
        var start = to.Count;
        for (var i = 0; i < companies.Length; i++)
            if (deal.Parties[i].Role.IsPayee()) AddOnce(companies[i], to, start);
    }

    /// <summary>Payer and payee of each way that the money runs; none for partners, for secondary sales and for acquisitions.</summary>
    public static void AddWays(Deal deal, ReadOnlySpan<int> companies, List<(int Payer, int Payee)> to)
    {
        if (RunsToHolders(deal)) return;
        var start = to.Count;
        foreach (var pair in Pairs)
            for (var i = 0; i < companies.Length; i++)
                if (deal.Parties[i].Role == pair.Payer) AddWaysFrom(companies[i], pair.Payee, deal, companies, to, start);
    }

    public static bool IsPayer(this Role role) => role is Role.Investor or Role.Customer or Role.Lender or Role.Acquirer;

    public static bool IsPayee(this Role role) => role is Role.Investee or Role.Provider or Role.Borrower;

    private static bool RunsToHolders(Deal deal) => deal.Secondary || deal.Kind == DealKind.Acquisition;

    private static bool IsProvided(Deal deal)
    {
        for (var i = 0; i < deal.Parties.Count; i++)
            if (deal.Parties[i].Role == Role.Provider) return true;
        return false;
    }

    private static void AddWaysFrom(int payer, Role payee, Deal deal, ReadOnlySpan<int> companies, List<(int, int)> to, int start)
    {
        for (var i = 0; i < companies.Length; i++)
            if (deal.Parties[i].Role == payee && companies[i] != payer) AddOnce((payer, companies[i]), to, start);
    }

    private static void AddOnce<T>(T one, List<T> to, int start)
    {
        if (to.IndexOf(one, start) < 0) to.Add(one);
    }
}
