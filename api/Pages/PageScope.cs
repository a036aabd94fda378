using Outlay.Store;

namespace Outlay.Pages;

/// <summary>The ledger that pages are made of, with the answers that many of them show, each made when it is first asked for.</summary>
internal sealed class PageScope
{
    private readonly Lazy<IReadOnlyList<DealAnswer>> deals;
    private readonly Lazy<IReadOnlyList<CommitmentAnswer>> commitments;
    private readonly Lazy<Dictionary<string, DealAnswer>> dealsById;
    private readonly Lazy<Dictionary<string, CommitmentAnswer>> commitmentsById;

    public PageScope(PublishedLedger published)
    {
        Published = published;
        deals = new(() => [.. View.Deals.Select(known => DealAnswer.Of(View, known))]);
        commitments = new(() => [.. View.Commitments.Select(known => CommitmentAnswer.Of(View, known))]);
        dealsById = new(() => Deals.ToDictionary(deal => deal.Id));
        commitmentsById = new(() => Commitments.ToDictionary(commitment => commitment.Id));
    }

    public PublishedLedger Published { get; }
    public Ledger Ledger => Published.Ledger;

    /// <summary>With all that is known in this version.</summary>
    public LedgerView View => Ledger.AsOf();

    /// <summary>The day of the publish, so that a page stays the same until the next one.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Published.PublishedAt.UtcDateTime);

    /// <summary>In order of id, as the API lists them.</summary>
    public IReadOnlyList<DealAnswer> Deals => deals.Value;

    /// <inheritdoc cref="Deals"/>
    public IReadOnlyList<CommitmentAnswer> Commitments => commitments.Value;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<BriefAnswer> Briefs =>
        [.. Ledger.Briefs.OrderByDescending(brief => brief.Date).ThenBy(brief => brief.Id, StringComparer.Ordinal).Select(BriefAnswer.Of)];

    public DealAnswer? Deal(string? id) => id is null ? null : dealsById.Value.GetValueOrDefault(id);

    public CommitmentAnswer? Commitment(string? id) => id is null ? null : commitmentsById.Value.GetValueOrDefault(id);

    public IReadOnlyList<DealAnswer> DealsOf(IEnumerable<string> ids) => [.. ids.Select(Deal).OfType<DealAnswer>()];

    public IReadOnlyList<CommitmentAnswer> CommitmentsOf(IEnumerable<string> ids) => [.. ids.Select(Commitment).OfType<CommitmentAnswer>()];

    public IReadOnlyList<DisputeAnswer> DisputesOf(string id) =>
        [.. Ledger.DisputesOf(id).Select(dispute => DisputeAnswer.Of(View, dispute)).OfType<DisputeAnswer>()];
}
