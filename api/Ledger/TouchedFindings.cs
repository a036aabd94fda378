namespace Outlay;

/// <summary>
/// What touches an answer: findings about single records are drawn together, one of each kind, and those about several stay apart.
/// Parts that exceed their whole, and classes that are mixed, are the answer's own: the same records may be in another set elsewhere.
/// </summary>
internal sealed class TouchedFindings(LedgerView view, DateOnly today)
{
    private readonly AgreementNumbers numbers = view.Ledger.Numbers;
    private readonly TouchedRecords touched = new(view.Ledger.Numbers);
    private readonly List<Finding> own = [];

    /// <summary>Those of sums.</summary>
    public static IReadOnlyList<Finding> Of(LedgerView view, DateOnly today, SelectedRows selection)
    {
        var (findings, touched) = (new TouchedFindings(view, today), TouchedRecords.Of(selection));
        foreach (var bucket in selection.Buckets())
            if (bucket.MayHaveTies) findings.own.AddRange(selection.Count(bucket).Findings);
        return findings.All(touched);
    }

    /// <summary>Takes up the records that were counted of a sum.</summary>
    public void Add(Counting counting)
    {
        touched.Add(counting);
        own.AddRange(counting.Findings);
    }

    public IReadOnlyList<Finding> All() => All(touched.Records);

    /// <summary>In order of kind, then of the first record.</summary>
    private IReadOnlyList<Finding> All(Bits touched)
    {
        var notices = view.Notices;
        return [.. new[]
        {
            Together(FindingKind.RelayOnly, touched.And(notices.RelayOnly)), Together(FindingKind.Unsized, touched.And(notices.Unsized)),
            Together(FindingKind.Unscheduled, touched.And(notices.Unscheduled)), Together(FindingKind.Stale, touched.And(notices.StaleOn(view.DayOf(today)))),
        }.OfType<Finding>().Concat(Disputed(touched.And(notices.Disputed))).Concat(own).OrderBy(finding => finding.Kind).ThenBy(finding => finding.Records[0], StringComparer.Ordinal)];
    }

    private IEnumerable<Finding> Disputed(Bits disputed) => disputed.Numbers()
        .SelectMany(number => view.Ledger.DisputesOf(numbers.IdOf(number)).Where(dispute => LedgerFindings.IsContradiction(dispute, view.Date)))
        .Distinct().Select(LedgerFindings.Disputed);

    private Finding? Together(FindingKind kind, Bits found)
    {
        var many = found.Count;
        if (many == 0) return null;
        var count = many == 1 ? "One record" : $"{many} records";
        return new(kind, new ReadList<Bits, string>(found, InOrder, many), kind switch
        {
            FindingKind.RelayOnly => $"{count} with no source better than a relay.",
            FindingKind.Unsized => $"{count} without any known amount.",
            FindingKind.Unscheduled => $"{count} without a start and a term.",
            _ => $"{count} in talks with nothing reported for {LedgerFindings.StaleDays} days or more.",
        });
    }

    // Commitments and deals are each in order of id.
    private IEnumerable<string> InOrder(Bits found) => Ordered.Merge(
        found.Numbers().TakeWhile(numbers.IsCommitment).Select(numbers.IdOf), found.Numbers(numbers.Commitments).Select(numbers.IdOf), id => id);
}
