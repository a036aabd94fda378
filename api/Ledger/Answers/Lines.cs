namespace Outlay;

/// <summary>A deal in one line of another answer.</summary>
public sealed record DealLine(
    string Id, string Title, DealKind Kind, Status Status, StatusClass Class, DateOnly AsOf, IReadOnlyList<MoneyAnswer> Money)
{
    public static DealLine Of(LedgerView view, DealAsOf known) => new(
        known.Record.Id, known.Record.Title, known.Record.Kind, known.State.Status, known.State.Class, known.State.AsOf,
        MoneyAnswer.Of(view.Ledger, known.Record, known.State, [.. view.CommitmentsOf(known.Record)]));
}

/// <summary>A commitment in one line of another answer.</summary>
public sealed record CommitmentLine(
    string Id, string Title, CommitmentKind Kind, CompanyName From, CompanyName? To, Status Status, StatusClass Class, DateOnly AsOf,
    IReadOnlyList<MoneyAnswer> Money)
{
    public static CommitmentLine Of(LedgerView view, CommitmentAsOf known) => new(
        known.Record.Id, known.Record.Title, known.Record.Kind, CompanyName.Of(view.Ledger, known.Record.From),
        known.Record.To is { } to ? CompanyName.Of(view.Ledger, to) : null, known.State.Status, known.State.Class, known.State.AsOf,
        MoneyAnswer.Of(known));
}
