namespace Outlay.Http;

/// <summary>The history of one deal or commitment. In CSV each money has a row, as in the list of deals.</summary>
internal sealed class RevisionListing() : Listing<RevisionAnswer, RevisionAnswer>(
    (_, revision) => revision,
    new Table<RevisionAnswer, (RevisionAnswer Revision, MoneyAnswer Money)>(revision => revision.Money.Select(money => (revision, money)), Columns),
    new SortKey<RevisionAnswer>("date", revision => revision.AsOf))
{
    private static IReadOnlyList<Column<(RevisionAnswer Revision, MoneyAnswer Money)>> Columns =>
    [
        new("record", row => row.Revision.Record),
        new("asOf", row => row.Revision.AsOf),
        new("status", row => row.Revision.Status),
        new("class", row => row.Revision.Class),
        new("moneyKind", "money", row => row.Money.Kind),
        new("moneyClass", "money", row => row.Money.Class),
        .. AmountColumns.Of<(RevisionAnswer Revision, MoneyAnswer Money)>("money", row => row.Money),
        new("stated", "money", row => row.Money.Stated),
        new("note", "stated", row => row.Revision.Stated.Note),
        .. AmountColumns.Sources<(RevisionAnswer Revision, MoneyAnswer Money)>(row => row.Revision.Sources ?? []),
    ];
}
