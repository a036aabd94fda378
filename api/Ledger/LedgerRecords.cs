namespace Outlay;

/// <summary>Every record of one ledger, each list in order of id (ordinal), whatever order they came in.</summary>
public sealed record LedgerRecords
{
    public IReadOnlyList<Company> Companies { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];
    public IReadOnlyList<Deal> Deals { get; init; } = [];
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];
    public IReadOnlyList<Metric> Metrics { get; init; } = [];
    public IReadOnlyList<Dispute> Disputes { get; init; } = [];
    public IReadOnlyList<Brief> Briefs { get; init; } = [];
    public IReadOnlyList<Guide> Guides { get; init; } = [];
}
