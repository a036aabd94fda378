namespace Outlay;

/// <summary>
/// What touches an answer: findings about single records are drawn together, one of each kind, and those about several stay apart.
/// Parts that exceed their whole, and classes that are mixed, are the answer's own: the same records may be in another set elsewhere.
/// </summary>
internal sealed class TouchedFindings(LedgerView view, DateOnly today)
{
    private readonly AgreementNumbers numbers = view.Ledger.Numbers;
    private readonly Bits touched = new(view.Ledger.Numbers.Count);
    private readonly List<Finding> own = [];

    /// <summary>Takes up the records of sums: those counted, and of those left out the parts and wholes.</summary>
    public TouchedFindings Add(SelectedRows selection)
    {
        foreach (var bucket in selection.Buckets())
        {
            var counting = bucket.MayHaveTies ? selection.Count(bucket) : null;
            var (rows, end) = (bucket.Rows, bucket.End);
            for (var i = bucket.Start; i < end; i++)
                if (selection.Has(rows[i])) Touch(selection, rows[i], i, counting);
            if (counting is not null) own.AddRange(counting.Findings);
        }
        return this;
    }

    /// <summary>Takes up the records that were counted of a sum.</summary>
    public void Add(Counting counting)
    {
        var (selection, rows) = (counting.Bucket.Selection, counting.Bucket.Rows);
        foreach (var row in counting.CountedRows())
        {
            touched.Add(rows[row].Number);
            TouchStatements(selection, row);
        }
        own.AddRange(counting.Findings);
    }

    /// <summary>In order of kind, then of the first record.</summary>
    public IReadOnlyList<Finding> All()
    {
        var notices = view.Notices;
        return [.. new[]
        {
            Together(FindingKind.RelayOnly, notices.RelayOnly), Together(FindingKind.Unsized, notices.Unsized),
            Together(FindingKind.Unscheduled, notices.Unscheduled), Together(FindingKind.Stale, notices.StaleOn(view.DayOf(today))),
        }.OfType<Finding>().Concat(Disputed(notices.Disputed)).Concat(own).OrderBy(finding => finding.Kind).ThenBy(finding => finding.Records[0], StringComparer.Ordinal)];
    }

    private void Touch(SelectedRows selection, in Row row, int at, Counting? counting)
    {
        if (!row.Is(RowMarks.InParts) && !selection.Takes(row)) return;
        touched.Add(row.Number);
        if (!row.Is(RowMarks.Stated) || row.Is(RowMarks.InParts)) return;
        if (row.Is(RowMarks.Tied) && counting?.LeftOut(row) is not null) TouchLeftOut(selection.AskedOf(row));
        else TouchStatements(selection, at);
    }

    // Its commitments are no parts or wholes of the answer, but those that are left out of its own money.
    private void TouchLeftOut(Member deal)
    {
        foreach (var left in deal.Inside?.Excluded ?? []) touched.Add(numbers.OfCommitment(left.Id));
    }

    private void TouchStatements(SelectedRows selection, int at)
    {
        foreach (ref readonly var statement in selection.Arrangement.StatementsOf(at))
            if (selection.Takes(statement)) touched.Add(statement.Number);
    }

    private IEnumerable<Finding> Disputed(Bits disputed) => touched.And(disputed).Numbers()
        .SelectMany(number => view.Ledger.DisputesOf(numbers.IdOf(number)).Where(dispute => LedgerFindings.IsContradiction(dispute, view.Date)))
        .Distinct().Select(LedgerFindings.Disputed);

    private Finding? Together(FindingKind kind, Bits noticed)
    {
        var found = touched.And(noticed);
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
