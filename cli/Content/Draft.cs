namespace Outlay.Cli.Content;

/// <summary>Everything that was read, in order of file, before it is known to be right.</summary>
internal sealed class Draft
{
    public List<Located<Company>> Companies { get; } = [];
    public List<Located<Source>> Sources { get; } = [];
    public List<Located<Deal>> Deals { get; } = [];
    public List<Located<Commitment>> Commitments { get; } = [];
    public List<Located<Metric>> Metrics { get; } = [];
    public List<Located<Dispute>> Disputes { get; } = [];
    public List<Located<Brief>> Briefs { get; } = [];
    public List<Located<Guide>> Guides { get; } = [];

    /// <summary>By file of a document: how many lines come before its Markdown.</summary>
    public Dictionary<string, int> LinesBefore { get; } = [];

    /// <summary>Files that hold records which could not be read: what else refers to them may well be right.</summary>
    public List<ContentFile> Unread { get; } = [];

    public IEnumerable<(IAgreement Record, Place Place)> Agreements =>
    [
        .. Deals.Select(deal => ((IAgreement)deal.Record, deal.Place)),
        .. Commitments.Select(commitment => ((IAgreement)commitment.Record, commitment.Place)),
    ];

    public IEnumerable<(IDocument Record, Place Place)> Documents =>
    [
        .. Briefs.Select(brief => ((IDocument)brief.Record, brief.Place)),
        .. Guides.Select(guide => ((IDocument)guide.Record, guide.Place)),
    ];

    public Ledger Build() => new LedgerBuilder()
        .Add(Companies.Select(located => located.Record)).Add(Sources.Select(located => located.Record))
        .Add(Deals.Select(located => located.Record)).Add(Commitments.Select(located => located.Record))
        .Add(Metrics.Select(located => located.Record)).Add(Disputes.Select(located => located.Record))
        .Add(Briefs.Select(located => located.Record)).Add(Guides.Select(located => located.Record)).Build();
}
