namespace Outlay.Http;

/// <summary>Deals in lists. In CSV each money of a deal has a row: kinds, classes and currencies are not added up.</summary>
internal sealed class DealListing() : Listing<DealAsOf, DealAnswer>(
    DealAnswer.Of,
    new Table<DealAnswer, (DealAnswer Deal, MoneyAnswer Money)>(deal => deal.Money.Select(money => (deal, money)), Columns),
    new("id", known => known.Record.Id),
    new("date", known => known.State.AsOf),
    new("amount", (view, currency, known) => Height.Of(view.SizesOf(known), currency)) { IsOfMoney = true },
    new("title", known => known.Record.Title.ToLowerInvariant()))
{
    private static IReadOnlyList<Column<(DealAnswer Deal, MoneyAnswer Money)>> Columns =>
    [
        new("id", row => row.Deal.Id),
        new("title", row => row.Deal.Title),
        new("kind", row => row.Deal.Kind),
        new("parties", row => row.Deal.Parties.Select(party => $"{party.Id}:{Words.Of(party.Role)}")),
        new("status", row => row.Deal.Status),
        new("class", row => row.Deal.Class),
        new("asOf", row => row.Deal.AsOf),
        new("moneyKind", "money", row => row.Money.Kind),
        new("moneyClass", "money", row => row.Money.Class),
        .. AmountColumns.Of<(DealAnswer Deal, MoneyAnswer Money)>("money", row => row.Money),
        new("stated", "money", row => row.Money.Stated),
        new("stakePercent", row => row.Deal.StakePercent),
        new("capacityGw", row => row.Deal.CapacityGw),
        new("partOf", row => row.Deal.PartOf),
        new("tags", row => row.Deal.Tags),
        .. AmountColumns.Sources<(DealAnswer Deal, MoneyAnswer Money)>(row => row.Deal.Sources),
    ];
}
