namespace Outlay.Pages;

/// <summary>Which records a page says something of: where one of them changes, the page does.</summary>
internal static class Shown
{
    public static IEnumerable<(RecordType, string)> Deals(PageScope scope) => scope.View.Deals.Select(known => (RecordType.Deal, known.Record.Id));

    public static IEnumerable<(RecordType, string)> Commitments(PageScope scope) =>
        scope.View.Commitments.Select(known => (RecordType.Commitment, known.Record.Id));

    public static IEnumerable<(RecordType, string)> Companies(PageScope scope) =>
        scope.Ledger.Companies.Select(company => (RecordType.Company, company.Id));

    public static IEnumerable<(RecordType, string)> Briefs(PageScope scope) => scope.Ledger.Briefs.Select(brief => (RecordType.Brief, brief.Id));

    public static IEnumerable<(RecordType, string)> Guides(PageScope scope, GuideSection section) =>
        scope.Guides(section).Select(guide => (RecordType.Guide, guide.Id));

    public static IEnumerable<(RecordType, string)> Brief(PageScope scope, string id) =>
        [(RecordType.Brief, id), .. scope.Ledger.Briefs.Find(id) is { } brief ? scope.CitedBy(brief) : []];

    public static IEnumerable<(RecordType, string)> Deal(PageScope scope, string id) => Agreement(scope, RecordType.Deal, id,
        scope.Ledger.CommitmentsOf(id).Select(commitment => (RecordType.Commitment, commitment.Id)));

    public static IEnumerable<(RecordType, string)> Commitment(PageScope scope, string id) => Agreement(scope, RecordType.Commitment, id, []);

    public static IEnumerable<(RecordType, string)> Company(PageScope scope, string id) =>
    [
        (RecordType.Company, id),
        .. scope.Ledger.DealsWith(id).Select(deal => (RecordType.Deal, deal.Id)),
        .. scope.Ledger.CommitmentsWith(id).Select(commitment => (RecordType.Commitment, commitment.Id)),
        .. scope.Ledger.MetricsOf(id).Select(metric => (RecordType.Metric, metric.Id)),
    ];

    private static IEnumerable<(RecordType, string)> Agreement(
        PageScope scope, RecordType type, string id, IEnumerable<(RecordType, string)> others) =>
    [
        (type, id), .. others,
        .. scope.Ledger.PartsOf(id).Concat(scope.Ledger.OverlapsOf(id)).Select(other => (type, other)),
        .. scope.Ledger.DisputesOf(id).Select(dispute => (RecordType.Dispute, dispute.Id)),
    ];
}
