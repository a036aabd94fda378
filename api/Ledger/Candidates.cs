namespace Outlay;

/// <summary>The records that a filter may select, by the ledger's indexes where it names companies.</summary>
internal static class Candidates
{
    public static IEnumerable<CommitmentAsOf> Commitments(LedgerView view, Filter filter) => Narrowest(filter) is { } companies
        ? companies.SelectMany(view.Ledger.CommitmentsWith).DistinctBy(record => record.Id)
            .Select(record => view.Commitment(record.Id)).OfType<CommitmentAsOf>()
        : view.Commitments;

    public static IEnumerable<DealAsOf> Deals(LedgerView view, Filter filter) => Narrowest(filter) is { } companies
        ? companies.SelectMany(view.Ledger.DealsWith).DistinctBy(record => record.Id)
            .Select(record => view.Deal(record.Id)).OfType<DealAsOf>()
        : view.Deals;

    /// <summary>Likewise; <c>null</c> where the filter names no company, and so any may be selected.</summary>
    public static IEnumerable<CommitmentAsOf>? FewCommitments(LedgerView view, Filter filter) =>
        Narrowest(filter) is null ? null : Commitments(view, filter).OrderBy(known => known.Record.Id, StringComparer.Ordinal);

    /// <inheritdoc cref="FewCommitments"/>
    public static IEnumerable<DealAsOf>? FewDeals(LedgerView view, Filter filter) =>
        Narrowest(filter) is null ? null : Deals(view, filter).OrderBy(known => known.Record.Id, StringComparer.Ordinal);

    private static IReadOnlySet<string>? Narrowest(Filter filter) => new[] { filter.Companies, filter.Payers, filter.Payees }
        .OfType<IReadOnlySet<string>>().MinBy(companies => companies.Count);
}
