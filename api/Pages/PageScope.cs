using System.Collections.Concurrent;
using Outlay.Briefs;
using Outlay.Pages.Models;
using Outlay.Store;

namespace Outlay.Pages;

/// <summary>The ledger that pages are made of, with the answers that many of them show, each made when it is first asked for.</summary>
internal sealed class PageScope
{
    private readonly SiteAddress address;
    private readonly Lazy<IReadOnlyList<DealAnswer>> deals;
    private readonly Lazy<IReadOnlyList<CommitmentAnswer>> commitments;
    private readonly Lazy<Dictionary<string, DealAnswer>> dealsById;
    private readonly Lazy<Dictionary<string, CommitmentAnswer>> commitmentsById;
    private readonly Lazy<IReadOnlyList<BriefAnswer>> briefs;
    private readonly Lazy<Dictionary<string, int>> places;
    private readonly Lazy<LastChanged> changed;
    private readonly ConcurrentDictionary<string, IReadOnlyList<(RecordType Type, string Id)>> cited;
    private readonly Lazy<ILookup<string, BriefAnswer>> citing;

    // Briefs whose first version says the same of every figure: it need not be loaded for them another time.
    private readonly ConcurrentDictionary<string, bool> uncorrected;
    private readonly IReadOnlyDictionary<string, PublishedLedger> firsts;

    /// <param name="query">What the address asks besides the page.</param>
    public PageScope(PublishedLedger published, SiteAddress address, Lazy<ReferenceModel> reference, PageQuery? query = null, int? version = null)
    {
        (Published, Query, PinnedVersion, this.address, Reference) = (published, query ?? PageQuery.None, version, address, reference);
        (cited, uncorrected, firsts) = ([], [], new Dictionary<string, PublishedLedger>());
        citing = new(() => Briefs.SelectMany(brief => CitedBy(Ledger.Briefs.Find(brief.Id)!).Select(record => (record.Id, brief)))
            .ToLookup(pair => pair.Id, pair => pair.brief, StringComparer.Ordinal));
        deals = new(() => [.. View.Deals.Select(known => DealAnswer.Of(View, known))]);
        commitments = new(() => [.. View.Commitments.Select(known => CommitmentAnswer.Of(View, known))]);
        dealsById = new(() => Deals.ToDictionary(deal => deal.Id));
        commitmentsById = new(() => Commitments.ToDictionary(commitment => commitment.Id));
        briefs = new(() => [.. Ledger.Briefs.OrderByDescending(brief => brief.Date).ThenBy(brief => brief.Id, StringComparer.Ordinal).Select(BriefAnswer.Of)]);
        places = new(() => Briefs.Index().ToDictionary(brief => brief.Item.Id, brief => brief.Index));
        changed = new(() => new(published.Changes));
    }

    private PageScope(PageScope other, int? version, IReadOnlyDictionary<string, PublishedLedger> firsts)
    {
        (Published, Query, PinnedVersion, address, Reference) = (other.Published, other.Query, version, other.address, other.Reference);
        (cited, citing, changed) = (other.cited, other.citing, other.changed);
        (uncorrected, this.firsts) = (other.uncorrected, firsts);
        (deals, dealsById, commitments, commitmentsById) = (other.deals, other.dealsById, other.commitments, other.commitmentsById);
        (briefs, places) = (other.briefs, other.places);
    }

    public PublishedLedger Published { get; }
    public PageQuery Query { get; }

    /// <summary>The version that the address of the page names; <c>null</c> on a page of the current one.</summary>
    public int? PinnedVersion { get; }

    public Ledger Ledger => Published.Ledger;

    /// <summary>The API over this version.</summary>
    public Lazy<ReferenceModel> Reference { get; }

    /// <summary>What stands before the addresses of pages.</summary>
    public string Root => PageAddress.RootOf(PinnedVersion);

    /// <summary>With all that is known in this version, or was known by the date asked for.</summary>
    public LedgerView View => Ledger.AsOf(Query.AsOf);

    /// <summary>The day of the publish, so that a page stays the same until the next one.</summary>
    public DateOnly Today => Published.Day;

    public LastChanged Changed => changed.Value;

    /// <summary>Those that were revised last, the newest first.</summary>
    public IEnumerable<DealAnswer> LatestDeals => Deals.OrderByDescending(deal => deal.AsOf).ThenBy(deal => deal.Id, StringComparer.Ordinal);

    /// <inheritdoc cref="LatestDeals"/>
    public IEnumerable<CommitmentAnswer> LatestCommitments =>
        Commitments.OrderByDescending(one => one.AsOf).ThenBy(one => one.Id, StringComparer.Ordinal);

    /// <summary>In order of id, as the API lists them.</summary>
    public IReadOnlyList<DealAnswer> Deals => deals.Value;

    /// <inheritdoc cref="Deals"/>
    public IReadOnlyList<CommitmentAnswer> Commitments => commitments.Value;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<BriefAnswer> Briefs => briefs.Value;

    /// <summary>Where a brief is in <see cref="Briefs"/>.</summary>
    public int PlaceOf(string brief) => places.Value[brief];

    /// <summary>The same ledger, for pages that pin its version.</summary>
    public PageScope Pinned(int? version) => version is { } pinned ? new(this, pinned, firsts) : this;

    /// <summary>The same ledger, for pages that tell of briefs what was corrected since.</summary>
    /// <param name="loaded">By the ids of the briefs, what they were first published with.</param>
    public PageScope Since(IReadOnlyDictionary<string, PublishedLedger>? loaded) => loaded is null ? this : new(this, PinnedVersion, loaded);

    /// <summary>The version to compare a brief with; <c>null</c> where that is known to tell nothing.</summary>
    public int? FirstVersionOf(string brief) => Ledger.Briefs.Find(brief) is null || uncorrected.ContainsKey(brief) ? null
        : BriefHistory.FirstVersion(Published, brief);

    /// <param name="isNow">With the figures of this version in place of those of the brief's own date.</param>
    public RenderedBrief Render(Brief brief, bool isNow)
    {
        var reading = ReadingOf(brief, isNow);
        var rendered = BriefRenderer.Render(brief, Ledger, reading);
        if (reading.Published is not null && !rendered.Figures.Any(figure => figure.IsCorrected)) uncorrected[brief.Id] = true;
        cited[brief.Id] = [.. rendered.Records.Select(record => (record.Type, record.Id))];
        return rendered;
    }

    private BriefReading ReadingOf(Brief brief, bool isNow) => new()
    {
        AsOf = brief.AsOf,
        Today = Today,
        IsNow = isNow,
        Published = firsts.TryGetValue(brief.Id, out var first) ? (first.Ledger, first.Day) : null,
        Addresses = new(Published.IsPreview ? null : Published.Version, PinnedVersion is not null, address.Of("")),
    };

    /// <summary>The records that the figures of a brief are taken from.</summary>
    public IReadOnlyList<(RecordType Type, string Id)> CitedBy(Brief brief)
    {
        if (!cited.ContainsKey(brief.Id)) Render(brief, isNow: false);
        return cited[brief.Id];
    }

    /// <summary>Those with a figure that is taken from one of these records, the newest first.</summary>
    public IReadOnlyList<BriefAnswer> BriefsCiting(IEnumerable<string> records) =>
        [.. records.SelectMany(record => citing.Value[record]).Distinct().OrderBy(brief => PlaceOf(brief.Id))];

    /// <summary>In the order in which a section lists them.</summary>
    public IReadOnlyList<Guide> Guides(GuideSection section) => [.. Ledger.Guides.Where(guide => guide.Section == section)
        .OrderBy(guide => guide.Order ?? int.MaxValue).ThenBy(guide => guide.Title, StringComparer.Ordinal)];

    public DealAnswer? Deal(string? id) => id is null ? null : dealsById.Value.GetValueOrDefault(id);

    public CommitmentAnswer? Commitment(string? id) => id is null ? null : commitmentsById.Value.GetValueOrDefault(id);

    public IReadOnlyList<DealAnswer> DealsOf(IEnumerable<string> ids) => [.. ids.Select(Deal).OfType<DealAnswer>()];

    public IReadOnlyList<CommitmentAnswer> CommitmentsOf(IEnumerable<string> ids) => [.. ids.Select(Commitment).OfType<CommitmentAnswer>()];

    public Citation CitationOf(string section, string id, string title, DateOnly? date = null) =>
        Citation.Of(id, title, date ?? Today, Published.Version, address.Of($"{PageAddress.RootOf(Published.Version)}/{section}/{id}/"));

    public IReadOnlyList<DisputeAnswer> DisputesOf(string id) =>
        [.. Ledger.DisputesOf(id).Select(dispute => DisputeAnswer.Of(View, dispute)).OfType<DisputeAnswer>()];
}
