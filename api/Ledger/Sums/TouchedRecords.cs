namespace Outlay;

/// <summary>The records that findings about an answer may be about: those counted, and of those left out the parts and wholes.</summary>
internal sealed class TouchedRecords(AgreementNumbers numbers)
{
    public Bits Records { get; } = new(numbers.Count);

    public static Bits Of(SelectedRows selection)
    {
        var touched = new TouchedRecords(selection.Numbers);
        foreach (var bucket in selection.Buckets()) touched.Add(bucket);
        return touched.Records;
    }

    /// <summary>Takes up what was counted alone.</summary>
    public void Add(Counting counting)
    {
        var (selection, rows) = (counting.Bucket.Selection, counting.Bucket.Rows);
        foreach (var at in counting.CountedRows())
        {
            Records.Add(rows[at].Number);
            AddStatements(selection, at);
        }
    }

    private void Add(in SumBucket bucket)
    {
        var selection = bucket.Selection;
        var counting = bucket.MayHaveTies ? selection.Count(bucket) : null;
        var (rows, end) = (bucket.Rows, bucket.End);
        for (var at = bucket.Start; at < end; at++)
            if (selection.Has(rows[at])) Add(selection, rows[at], at, counting);
    }

    private void Add(SelectedRows selection, in Row row, int at, Counting? counting)
    {
        var isInParts = row.Is(RowMarks.InParts);
        if (!isInParts && !selection.Takes(row)) return;
        Records.Add(row.Number);
        if (isInParts || !row.Is(RowMarks.Stated)) return;
        if (row.Is(RowMarks.Tied) && counting?.LeftOut(row) is not null) AddLeftOut(selection.AskedOf(row));
        else AddStatements(selection, at);
    }

    // Its commitments are no parts or wholes of the answer, but those that are left out of its own money.
    private void AddLeftOut(Member deal)
    {
        foreach (var left in deal.Inside?.Excluded ?? []) Records.Add(numbers.OfCommitment(left.Id));
    }

    private void AddStatements(SelectedRows selection, int at)
    {
        foreach (ref readonly var statement in selection.Arrangement.StatementsOf(at))
            if (selection.Takes(statement)) Records.Add(statement.Number);
    }
}
