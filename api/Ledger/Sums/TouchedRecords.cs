namespace Outlay;

/// <summary>The records that findings about an answer may be about: those counted, and of those left out the parts and wholes.</summary>
internal sealed class TouchedRecords(AgreementNumbers numbers)
{
    public Bits Records { get; } = new(numbers.Count);

    /// <param name="buckets">Those of <see cref="SelectedRows.Buckets"/>, as all rows are read here anyway.</param>
    public static Bits Of(SelectedRows selection, out Bits buckets)
    {
        var touched = new TouchedRecords(selection.Numbers);
        buckets = new(selection.Arrangement.Runs.Length);
        foreach (var bucket in selection.Possible())
            if (touched.Add(bucket)) buckets.Add(bucket.At);
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

    /// <returns>Whether any row of it is selected.</returns>
    private bool Add(in SumBucket bucket)
    {
        var selection = bucket.Selection;
        var counting = bucket.MayHaveTies ? selection.Count(bucket) : null;
        var (rows, end, any) = (bucket.Rows, bucket.End, false);
        for (var at = bucket.Start; at < end; at++)
        {
            if (!selection.Has(rows[at])) continue;
            any = true;
            Add(selection, rows[at], at, counting);
        }
        return any;
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
