namespace Outlay;

/// <summary>The records that a filter may select, by the ledger's indexes where it names companies.</summary>
internal static class Candidates
{
    /// <summary>With their numbers, in order of id.</summary>
    public static IEnumerable<(int Number, CommitmentAsOf Known)> Commitments(LedgerView view, Filter filter)
    {
        var numbers = Narrowest(filter) is { } companies
            ? InOrder(companies.SelectMany(view.Ledger.CommitmentsWith).Select(record => view.Ledger.Numbers.OfCommitment(record.Id)))
            : Enumerable.Range(0, view.Ledger.Commitments.Count);
        var all = filter.SelectsAll;
        foreach (var number in numbers)
            if (view.CommitmentAt(number) is { } known && (all || filter.Selects(view, known))) yield return (number, known);
    }

    /// <inheritdoc cref="Commitments"/>
    public static IEnumerable<(int Number, DealAsOf Known)> Deals(LedgerView view, Filter filter)
    {
        var numbers = Narrowest(filter) is { } companies
            ? InOrder(companies.SelectMany(view.Ledger.DealsWith).Select(record => view.Ledger.Numbers.OfDeal(record.Id)))
            : Enumerable.Range(view.Ledger.Commitments.Count, view.Ledger.Deals.Count);
        var all = filter.SelectsAll;
        foreach (var number in numbers)
            if (view.DealAt(number) is { } known && (all || filter.Selects(view, known))) yield return (number, known);
    }

    private static IEnumerable<int> InOrder(IEnumerable<int> numbers) => numbers.Distinct().Order();

    private static IReadOnlySet<string>? Narrowest(Filter filter) => new[] { filter.Companies, filter.Payers, filter.Payees }
        .OfType<IReadOnlySet<string>>().MinBy(companies => companies.Count);
}
