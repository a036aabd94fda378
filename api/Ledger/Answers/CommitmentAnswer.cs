using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A commitment as of a date.</summary>
public sealed record CommitmentAnswer : AgreementAnswer
{
    private CommitmentAnswer(LedgerView view, CommitmentAsOf known)
        : base(view, known.Record, known.State, MoneyAnswer.Of(known), RevisionAnswer.Of(view, known, withSources: false))
    {
        var record = known.Record;
        Kind = record.Kind;
        From = CompanyName.Of(view.Ledger, record.From);
        To = record.To is { } to ? CompanyName.Of(view.Ledger, to) : null;
        Purpose = record.Purpose;
        Deal = record.Deal is { } deal && view.Knows(deal) ? deal : null;
        OthersUnnamed = record.OthersUnnamed;
    }

    [JsonPropertyOrder(-2)]
    public CommitmentKind Kind { get; }

    /// <summary>The company that pays.</summary>
    [JsonPropertyOrder(-2)]
    public CompanyName From { get; }

    /// <summary>The company that is paid, where there is one.</summary>
    [JsonPropertyOrder(-2)]
    public CompanyName? To { get; }

    [JsonPropertyOrder(-2)]
    public string? Purpose { get; }

    /// <summary>Id of the deal whose money this is.</summary>
    [JsonPropertyOrder(-2)]
    public string? Deal { get; }

    /// <summary>The payer is one of several, and the others are not named. R10.</summary>
    public bool OthersUnnamed { get; }

    public static CommitmentAnswer Of(LedgerView view, CommitmentAsOf known) => new(view, known);
}
