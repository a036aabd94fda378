namespace Outlay;

/// <summary>
/// What touches an answer: findings about single records are drawn together, one of each kind, and those about several stay apart.
/// Parts that exceed their whole, and classes that are mixed, are the answer's own: the same records may be in another set elsewhere.
/// </summary>
internal sealed class TouchedFindings(LedgerView view, DateOnly today)
{
    private readonly AgreementNumbers numbers = view.Ledger.Numbers;
    private readonly bool[] touched = new bool[view.Ledger.Numbers.Count];
    private readonly List<Finding> own = [];

    /// <summary>Takes up the records of a sum: those counted, and of those left out the parts and wholes.</summary>
    public void Add(ArraySegment<Member> counted, IReadOnlyList<Exclusion> excluded, IEnumerable<Finding> findings)
    {
        foreach (var member in counted.AsSpan())
        {
            touched[member.Number] = true;
            if (member.StatesItself) continue;
            foreach (var statement in member.Statements) touched[statement.Number] = true;
        }
        for (var i = 0; i < excluded.Count; i++)
            if (excluded[i] is var left && left.Reason is ExclusionReason.PartOf or ExclusionReason.PartsExceedWhole) Touch(left.Id);
        own.AddRange(findings);
    }

    /// <summary>In order of kind, then of the first record.</summary>
    public IReadOnlyList<Finding> All()
    {
        var commitments = view.Ledger.Commitments.Count;
        var (ofCommitments, ofDeals) = (Look(0, commitments), Look(commitments, touched.Length));
        return [.. Enum.GetValues<FindingKind>().Select(kind => Together(kind, Ordered.Merge(Of(ofCommitments, kind), Of(ofDeals, kind), id => id))).OfType<Finding>()
            .Concat(ofCommitments.Disputes.Concat(ofDeals.Disputes).Distinct().Select(LedgerFindings.Disputed)).Concat(own)
            .OrderBy(finding => finding.Kind).ThenBy(finding => finding.Records[0], StringComparer.Ordinal)];
    }

    private void Touch(string id)
    {
        if (numbers.OfCommitment(id) is >= 0 and var commitment) touched[commitment] = true;
        else touched[numbers.OfDeal(id)] = true;
    }

    private Noticed Look(int from, int to)
    {
        var (noticed, notices, day) = (new Noticed(), view.Notices, view.DayOf(today));
        for (var number = from; number < to; number++)
        {
            if (!touched[number] || notices[number] is var notice && notice == 0) continue;
            var id = numbers.IdOf(number);
            if ((notice & Notice.RelayOnly) != 0) noticed.RelayOnly.Add(id);
            if ((notice & Notice.Unsized) != 0) noticed.Unsized.Add(id);
            if ((notice & Notice.Unscheduled) != 0) noticed.Unscheduled.Add(id);
            if ((notice & Notice.Talked) != 0 && LedgerFindings.IsStale(view.StateAt(number)!, day)) noticed.Stale.Add(id);
            if ((notice & Notice.Disputed) != 0)
                noticed.Disputes.AddRange(view.Ledger.DisputesOf(id).Where(dispute => LedgerFindings.IsContradiction(dispute, view.Date)));
        }
        return noticed;
    }

    private static List<string> Of(Noticed noticed, FindingKind kind) => kind switch
    {
        FindingKind.RelayOnly => noticed.RelayOnly,
        FindingKind.Unsized => noticed.Unsized,
        FindingKind.Unscheduled => noticed.Unscheduled,
        FindingKind.Stale => noticed.Stale,
        _ => [],
    };

    private static Finding? Together(FindingKind kind, IReadOnlyList<string> records)
    {
        if (records.Count == 0) return null;
        var count = records.Count == 1 ? "One record" : $"{records.Count} records";
        return new(kind, records, kind switch
        {
            FindingKind.RelayOnly => $"{count} with no source better than a relay.",
            FindingKind.Unsized => $"{count} without any known amount.",
            FindingKind.Unscheduled => $"{count} without a start and a term.",
            _ => $"{count} in talks with nothing reported for {LedgerFindings.StaleDays} days or more.",
        });
    }

    private sealed class Noticed
    {
        public List<string> RelayOnly { get; } = [];
        public List<string> Unsized { get; } = [];
        public List<string> Unscheduled { get; } = [];
        public List<string> Stale { get; } = [];
        public List<Dispute> Disputes { get; } = [];
    }
}

/// <summary>What is to be noticed about a single record as of a date. R14.</summary>
[Flags]
internal enum Notice : byte { RelayOnly = 1, Unsized = 2, Unscheduled = 4, Disputed = 8, Talked = 16 }
