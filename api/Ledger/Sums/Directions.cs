namespace Outlay;

/// <summary>A party to a deal by the number of its company.</summary>
internal readonly record struct PartyNumber(int Company, Role Role);

/// <summary>Who pays whom in a deal that states its own money, read from the roles; companies are added once. R10.</summary>
internal static class Directions
{
    private static readonly (Role Payer, Role Payee)[] Pairs =
        [(Role.Investor, Role.Investee), (Role.Customer, Role.Provider), (Role.Lender, Role.Borrower)];

    /// <summary>
    /// The companies that the money comes from. A customer pays only where somebody provides; investors, lenders and
    /// acquirers always do.
    /// </summary>
    public static void AddPayers(ReadOnlySpan<PartyNumber> parties, List<int> to)
    {
        var (isProvided, start) = (Has(parties, Role.Provider), to.Count);
        foreach (var (company, role) in parties)
            if (role.IsPayer() && (role != Role.Customer || isProvided)) to.AddOnce(company, start);
    }

    /// <summary>The companies that the money goes to. The holders of shares sold are no parties, and so not among them.</summary>
    public static void AddPayees(Deal deal, ReadOnlySpan<PartyNumber> parties, List<int> to)
    {
        if (RunsToHolders(deal)) return;
        var start = to.Count;
        foreach (var (company, role) in parties)
            if (role.IsPayee()) to.AddOnce(company, start);
    }

    /// <summary>Payer and payee of each way that the money runs; none for partners, for secondary sales and for acquisitions.</summary>
    public static void AddWays(Deal deal, ReadOnlySpan<PartyNumber> parties, List<(int Payer, int Payee)> to)
    {
        if (RunsToHolders(deal)) return;
        var start = to.Count;
        foreach (var pair in Pairs)
            foreach (var payer in parties)
                if (payer.Role == pair.Payer)
                    foreach (var payee in parties)
                        if (payee.Role == pair.Payee && payee.Company != payer.Company) to.AddOnce((payer.Company, payee.Company), start);
    }

    public static bool IsPayer(this Role role) => role is Role.Investor or Role.Customer or Role.Lender or Role.Acquirer;

    public static bool IsPayee(this Role role) => role is Role.Investee or Role.Provider or Role.Borrower;

    private static bool RunsToHolders(Deal deal) => deal.Secondary || deal.Kind == DealKind.Acquisition;

    private static bool Has(ReadOnlySpan<PartyNumber> parties, Role role)
    {
        foreach (var party in parties)
            if (party.Role == role) return true;
        return false;
    }
}
