using Outlay.Http;

namespace Outlay.Briefs.Figures;

/// <summary>The filters of totals, in figures and in blocks: those of the API.</summary>
internal static class Selection
{
    private static readonly IReadOnlyList<Parameter> OfDeals =
        [.. Filters.OfDeals.Union([Parameters.Role, Parameters.Payer, Parameters.Payee, Parameters.Currency])];

    private static readonly IReadOnlyList<Parameter> OfCommitments = [.. Filters.OfCommitments.Union([Parameters.Currency])];

    public static Readings? Read(SumOf of, IReadOnlyList<Given> given, Ledger ledger, out Mistake? mistake, params IReadOnlyList<Parameter> more) =>
        GivenFilters.Read([.. of is SumOf.Deals ? OfDeals : OfCommitments, .. more], given, ledger, out mistake);

    public static Filter FilterOf(SumOf of, Readings readings) => of is SumOf.Deals
        ? Filters.Deals(readings) with
        {
            Role = readings.Get(Parameters.Role),
            Payers = readings.Get(Parameters.Payer),
            Payees = readings.Get(Parameters.Payee),
            Currency = readings.Get(Parameters.Currency),
        }
        : Filters.Commitments(readings) with { Currency = readings.Get(Parameters.Currency) };
}
