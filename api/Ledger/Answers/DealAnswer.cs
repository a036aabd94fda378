using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A deal as of a date, with the money that its commitments state. R6.</summary>
public sealed record DealAnswer : AgreementAnswer
{
    private DealAnswer(LedgerView view, DealAsOf known, IReadOnlyList<CommitmentAsOf> commitments)
        : base(view, known.Record, known.State, MoneyAnswer.Of(view.Ledger, known.Record, known.State, commitments),
            RevisionAnswer.Of(view, known, withSources: false))
    {
        Kind = known.Record.Kind;
        Parties = [.. known.Record.Parties.Select(party => new PartyAnswer(party.Company, CompanyName.Of(view.Ledger, party.Company).Name, party.Role))];
        (OthersUnnamed, Secondary) = (known.Record.OthersUnnamed, known.Record.Secondary);
        Commitments = [.. commitments.Select(commitment => commitment.Record.Id)];
    }

    [JsonPropertyOrder(-2)]
    public DealKind Kind { get; }

    [JsonPropertyOrder(-2)]
    public IReadOnlyList<PartyAnswer> Parties { get; }

    /// <summary>Not all payers are named: whoever is, is one of several. R10.</summary>
    public bool OthersUnnamed { get; }

    /// <summary>Shares sold by their holders: no money reaches the company. R10.</summary>
    public bool Secondary { get; }

    /// <summary>Ids of the commitments that state the deal's money.</summary>
    public IReadOnlyList<string> Commitments { get; }

    public static DealAnswer Of(LedgerView view, DealAsOf known) => new(view, known, [.. view.CommitmentsOf(known.Record)]);
}
