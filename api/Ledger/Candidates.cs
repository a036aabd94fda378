namespace Outlay;

/// <summary>The records that a filter selects, by number. Who pays and is paid is not asked of deals, but of the money in them.</summary>
internal static class Candidates
{
    public static bool AreOfCompanies(Filter filter) => Narrowest(filter) is not null;

    /// <summary>Where the filter names companies: few, in order, by the ledger's indexes of these.</summary>
    /// <param name="of"><c>null</c> is both.</param>
    public static IEnumerable<int> OfCompanies(LedgerView view, SumOf? of, Filter filter) =>
        (of == SumOf.Deals ? [] : Commitments(view, filter)).Concat(of == SumOf.Commitments ? [] : Deals(view, filter));

    /// <summary>Where it names none: by the view's indexes of all else.</summary>
    /// <inheritdoc cref="OfCompanies"/>
    public static Bits OfAny(LedgerView view, SumOf? of, Filter filter)
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
            if (view.CommitmentAt(number) is { } known && (rest.SelectsAll || rest.Selects(view, known))) yield return number;
    }

    private static IEnumerable<int> Deals(LedgerView view, Filter filter)
    {
        var (ledger, rest) = (view.Ledger, RestOf(filter) with { Payers = null, Payees = null });
        foreach (var deal in With(filter, ledger.Deals.Count, ledger.CompanyNumbers.DealsWith))
            if (view.DealsByNumber[deal] is { } known && (rest.SelectsAll || rest.Selects(view, known))) yield return ledger.Commitments.Count + deal;
    }

    // What is left to be asked of records that are known to be with one of the companies.
    private static Filter RestOf(Filter filter) =>
        filter.Roles is null && ReferenceEquals(Narrowest(filter), filter.Companies) ? filter with { Companies = null } : filter;

    private static IEnumerable<int> With(Filter filter, int count, RecordsWith company)
    {
        var found = new Bits(count);
        foreach (var one in Narrowest(filter)!) found.Add(company(one));
        return found.Numbers();
    }

    private static IReadOnlySet<string>? Narrowest(Filter filter) => new[] { filter.Companies, filter.Payers, filter.Payees }
        .OfType<IReadOnlySet<string>>().MinBy(companies => companies.Count);

    private delegate ReadOnlySpan<int> RecordsWith(string company);
}
