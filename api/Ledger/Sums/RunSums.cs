namespace Outlay;

/// <summary>What the plain rows of one class come to. Small, as there may be as many as rows.</summary>
/// <param name="High">Where it is open above, this says nothing.</param>
/// <param name="HasAmounts">Whether any of them has an amount.</param>
internal readonly record struct RunSum(decimal Low, decimal High, int Count, byte Class, RowMarks Marks, bool HasAmounts)
{
    public RunSum With(in Row row)
    {
        var sum = new RunningSum(Low, High, Marks);
        sum.Add(row.Low, row.High, row.Marks);
        return new(sum.Low, sum.High, Count + 1, (byte)row.OneClass, sum.Marks, HasAmounts || !row.Is(RowMarks.Unsized));
    }
}

/// <summary>What of plain rows of one class falls into a year, or into no known one.</summary>
/// <param name="High">As <see cref="RunSum.High"/>.</param>
/// <param name="Count">How many statements of money.</param>
/// <param name="Year">As <see cref="YearRow.Year"/>.</param>
internal readonly record struct RunYear(decimal Low, decimal High, int Count, short Year, byte Class, RowMarks Marks)
{
    public RunYear With(in YearRow row)
    {
        var sum = new RunningSum(Low, High, Marks);
        sum.Add(row.Low, row.High, row.Marks);
        return new(sum.Low, sum.High, Count + 1, row.Year, row.Class, sum.Marks);
    }
}

/// <summary>
/// What the plain rows of each run come to: those of one class that can be tied to nothing, and so count whatever else does. Answers
/// over all records read these sums, and row by row the others alone.
/// </summary>
internal sealed class RunSums(Arrangement arrangement)
{
    private static readonly int Classes = Enum.GetValues<StatusClass>().Length;

    private readonly ShortLists<RunSum> sums = new(arrangement.Runs.Length, (run, to) => AddSums(arrangement, run, to));
    private readonly ShortLists<int> others = new(arrangement.Runs.Length, (run, to) => AddOthers(arrangement, run, to));
    private readonly Lazy<ShortLists<RunYear>> years = new(() => new(arrangement.Runs.Length, (run, to) => AddYears(arrangement, run, to)));

    public ReadOnlySpan<RunSum> Of(int run) => sums[run];

    /// <summary>In no order.</summary>
    public ReadOnlySpan<RunYear> YearsOf(int run) => years.Value[run];

    /// <summary>Where the rows of a run are that are not plain.</summary>
    public ReadOnlySpan<int> OthersOf(int run) => others[run];

    private static bool IsPlain(in Row row) => row.IsOfOneClass && !row.Is(RowMarks.Tied | RowMarks.TiedInside | RowMarks.InParts);

    private static void AddSums(Arrangement arrangement, int run, List<RunSum> to)
    {
        var byClass = new RunSum[Classes];
        foreach (ref readonly var row in arrangement.RowsOf(run))
            if (IsPlain(row)) byClass[row.OneClass] = byClass[row.OneClass].With(row);
        foreach (var sum in byClass)
            if (sum.Count > 0) to.Add(sum);
    }

    private static void AddOthers(Arrangement arrangement, int run, List<int> to)
    {
        for (var at = arrangement.Runs[run].Start; at < arrangement.Runs[run].End; at++)
            if (!IsPlain(arrangement.Rows[at])) to.Add(at);
    }

    private static void AddYears(Arrangement arrangement, int run, List<RunYear> to)
    {
        Dictionary<(int, int), RunYear> byYear = [];
        for (var at = arrangement.Runs[run].Start; at < arrangement.Runs[run].End; at++)
        {
            if (!IsPlain(arrangement.Rows[at])) continue;
            foreach (ref readonly var year in arrangement.Years![at])
                byYear[(year.Year, year.Class)] = byYear.GetValueOrDefault((year.Year, year.Class)).With(year);
        }
        to.AddRange(byYear.Values);
    }
}
