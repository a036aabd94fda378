namespace Outlay;

/// <summary>The records that a filter selects, by number and in order of it: by the ledger's indexes where it names companies.</summary>
internal static class Candidates
{
    public static IEnumerable<int> Of(LedgerView view, TotalsQuery query) =>
        query.Of == SumOf.Commitments ? Commitments(view, query.Filter) : Deals(view, query.Filter);

    public static IEnumerable<int> OfBoth(LedgerView view, Filter filter) => Commitments(view, filter).Concat(Deals(view, filter));

    public static bool AreOfCompanies(Filter filter) => Narrowest(filter) is not null;

    private static IEnumerable<int> Commitments(LedgerView view, Filter filter)
    {
        var (ledger, companies, rest) = (view.Ledger, Narrowest(filter), RestOf(filter));
        foreach (var number in With(companies, ledger.Commitments.Count, (found, company) => found.Add(ledger.CompanyNumbers.CommitmentsWith(company))))
            if (view.CommitmentAt(number) is { } known && (rest.SelectsAll || rest.Selects(view, known))) yield return number;
    }

    private static IEnumerable<int> Deals(LedgerView view, Filter filter)
    {
        // Who pays and is paid is not asked of deals, but of the money in them.
        var (ledger, companies, rest) = (view.Ledger, Narrowest(filter), RestOf(filter) with { Payers = null, Payees = null });
        foreach (var deal in With(companies, ledger.Deals.Count, (found, company) => found.Add(ledger.CompanyNumbers.DealsWith(company))))
            if (view.DealsByNumber[deal] is { } known && (rest.SelectsAll || rest.Selects(view, known))) yield return ledger.Commitments.Count + deal;
    }

    // What is left to be asked of records that are known to be with one of the companies.
    private static Filter RestOf(Filter filter) =>
        filter.Roles is null && ReferenceEquals(Narrowest(filter), filter.Companies) ? filter with { Companies = null } : filter;

    private static IEnumerable<int> With(IReadOnlySet<string>? companies, int count, Action<Bits, string> add)
    {
        if (companies is null) return Enumerable.Range(0, count);
        var found = new Bits(count);
        foreach (var company in companies) add(found, company);
        return found.Numbers();
    }

    private static IReadOnlySet<string>? Narrowest(Filter filter) => new[] { filter.Companies, filter.Payers, filter.Payees }
        .OfType<IReadOnlySet<string>>().MinBy(companies => companies.Count);
}
