namespace Outlay;

/// <summary>The answer to one question after sums.</summary>
/// <param name="Excluded">What the query left out as being of another kind or currency.</param>
/// <param name="Findings">Those that concern a record of the answer.</param>
public sealed record Totals(IReadOnlyList<Total> All, IReadOnlyList<Exclusion> Excluded, IReadOnlyList<Finding> Findings)
{
    /// <summary>Answers a query over the ledger as of the view's date: a total for each group, kind and currency. R4 to R7.</summary>
    /// <param name="today">What <c>stale</c> is measured to where the view has no date.</param>
    public static Totals Of(LedgerView view, TotalsQuery query, DateOnly today)
    {
        var selection = view.Arrangements.Select(query);
        return Of(view, query, selection) with { Findings = TouchedFindings.Of(view, today, selection) };
    }

    /// <summary>As <see cref="Of(LedgerView, TotalsQuery, DateOnly)"/>, without findings.</summary>
    internal static Totals Sum(LedgerView view, TotalsQuery query) => Of(view, query, view.Arrangements.Select(query));

    private static Totals Of(LedgerView view, TotalsQuery query, SelectedRows selection) => new(
        new ReadList<SelectedRows, Total>(selection, rows => Each(view, query, rows)),
        new ReadList<SelectedRows, Exclusion>(selection, static rows => rows.Excluded().Select(record => record.Exclusion)), []);

    private static IEnumerable<Total> Each(LedgerView view, TotalsQuery query, SelectedRows selection)
    {
        foreach (var run in selection.AskedRuns)
        {
            var bucket = new SumBucket(selection, run);
            yield return new(query.NameOf(view, bucket.Key), bucket, selection.Count(bucket));
        }
    }
}
