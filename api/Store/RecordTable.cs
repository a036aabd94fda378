namespace Outlay.Store;

/// <summary>A table, and what it holds of a ledger.</summary>
internal sealed record RecordTable(string Name, Type Type, Func<LedgerRecords, IReadOnlyList<IRecord>> Of)
{
    /// <summary>In the order in which a content hash takes them. New ones go last.</summary>
    public static readonly IReadOnlyList<RecordTable> All =
    [
        new("Companies", typeof(Company), records => records.Companies),
        new("Sources", typeof(Source), records => records.Sources),
        new("Deals", typeof(Deal), records => records.Deals),
        new("Commitments", typeof(Commitment), records => records.Commitments),
        new("Metrics", typeof(Metric), records => records.Metrics),
        new("Disputes", typeof(Dispute), records => records.Disputes),
        new("Briefs", typeof(Brief), records => records.Briefs),
        new("Guides", typeof(Guide), records => records.Guides),
    ];

    /// <summary>The tables whose rows name a text.</summary>
    public static IEnumerable<RecordTable> OfDocuments => All.Where(table => table.Type.IsAssignableTo(typeof(IDocument)));
}
