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
        var found = OfRecords().Concat(view.FindingsOfSums).Concat(view.Ledger.Disputes.Where(dispute => IsContradiction(dispute, view.Date)).Select(Disputed));
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

    /// <summary>Those that are about no single record, and hold whatever day it is.</summary>
    public static IEnumerable<Finding> OfSums(LedgerView view) => Enum.GetValues<SumOf>().SelectMany(of =>
        OfSums(view, of, StatusClasses.Default).Where(finding => finding.Kind == FindingKind.PartsExceedWhole)
            .Concat(OfSums(view, of, NotGone).Where(finding => finding.Kind == FindingKind.MixedClass)));

    private static IEnumerable<Finding> OfSums(LedgerView view, SumOf of, IReadOnlySet<StatusClass> classes) =>
        view.Arrangements.Select(new TotalsQuery(of, new() { Classes = classes })).Buckets()
            .Where(bucket => bucket.MayHaveTies).SelectMany(bucket => new Counting(bucket).Findings);

    private IEnumerable<Finding> OfRecords()
    {
        var notices = view.Notices;
        return Of(notices.RelayOnly, RelayOnly).Concat(Of(notices.Unsized, Unsized)).Concat(Of(notices.StaleOn(Today), Stale)).Concat(Of(notices.Unscheduled, Unscheduled))
            .Concat(view.Ledger.Metrics.Where(metric => metric.AsOf(view.Date) is not null && OnRelays(metric)).Select(metric => RelayOnly(metric.Id)));
    }

    private IEnumerable<Finding> Of(Bits noticed, Func<int, Finding> finding) => noticed.Numbers(view.Ledger.Numbers.Commitments)
        .Concat(noticed.Numbers().TakeWhile(view.Ledger.Numbers.IsCommitment)).Select(finding);

    private bool OnRelays(Metric metric) => metric.Revisions.Where(revision => revision.AsOf <= view.Date)
        .SelectMany(revision => revision.Sources).All(source => view.Ledger.Sources.Find(source)?.Grade == Grade.Relay);

    private Finding RelayOnly(int number) => RelayOnly(IdOf(number));

    private static Finding RelayOnly(string id) => new(FindingKind.RelayOnly, [id], $"Every source of {id} retells another.");

    private Finding Unsized(int number) => new(FindingKind.Unsized, [IdOf(number)], $"No amount of {IdOf(number)} is known.");

    private Finding Unscheduled(int number) => new(FindingKind.Unscheduled, [IdOf(number)],
        $"{IdOf(number)} has no start and term, so it falls into no known year.");

    private Finding Stale(int number)
    {
        var state = view.Known.StateAt(number)!;
        return new(FindingKind.Stale, [IdOf(number)],
            $"{IdOf(number)} is {Words.Of(state.Status)} since {state.AsOf:yyyy-MM-dd}, and nothing has been reported for {Today.DayNumber - state.AsOf.DayNumber} days.");
    }

    private string IdOf(int number) => view.Ledger.Numbers.IdOf(number);
}
