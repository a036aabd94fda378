using System.Globalization;

namespace Outlay;

/// <summary>A sum is over deals or over commitments, never both. R6.</summary>
public enum SumOf { Deals, Commitments }

/// <summary>
/// What each total is for. Every group is a set of its own, to which R7 is applied apart: a record may stand in several
/// groups, and a whole in another group than its parts, so groups are not to be added up.
/// <c>Year</c> is the year in which a record first became public; when the money is to be spent is asked of the schedule.
/// </summary>
public enum GroupBy { Payer, Payee, Kind, Year }

public sealed record TotalsQuery(SumOf Of, Filter Filter, GroupBy? By = null)
{
    internal IReadOnlySet<StatusClass> Classes => Filter.Classes ?? StatusClasses.Default;

    /// <summary>
    /// The payers whose share alone is meant, or <c>null</c> where it does not matter who pays. A company asked for in a role
    /// that pays is asked for as a payer. R10.
    /// </summary>
    internal IReadOnlySet<string>? Payers => Filter.Payers ?? (Filter.Roles is { } roles && roles.All(Directions.IsPayer) ? Filter.Companies : null);

    internal IReadOnlySet<string>? Payees => Filter.Payees ?? (Filter.Roles is { } roles && roles.All(Directions.IsPayee) ? Filter.Companies : null);

    /// <summary>The name of the group that a total is of.</summary>
    internal string? NameOf(LedgerView view, in SumKey key) => By switch
    {
        GroupBy.Kind => key.Kind.Kind,
        _ when key.Group == Shares.NoGroup => null,
        GroupBy.Year => key.Group.ToString("0000", CultureInfo.InvariantCulture),
        _ => view.Ledger.CompanyNumbers.IdOf((int)key.Group),
    };
}
