using Outlay.Briefs.Figures;

namespace Outlay.Briefs.Blocks;

/// <summary>What a block is made from.</summary>
/// <param name="Citations">Takes what it cites.</param>
internal sealed record BlockContext(LedgerView View, Addresses Addresses, CitationList Citations)
{
    public Ledger Ledger => View.Ledger;

    public void Cite(IAgreement record, State state) => Citations.Add([new(record.Id, state.AsOf, state.Sources)]);

    /// <summary>Cites the record that says what the amount is, where one does.</summary>
    public void CiteAmount(IAgreement record, State state) => Citations.Add([Agreements.Cite(record, state, Agreements.Amount)]);
}
