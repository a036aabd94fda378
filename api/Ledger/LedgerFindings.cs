namespace Outlay;

/// <summary>Looks over a whole ledger as of a date. R14.</summary>
internal sealed class LedgerFindings(LedgerView view, DateOnly today)
{
    public const int StaleDays = 180;

    private static readonly IReadOnlySet<StatusClass> NotGone = Enum.GetValues<StatusClass>().Where(status => status != StatusClass.Gone).ToHashSet();

    /// <summary>In order of kind, then of the first record.</summary>
    public IReadOnlyList<Finding> All() => [.. OfRecords().Concat(OfSums()).Concat(OfDisputes())
        .OrderBy(finding => finding.Kind).ThenBy(finding => finding.Records[0], StringComparer.Ordinal)];

    private IEnumerable<Finding> OfRecords() => view.Deals.SelectMany(deal => Of(deal.Record, deal.State, deal.Money))
        .Concat(view.Commitments.SelectMany(commitment => Of(commitment.Record, commitment.State, [commitment.Money])))
        .Concat(view.Commitments.Where(IsUnscheduled).Select(commitment => new Finding(FindingKind.Unscheduled, [commitment.Record.Id],
            $"{commitment.Record.Id} has no start and term, so it falls into no known year.")))
        .Concat(view.Ledger.Metrics.Where(metric => metric.AsOf(view.Date) is not null && OnRelays(
            metric.Revisions.Where(revision => revision.AsOf <= view.Date).SelectMany(revision => revision.Sources))).Select(RelayOnly));

    private IEnumerable<Finding> Of(IAgreement record, State state, IReadOnlyList<Money> money)
    {
        if (OnRelays(record.Revisions.Take(state.Revisions).SelectMany(revision => revision.Sources))) yield return RelayOnly(record);
        if (money.Any(stated => stated.IsUnsized && stated.Stated == record.Id))
            yield return new(FindingKind.Unsized, [record.Id], $"No amount of {record.Id} is known.");
        if (state.Class == StatusClass.Talked && state.AsOf.AddDays(StaleDays) <= today)
            yield return new(FindingKind.Stale, [record.Id],
                $"{record.Id} is {Words.Of(state.Status)} since {state.AsOf:yyyy-MM-dd}, and nothing has been reported for {today.DayNumber - state.AsOf.DayNumber} days.");
    }

    private static bool IsUnscheduled(CommitmentAsOf known) =>
        known.State.Schedule is null && (known.State.Start is null || known.State.TermYears is null);

    private bool OnRelays(IEnumerable<string> sources) =>
        sources.All(source => view.Ledger.Sources.Find(source)?.Grade == Grade.Relay);

    private static Finding RelayOnly(IRecord record) => new(FindingKind.RelayOnly, [record.Id], $"Every source of {record.Id} retells another.");

    private IEnumerable<Finding> OfSums() => Enum.GetValues<SumOf>().SelectMany(of =>
        Sums(of, StatusClasses.Default).Where(finding => finding.Kind == FindingKind.PartsExceedWhole)
            .Concat(Sums(of, NotGone).Where(finding => finding.Kind == FindingKind.MixedClass)));

    private IEnumerable<Finding> Sums(SumOf of, IReadOnlySet<StatusClass> classes) =>
        Totals.Sum(view, new(of, new() { Classes = classes })).All.SelectMany(total => total.Findings);

    private IEnumerable<Finding> OfDisputes() => view.Ledger.Disputes
        .Where(dispute => dispute.Claims.Count(claim => claim.Date <= view.Date) > 1)
        .Select(dispute => new Finding(FindingKind.Disputed,
            [.. dispute.Records.Concat(dispute.Claims.Select(claim => claim.Record).OfType<string>()).Distinct()],
            $"Sources contradict each other: {dispute.Subject} ({dispute.Id})."));
}

/// <summary>The findings of a view, by the records that they concern.</summary>
internal sealed class FindingIndex
{
    private readonly ILookup<string, Finding> byRecord;

    public FindingIndex(LedgerView view, DateOnly today)
    {
        Today = today;
        All = new LedgerFindings(view, today).All();
        byRecord = All.SelectMany(finding => finding.Records, (finding, record) => (finding, record)).ToLookup(pair => pair.record, pair => pair.finding);
    }

    public DateOnly Today { get; }
    public IReadOnlyList<Finding> All { get; }

    /// <summary>
    /// What touches an answer: findings about single records are drawn together, one of each kind, those about several stay
    /// apart. Parts that exceed their whole, and classes that are mixed, are the answer's own: it may be about another set.
    /// </summary>
    public IReadOnlyList<Finding> Touching(IEnumerable<string> records, IEnumerable<Finding> own) => [.. records
        .Distinct(StringComparer.Ordinal).SelectMany(record => byRecord[record])
        .Where(finding => finding.Kind is not FindingKind.PartsExceedWhole and not FindingKind.MixedClass).Distinct()
        .GroupBy(finding => finding.Records.Count == 1 && finding.Kind != FindingKind.Disputed ? finding.Kind : (FindingKind?)null)
        .SelectMany(group => group.Key is { } kind ? [Together(kind, group)] : group.AsEnumerable())
        .Concat(own).OrderBy(finding => finding.Kind).ThenBy(finding => finding.Records[0], StringComparer.Ordinal)];

    private static Finding Together(FindingKind kind, IEnumerable<Finding> findings)
    {
        List<string> records = [.. findings.Select(finding => finding.Records[0]).Order(StringComparer.Ordinal)];
        var count = records.Count == 1 ? "One record" : $"{records.Count} records";
        return new(kind, records, kind switch
        {
            FindingKind.RelayOnly => $"{count} with no source better than a relay.",
            FindingKind.Unsized => $"{count} without any known amount.",
            FindingKind.Unscheduled => $"{count} without a start and a term.",
            _ => $"{count} in talks with nothing reported for {LedgerFindings.StaleDays} days or more.",
        });
    }
}
