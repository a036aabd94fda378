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
    public static IReadOnlyList<string> Payers(Deal deal) => [.. deal.Parties
        .Where(party => party.Role is Role.Investor or Role.Lender or Role.Acquirer
            || (party.Role == Role.Customer && deal.Parties.Any(other => other.Role == Role.Provider)))
        .Select(party => party.Company).Distinct()];

    /// <summary>The companies that the money goes to. The holders of shares sold are no parties, and so not among them.</summary>
    public static IReadOnlyList<string> Payees(Deal deal) => deal.Secondary || deal.Kind == DealKind.Acquisition ? [] : [.. deal.Parties
        .Where(party => party.Role is Role.Investee or Role.Provider or Role.Borrower)
        .Select(party => party.Company).Distinct()];

    /// <summary>Payer and payee of each way that the money runs; none for partners, for secondary sales and for acquisitions.</summary>
    public static IEnumerable<(string Payer, string Payee)> Of(Deal deal) => deal.Secondary || deal.Kind == DealKind.Acquisition ? []
        : Pairs.SelectMany(pair =>
            from payer in deal.Parties
            where payer.Role == pair.Payer
            from payee in deal.Parties
            where payee.Role == pair.Payee && payee.Company != payer.Company
            select (payer.Company, payee.Company)).Distinct();

    public static bool IsPayer(this Role role) => role is Role.Investor or Role.Customer or Role.Lender or Role.Acquirer;

    public static bool IsPayee(this Role role) => role is Role.Investee or Role.Provider or Role.Borrower;
}
