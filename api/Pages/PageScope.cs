using System.Collections.Concurrent;
using Outlay.Briefs;
using Outlay.Store;

namespace Outlay.Pages;

/// <summary>The ledger that pages are made of, with the answers that many of them show, each made when it is first asked for.</summary>
internal sealed class PageScope
{
    private readonly Lazy<IReadOnlyList<DealAnswer>> deals;
    private readonly Lazy<IReadOnlyList<CommitmentAnswer>> commitments;
    private readonly Lazy<Dictionary<string, DealAnswer>> dealsById;
    private readonly Lazy<Dictionary<string, CommitmentAnswer>> commitmentsById;
    private readonly Lazy<IReadOnlyList<BriefAnswer>> briefs;
    private readonly Lazy<Dictionary<string, int>> places;
    private readonly Lazy<LastChanged> changed;
    private readonly ConcurrentDictionary<string, IReadOnlyList<(RecordType, string)>> cited;

    public PageScope(PublishedLedger published)
    {
        Published = published;
        cited = [];
        deals = new(() => [.. View.Deals.Select(known => DealAnswer.Of(View, known))]);
        commitments = new(() => [.. View.Commitments.Select(known => CommitmentAnswer.Of(View, known))]);
        dealsById = new(() => Deals.ToDictionary(deal => deal.Id));
        commitmentsById = new(() => Commitments.ToDictionary(commitment => commitment.Id));
        briefs = new(() => [.. Ledger.Briefs.OrderByDescending(brief => brief.Date).ThenBy(brief => brief.Id, StringComparer.Ordinal).Select(BriefAnswer.Of)]);
        places = new(() => Briefs.Index().ToDictionary(brief => brief.Item.Id, brief => brief.Index));
        changed = new(() => new(published.Changes));
    }

    private PageScope(PageScope other, int version)
    {
        (Published, PinnedVersion, cited, changed) = (other.Published, version, other.cited, other.changed);
        (deals, dealsById, commitments, commitmentsById) = (other.deals, other.dealsById, other.commitments, other.commitmentsById);
        (briefs, places) = (other.briefs, other.places);
    }

    public PublishedLedger Published { get; }

    /// <summary>The version that the address of the page names; <c>null</c> on a page of the current one.</summary>
    public int? PinnedVersion { get; }

    public Ledger Ledger => Published.Ledger;

    /// <summary>What stands before the addresses of pages.</summary>
    public string Root => PageAddress.RootOf(PinnedVersion);

    /// <summary>With all that is known in this version.</summary>
    public LedgerView View => Ledger.AsOf();

    /// <summary>The day of the publish, so that a page stays the same until the next one.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Published.PublishedAt.UtcDateTime);

    public LastChanged Changed => changed.Value;

    /// <summary>In order of id, as the API lists them.</summary>
    public IReadOnlyList<DealAnswer> Deals => deals.Value;

    /// <inheritdoc cref="Deals"/>
    public IReadOnlyList<CommitmentAnswer> Commitments => commitments.Value;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<BriefAnswer> Briefs => briefs.Value;

    /// <summary>Where a brief is in <see cref="Briefs"/>.</summary>
    public int PlaceOf(string brief) => places.Value[brief];

    /// <summary>The same ledger, for pages that pin its version.</summary>
    public PageScope Pinned(int? version) => version is { } pinned ? new(this, pinned) : this;

    /// <param name="isNow">With the figures of this version in place of those of the brief's own date.</param>
    public RenderedBrief Render(Brief brief, bool isNow)
    {
        var reading = new BriefReading { AsOf = brief.AsOf, Today = Today, IsNow = isNow, Addresses = new(Root, PinnedVersion) };
        var rendered = BriefRenderer.Render(brief.Markdown, Ledger, reading);
        cited[brief.Id] = [.. rendered.Records.Select(record => (record.Type, record.Id))];
        return rendered;
    }

    /// <summary>The records that the figures of a brief are taken from.</summary>
    public IReadOnlyList<(RecordType Type, string Id)> CitedBy(Brief brief)
    {
        if (!cited.ContainsKey(brief.Id)) Render(brief, isNow: false);
        return cited[brief.Id];
    }

    /// <summary>In the order in which a section lists them.</summary>
    public IReadOnlyList<Guide> Guides(GuideSection section) => [.. Ledger.Guides.Where(guide => guide.Section == section)
        .OrderBy(guide => guide.Order ?? int.MaxValue).ThenBy(guide => guide.Title, StringComparer.Ordinal)];

    public DealAnswer? Deal(string? id) => id is null ? null : dealsById.Value.GetValueOrDefault(id);

    public CommitmentAnswer? Commitment(string? id) => id is null ? null : commitmentsById.Value.GetValueOrDefault(id);

    public IReadOnlyList<DealAnswer> DealsOf(IEnumerable<string> ids) => [.. ids.Select(Deal).OfType<DealAnswer>()];

    public IReadOnlyList<CommitmentAnswer> CommitmentsOf(IEnumerable<string> ids) => [.. ids.Select(Commitment).OfType<CommitmentAnswer>()];

    public IReadOnlyList<DisputeAnswer> DisputesOf(string id) =>
        [.. Ledger.DisputesOf(id).Select(dispute => DisputeAnswer.Of(View, dispute)).OfType<DisputeAnswer>()];
}
