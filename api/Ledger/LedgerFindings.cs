namespace Outlay;

/// <summary>Looks over a whole ledger as of a date. R14.</summary>
internal sealed class LedgerFindings
{
    public const int StaleDays = 180;

    private static readonly IReadOnlySet<StatusClass> NotGone = Enum.GetValues<StatusClass>().Where(status => status != StatusClass.Gone).ToHashSet();

    private readonly LedgerView view;

    public LedgerFindings(LedgerView view, DateOnly today)
    {
        (this.view, Today) = (view, today);
        var found = OfRecords().Concat(OfSums()).Concat(view.Ledger.Disputes.Where(dispute => IsContradiction(dispute, view.Date)).Select(Disputed));
        All = [.. found.GroupBy(finding => finding.Kind).OrderBy(kind => kind.Key).SelectMany(kind => Ordered.By([.. kind], finding => finding.Records[0]))];
    }

    public DateOnly Today { get; }

    /// <summary>In order of kind, then of the first record.</summary>
    public IReadOnlyList<Finding> All { get; }

    public static bool IsStale(State state, DateOnly today) => state.Class == StatusClass.Talked && state.AsOf.AddDays(StaleDays) <= today;

    public static bool IsUnscheduled(State state) => state.Schedule is null && (state.Start is null || state.TermYears is null);

    /// <summary>A deal whose commitments state its money lacks nothing itself.</summary>
    public static bool IsUnsized(IAgreement record, IReadOnlyList<Money> money) => money is [{ IsUnsized: true } only] && only.Stated == record.Id;

    /// <summary>Sources contradict each other once there are two claims.</summary>
    public static bool IsContradiction(Dispute dispute, DateOnly date) => dispute.Claims.Count(claim => claim.Date <= date) > 1;

    public static Finding Disputed(Dispute dispute) => new(FindingKind.Disputed,
        [.. dispute.Records.Concat(dispute.Claims.Select(claim => claim.Record).OfType<string>()).Distinct()],
        $"Sources contradict each other: {dispute.Subject} ({dispute.Id}).");

    private IEnumerable<Finding> OfRecords() => view.Deals.SelectMany(deal => Of(deal.Record, deal.State, deal.Money))
        .Concat(view.Commitments.SelectMany(commitment => Of(commitment.Record, commitment.State, [commitment.Money])))
        .Concat(view.Commitments.Where(commitment => IsUnscheduled(commitment.State)).Select(commitment => new Finding(FindingKind.Unscheduled, [commitment.Record.Id],
            $"{commitment.Record.Id} has no start and term, so it falls into no known year.")))
        .Concat(view.Ledger.Metrics.Where(metric => metric.AsOf(view.Date) is not null && OnRelays(metric)).Select(RelayOnly));

    private IEnumerable<Finding> Of(IAgreement record, State state, IReadOnlyList<Money> money)
    {
        if (state.Revisions <= view.Ledger.Numbers.RevisionsOnRelays(view.Ledger.Numbers.Of(record))) yield return RelayOnly(record);
        if (IsUnsized(record, money)) yield return new(FindingKind.Unsized, [record.Id], $"No amount of {record.Id} is known.");
        if (IsStale(state, Today))
            yield return new(FindingKind.Stale, [record.Id],
                $"{record.Id} is {Words.Of(state.Status)} since {state.AsOf:yyyy-MM-dd}, and nothing has been reported for {Today.DayNumber - state.AsOf.DayNumber} days.");
    }

    private bool OnRelays(Metric metric) => metric.Revisions.Where(revision => revision.AsOf <= view.Date)
        .SelectMany(revision => revision.Sources).All(source => view.Ledger.Sources.Find(source)?.Grade == Grade.Relay);

    private static Finding RelayOnly(IRecord record) => new(FindingKind.RelayOnly, [record.Id], $"Every source of {record.Id} retells another.");

    private IEnumerable<Finding> OfSums() => Enum.GetValues<SumOf>().SelectMany(of =>
        Sums(of, StatusClasses.Default).Where(finding => finding.Kind == FindingKind.PartsExceedWhole)
            .Concat(Sums(of, NotGone).Where(finding => finding.Kind == FindingKind.MixedClass)));

    private IEnumerable<Finding> Sums(SumOf of, IReadOnlySet<StatusClass> classes) =>
        view.Arrangements.Select(new TotalsQuery(of, new() { Classes = classes })).Buckets()
            .Where(bucket => bucket.MayHaveTies).SelectMany(bucket => new Counting(bucket).Findings);
}
