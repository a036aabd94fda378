namespace Outlay;

/// <summary>
/// What an arrangement may reach of the records that findings are about, whichever of its records a question selects: it depends on
/// the classes and the currency alone.
/// </summary>
/// <param name="Own">The records of its rows.</param>
/// <param name="Stating">The commitments that state the money of deals.</param>
/// <param name="Unsettled">Where the rows are of which it depends on the question whether they count, so that theirs are not among those.</param>
internal sealed record ReachedRecords(Bits Own, Bits Stating, IReadOnlyList<(int Run, int Row)> Unsettled)
{
    public static ReachedRecords Of(SelectedRows selection)
    {
        var (arrangement, own, stating) = (selection.Arrangement, new Bits(selection.Numbers.Count), new Bits(selection.Numbers.Count));
        List<(int, int)> unsettled = [];
        for (var run = 0; run < arrangement.Runs.Length; run++)
        {
            if (!selection.IsOfCurrency(run)) continue;
            for (var at = arrangement.Runs[run].Start; at < arrangement.Runs[run].End; at++)
            {
                ref readonly var row = ref arrangement.Rows[at];
                if (!row.Is(RowMarks.InParts) && !selection.Takes(row)) continue;
                own.Add(row.Number);
                if (row.Is(RowMarks.InParts) || !row.Is(RowMarks.Stated)) continue;
                if (row.Is(RowMarks.Tied)) unsettled.Add((run, at));
                else selection.AddStatements(at, stating);
            }
        }
        return new(own, stating, unsettled);
    }
}
