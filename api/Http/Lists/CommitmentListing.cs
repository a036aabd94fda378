namespace Outlay.Http;

internal sealed class CommitmentListing() : Listing<CommitmentAsOf, CommitmentAnswer>(
    CommitmentAnswer.Of,
    new Table<CommitmentAnswer, CommitmentAnswer>(commitment => [commitment], Columns),
    new("id", known => known.Record.Id),
    new("date", known => known.State.AsOf),
    new("amount", (_, currency, known) => Height.Of([new(known.Money.Currency, known.Money.Interval)], currency)) { IsOfMoney = true },
    new("title", known => known.Record.Title.ToLowerInvariant()))
{
    private static IReadOnlyList<Column<CommitmentAnswer>> Columns =>
    [
        new("id", commitment => commitment.Id),
        new("title", commitment => commitment.Title),
        new("kind", commitment => commitment.Kind),
        new("from", commitment => commitment.From.Id),
        new("to", commitment => commitment.To?.Id),
        new("purpose", commitment => commitment.Purpose),
        new("deal", commitment => commitment.Deal),
        new("status", commitment => commitment.Status),
        new("class", commitment => commitment.Class),
        new("asOf", commitment => commitment.AsOf),
        .. AmountColumns.Of<CommitmentAnswer>("money", commitment => commitment.Money[0]),
        new("start", commitment => commitment.Start?.ToString()),
        new("termYears", commitment => commitment.TermYears),
        new("capacityGw", commitment => commitment.CapacityGw),
        new("partOf", commitment => commitment.PartOf),
        new("overlaps", commitment => commitment.Overlaps),
        new("othersUnnamed", commitment => commitment.OthersUnnamed),
        new("tags", commitment => commitment.Tags),
        .. AmountColumns.Sources<CommitmentAnswer>(commitment => commitment.Sources),
    ];
}
