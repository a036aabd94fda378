namespace Outlay.Briefs.Figures;

/// <summary>The filters of totals and tables, in figures and in blocks: those of the API.</summary>
internal static class Selection
{
    public static Readings? Read(SumOf of, IReadOnlyList<Given> given, Ledger ledger, out Mistake? mistake, params IReadOnlyList<Parameter> more) =>
        GivenFilters.Read([.. of is SumOf.Deals ? Filters.OfDeals : Filters.OfCommitments, .. more], given, ledger, out mistake);

    public static Filter FilterOf(SumOf of, Readings readings) => of is SumOf.Deals ? Filters.Deals(readings) : Filters.Commitments(readings);
}
