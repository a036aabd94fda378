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
        var numbers = Narrowest(filter) is { } companies
            ? InOrder(companies.SelectMany(view.Ledger.CommitmentsWith).Select(record => view.Ledger.Numbers.OfCommitment(record.Id)))
            : Enumerable.Range(0, view.Ledger.Commitments.Count);
        foreach (var number in numbers)
            if (view.CommitmentAt(number) is { } known && filter.Selects(view, known)) yield return number;
    }

    private static IEnumerable<int> Deals(LedgerView view, Filter filter)
    {
        var numbers = Narrowest(filter) is { } companies
            ? InOrder(companies.SelectMany(view.Ledger.DealsWith).Select(record => view.Ledger.Numbers.OfDeal(record.Id)))
            : Enumerable.Range(view.Ledger.Commitments.Count, view.Ledger.Deals.Count);
        foreach (var number in numbers)
            if (view.DealAt(number) is { } known && filter.Selects(view, known)) yield return number;
    }

    private static IEnumerable<int> InOrder(IEnumerable<int> numbers) => numbers.Distinct().Order();

    private static IReadOnlySet<string>? Narrowest(Filter filter) => new[] { filter.Companies, filter.Payers, filter.Payees }
        .OfType<IReadOnlySet<string>>().MinBy(companies => companies.Count);
}
