namespace Outlay;

/// <summary>The records that findings about an answer may be about: those counted, and of those left out the parts and wholes.</summary>
internal sealed class TouchedRecords(AgreementNumbers numbers)
{
    public Bits Records { get; private init; } = new(numbers.Count);

    public static Bits Of(SelectedRows selection)
    {
        var (reached, numbers) = (selection.Reached, selection.Numbers);
        var touched = new TouchedRecords(numbers) { Records = selection.Narrow(reached.Own) };
        touched.Records.Add(selection.NarrowByDeal(reached.Stating));
        foreach (var (run, at) in reached.Unsettled)
            if (selection.Has(at) && selection.TakesRun(run)) touched.AddUnsettled(new(selection, run), at);
        return touched.Records;
    }

    /// <summary>Takes up what was counted alone.</summary>
    public void Add(Counting counting)
    {
        var (selection, rows) = (counting.Bucket.Selection, counting.Bucket.Rows);
        foreach (var at in counting.CountedRows())
        {
            Records.Add(rows[at].Number);
            selection.AddStatements(at, Records);
        }
    }

    private void AddUnsettled(in SumBucket bucket, int at)
    {
        if (bucket.Selection.Count(bucket).LeftOut(bucket.Rows[at]) is not null) AddLeftOut(bucket.MemberAt(at));
        else bucket.Selection.AddStatements(at, Records);
    }

    // Its commitments are no parts or wholes of the answer, but those that are left out of its own money.
    private void AddLeftOut(Member deal)
    {
        foreach (var left in deal.Inside?.Excluded ?? []) Records.Add(numbers.OfCommitment(left.Id));
    }
}
