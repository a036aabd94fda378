namespace Outlay;

/// <summary>What a query selects of deals and commitments, for lists as for sums, and in briefs as in addresses.</summary>
internal static class Filters
{
    public static readonly IReadOnlyList<Parameter> OfBoth =
    [
        Parameters.Company, Parameters.Payer, Parameters.Payee, Parameters.Status, Parameters.Class, Parameters.Since, Parameters.Until,
        Parameters.Currency, Parameters.MinAmount, Parameters.MaxAmount, Parameters.Grade, Parameters.Tag, Parameters.Q,
    ];

    public static readonly IReadOnlyList<Parameter> OfDeals = [Parameters.DealKind, Parameters.Role, .. OfBoth];

    public static readonly IReadOnlyList<Parameter> OfCommitments = [Parameters.CommitmentKind, .. OfBoth];

    public static Filter Deals(Readings query) => Both(query) with { Kinds = query.Get(Parameters.DealKind), Roles = query.Get(Parameters.Role) };

    public static Filter Commitments(Readings query) => Both(query) with { Kinds = query.Get(Parameters.CommitmentKind) };

    /// <summary>The deals that a list has, by number: all those that <see cref="Lists(Filter, LedgerView, DealAsOf)"/> lets through.</summary>
    public static Bits ListedDeals(this Filter filter, LedgerView view)
    {
        var selected = view.DealIndex.Of(filter);
        // One party may have the role, or pay, and another be the company, or be paid.
        if (filter is { Companies: not null, Roles: not null } or { Payers: not null, Payees: not null })
            selected.Narrow(number => filter.Lists(view, view.Known.Deals[number]!));
        return selected;
    }

    /// <inheritdoc cref="ListedDeals"/>
    public static Bits ListedCommitments(this Filter filter, LedgerView view) => view.CommitmentIndex.Of(filter);

    /// <summary>Whether a list has the deal: by its own kind and class, where a sum asks for those of the money.</summary>
    public static bool Lists(this Filter filter, LedgerView view, DealAsOf known) =>
        filter.Classes.Allows(known.State.Class) && (filter.Kinds is null || filter.Kinds.Contains(Words.Of(known.Record.Kind))) && filter.Selects(view, known)
        && (filter.Currency is null || known.Money.Any(money => money.Currency == filter.Currency))
        && (filter.Payers is null && filter.Payees is null || filter.HasMoney(view, known));

    /// <inheritdoc cref="Lists(Filter, LedgerView, DealAsOf)"/>
    public static bool Lists(this Filter filter, LedgerView view, CommitmentAsOf known) =>
        filter.Classes.Allows(known.State.Class) && (filter.Kinds is null || filter.Kinds.Contains(Words.Of(known.Record.Kind))) && filter.Selects(view, known)
        && (filter.Currency is null || known.Money.Currency == filter.Currency);

    private static bool HasMoney(this Filter filter, LedgerView view, DealAsOf known)
    {
        var companies = view.Ledger.CompanyNumbers;
        return view.Members.Of(view.Ledger.Numbers.OfDeal(known.Record.Id), known, companies.Of(filter.Payers), companies.Of(filter.Payees), filter.Currency).Length > 0;
    }

    /// <summary>Whether a value passes a filter of "any of"; one left out lets everything through.</summary>
    public static bool Allows<T>(this IReadOnlySet<T>? filter, T? value) => filter is null || (value is not null && filter.Contains(value));

    /// <summary>The filter of what deals and commitments have in common, as far as it is asked for.</summary>
    public static Filter Both(Readings query) => new()
    {
        Companies = query.GetIfRead(Parameters.Company),
        Payers = query.GetIfRead(Parameters.Payer),
        Payees = query.GetIfRead(Parameters.Payee),
        Statuses = query.GetIfRead(Parameters.Status),
        Classes = query.GetIfRead(Parameters.Class),
        Since = query.GetIfRead(Parameters.Since),
        Until = query.GetIfRead(Parameters.Until),
        Currency = query.GetIfRead(Parameters.Currency),
        MinAmount = query.GetIfRead(Parameters.MinAmount),
        MaxAmount = query.GetIfRead(Parameters.MaxAmount),
        Grades = query.GetIfRead(Parameters.Grade),
        Tags = query.GetIfRead(Parameters.Tag),
        Text = query.GetIfRead(Parameters.Q),
    };
}
