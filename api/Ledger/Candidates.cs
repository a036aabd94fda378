namespace Outlay;

/// <summary>The records that a filter selects, by number. Who pays and is paid is not asked of deals, but of the money in them.</summary>
internal static class Candidates
{
    public static bool AreOfCompanies(Filter filter) => Narrowest(filter) is not null;

    /// <param name="of"><c>null</c> is both.</param>
    public static Bits Of(LedgerView view, SumOf? of, Filter filter) => AreOfCompanies(filter) ? OfCompanies(view, of, filter) : OfAny(view, of, filter);

    // Few, by the ledger's indexes of companies, of which the rest is asked one by one.
    private static Bits OfCompanies(LedgerView view, SumOf? of, Filter filter)
    {
        Bits found = new(view.Ledger.Numbers.Count);
        foreach (var number in of == SumOf.Deals ? [] : Commitments(view, filter)) found.Add(number);
        foreach (var number in of == SumOf.Commitments ? [] : Deals(view, filter)) found.Add(number);
        return found;
    }

    // By the view's indexes of all else.
    private static Bits OfAny(LedgerView view, SumOf? of, Filter filter)
    {
        // What is asked of money is left to the sum; its currency is what it is measured in.
        var (numbers, asked) = (view.Ledger.Numbers, filter with { Classes = null, Kinds = null });
        if ((filter.MinAmount ?? filter.MaxAmount) is null) asked = asked with { Currency = null };
        Bits found = new(numbers.Count);
        if (of != SumOf.Deals) found.Add(view.CommitmentIndex.Of(asked with { Roles = null }), 0);
        if (of != SumOf.Commitments) found.Add(view.DealIndex.Of(asked), numbers.Commitments);
        return found;
    }

    private static IEnumerable<int> Commitments(LedgerView view, Filter filter)
    {
        var (ledger, rest) = (view.Ledger, RestOf(filter));
        foreach (var number in With(filter, ledger.Commitments.Count, ledger.CompanyNumbers.CommitmentsWith))
            if (view.Known.CommitmentAt(number) is { } known && (rest.SelectsAll || rest.Selects(view, known))) yield return number;
    }

    private static IEnumerable<int> Deals(LedgerView view, Filter filter)
    {
        var (ledger, rest) = (view.Ledger, RestOf(filter) with { Payers = null, Payees = null });
        foreach (var deal in With(filter, ledger.Deals.Count, ledger.CompanyNumbers.DealsWith))
            if (view.Known.Deals[deal] is { } known && (rest.SelectsAll || rest.Selects(view, known))) yield return ledger.Commitments.Count + deal;
    }

    // What is left to be asked of records that are known to be with one of the companies.
    private static Filter RestOf(Filter filter) =>
        filter.Roles is null && ReferenceEquals(Narrowest(filter), filter.Companies) ? filter with { Companies = null } : filter;

    private static BitStretch With(Filter filter, int count, RecordsWith company)
    {
        var found = new Bits(count);
        foreach (var one in Narrowest(filter)!) found.Add(company(one));
        return found.Numbers();
    }

    private static IReadOnlySet<string>? Narrowest(Filter filter) => new[] { filter.Companies, filter.Payers, filter.Payees }
        .OfType<IReadOnlySet<string>>().MinBy(companies => companies.Count);

    private delegate ReadOnlySpan<int> RecordsWith(string company);
}
