namespace Outlay.Http;

/// <summary>What a query selects of deals and commitments, for lists as for sums, and in briefs as in addresses.</summary>
internal static class Filters
{
    public static readonly IReadOnlyList<Parameter> OfDeals =
        [Parameters.Company, Parameters.DealKind, Parameters.Status, Parameters.Class, Parameters.Tag];

    public static readonly IReadOnlyList<Parameter> OfCommitments =
        [Parameters.Company, Parameters.Payer, Parameters.Payee, Parameters.CommitmentKind, Parameters.Status, Parameters.Class, Parameters.Tag];

    public static Filter Deals(Readings query) => Both(query) with { Kinds = query.Get(Parameters.DealKind) };

    public static Filter Commitments(Readings query) => Both(query) with
    {
        Kinds = query.Get(Parameters.CommitmentKind),
        Payers = query.Get(Parameters.Payer),
        Payees = query.Get(Parameters.Payee),
    };

    /// <summary>Whether a list has the deal: by its own kind and class, where a sum asks for those of the money.</summary>
    public static bool Lists(this Filter filter, DealAsOf known) =>
        filter.Selects(known) && filter.Kinds.Allows(Words.Of(known.Record.Kind)) && filter.Classes.Allows(known.State.Class);

    /// <inheritdoc cref="Lists(Filter, DealAsOf)"/>
    public static bool Lists(this Filter filter, CommitmentAsOf known) =>
        filter.Selects(known) && filter.Kinds.Allows(Words.Of(known.Record.Kind)) && filter.Classes.Allows(known.State.Class);

    /// <summary>Whether a value passes a filter of "any of"; one left out lets everything through.</summary>
    public static bool Allows<T>(this IReadOnlySet<T>? filter, T? value) => filter is null || (value is not null && filter.Contains(value));

    private static Filter Both(Readings query) => new()
    {
        Companies = query.Get(Parameters.Company),
        Statuses = query.Get(Parameters.Status),
        Classes = query.Get(Parameters.Class),
        Tags = query.Get(Parameters.Tag),
    };
}
