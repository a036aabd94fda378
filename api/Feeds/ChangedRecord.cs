using Outlay.Pages;

namespace Outlay.Feeds;

/// <summary>What a change is about, by the ledger that it led up to.</summary>
/// <param name="Path">Of its page on the website; of the companies' or of the data's where it has none of its own.</param>
/// <param name="Now">What it says now in a sentence; <c>null</c> of what says nothing in one.</param>
internal sealed record ChangedRecord(string Title, string Path, IReadOnlyList<string> Companies, IReadOnlyList<string> Tags, string? Now = null)
{
    /// <summary>What it is according to now.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public static ChangedRecord Of(Ledger ledger, Change change) => change.Type switch
    {
        RecordType.Deal when ledger.Deals.Resolve(change.Id) is { } deal => new(
            deal.Title, $"/deals/{deal.Id}/", [.. deal.Parties.Select(party => party.Company).Distinct()], deal.Tags, Says(ledger.AsOf().Deal(deal.Id)))
        {
            Sources = ledger.AsOf().Deal(deal.Id)?.State.Sources ?? [],
        },
        RecordType.Commitment when ledger.Commitments.Resolve(change.Id) is { } commitment => new(
            commitment.Title, $"/commitments/{commitment.Id}/", [.. new[] { commitment.From, commitment.To }.OfType<string>().Distinct()], commitment.Tags,
            Says(ledger.AsOf().Commitment(commitment.Id)))
        {
            Sources = ledger.AsOf().Commitment(commitment.Id)?.State.Sources ?? [],
        },
        RecordType.Company when ledger.Companies.Resolve(change.Id) is { } company => new(company.Name, $"/companies/{company.Id}/", [company.Id], []),
        RecordType.Metric when ledger.Metrics.Resolve(change.Id) is { } metric => new(
            metric.Id, metric.Company is { } company ? $"/companies/{company}/" : "/data/", metric.Company is { } of ? [of] : [], [],
            metric.Revisions is [.., var last] ? Text.Of(last.Interval, metric.Unit) : null)
        {
            Sources = metric.Revisions is [.., { Sources: var sources }] ? sources : [],
        },
        RecordType.Brief when ledger.Briefs.Resolve(change.Id) is { } brief => new(brief.Title, $"/briefs/{brief.Id}/", [], brief.Tags, brief.Summary),
        RecordType.Guide when ledger.Guides.Resolve(change.Id) is { } guide => new(guide.Title, $"/{Words.Of(guide.Section)}/{guide.Id}/", [], [], guide.Summary),
        RecordType.Dispute when ledger.Disputes.Resolve(change.Id) is { } dispute => new(dispute.Subject, "/data/", Of(ledger, dispute), []),
        RecordType.Source when ledger.Sources.Resolve(change.Id) is { } source => new($"{source.Publisher}: {source.Title}", "/data/", [], []),
        _ => new(change.Id, "/data/", [], []),
    };

    private static string[] Of(Ledger ledger, Dispute dispute) =>
        [.. dispute.Records.SelectMany(id => Of(ledger, new Change { Type = TypeOf(ledger, id), Id = id, What = ChangeKind.Revised }).Companies).Distinct()];

    private static RecordType TypeOf(Ledger ledger, string id) => ledger.Deals.Resolve(id) is not null ? RecordType.Deal
        : ledger.Commitments.Resolve(id) is not null ? RecordType.Commitment : RecordType.Metric;

    private static string? Says(DealAsOf? known) => known is null ? null : Says(known.State.Status, known.Money);

    private static string? Says(CommitmentAsOf? known) => known is null ? null : Says(known.State.Status, [known.Money]);

    private static string Says(Status status, IEnumerable<Money> money) =>
        $"{Words.Of(status)}, {string.Join("; ", money.Select(one => Text.Of(one.Interval, one.Currency)))}";
}
