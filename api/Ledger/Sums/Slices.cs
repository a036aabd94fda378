namespace Outlay;

/// <summary>Money cut into years and what has none, each by class. R8.</summary>
internal sealed class Slices
{
    private readonly Counting? counting;

    // The records without a known year of what is tied.
    private readonly List<string> tiedInNoYear = [];
    private ClassSums?[] years = [];
    private int first;

    private Slices(Counting? counting) => this.counting = counting;

    /// <summary>In order.</summary>
    public IEnumerable<(int Year, ClassSums Classes)> Years
    {
        get
        {
            for (var i = 0; i < years.Length; i++)
                if (years[i] is { } classes) yield return (first + i, classes);
        }
    }

    public ClassSums Unscheduled { get; } = new();

    /// <summary>How many records have no known year.</summary>
    public int CountInNoYear { get; private set; }

    public static Slices Of(Counting counting)
    {
        var slices = new Slices(counting);
        var (bucket, selection) = (counting.Bucket, counting.Bucket.Selection);
        if (selection.RunSums is { } known)
        {
            foreach (ref readonly var year in known.YearsOf(bucket.At)) slices.Add(selection, year);
            foreach (var at in known.OthersOf(bucket.At))
                if (selection.Takes(bucket.Rows[at]) && counting.CountsAlone(bucket.Rows[at])) slices.Add(bucket, at);
        }
        else
        {
            foreach (var at in counting.AloneRows) slices.Add(bucket, at);
        }
        foreach (var tally in counting.Tied) slices.Add(tally);
        return slices;
    }

    /// <summary>The records without a known year, in order of id.</summary>
    public IReadOnlyList<string> IdsInNoYear() =>
        Ordered.By([.. counting is null ? [] : counting.AloneRows.SelectMany(row => InNoYear(counting.Bucket, row)), .. tiedInNoYear], id => id);

    private static List<string> InNoYear(in SumBucket bucket, int row)
    {
        List<string> ids = [];
        foreach (ref readonly var year in bucket.Selection.Arrangement.Years is { } years ? years[row] : [])
            if (year.Year == YearRow.None && bucket.Selection.Takes(year)) ids.Add(bucket.Selection.Numbers.IdOf(year.Number));
        return ids;
    }

    private void Add(SelectedRows selection, in RunYear year)
    {
        if (!selection.TakesClass(year.Class)) return;
        if (year.Year == YearRow.None) CountInNoYear += year.Count;
        (year.Year == YearRow.None ? Unscheduled : Of(year.Year)).Add(year.Class, year.Low, year.High, year.Marks);
    }

    private void Add(in SumBucket bucket, int at)
    {
        if (bucket.Selection.Arrangement.Years is { } all && all[at] is { IsEmpty: false } known) Add(bucket.Selection, known);
        else Add(bucket.MemberAt(at).Tally);
    }

    private void Add(SelectedRows selection, ReadOnlySpan<YearRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            if (!selection.Takes(row)) continue;
            if (row.Year == YearRow.None) CountInNoYear++;
            (row.Year == YearRow.None ? Unscheduled : Of(row.Year)).Add(row.Class, row.Low, row.High, row.Marks);
        }
    }

    private void Add(Tally tally)
    {
        if (tally is Statement statement) Add(statement);
        else if (tally is Tally.Tie tie) Add(tie);
        else foreach (var part in ((Tally.Sum)tally).Tallies) Add(part);
    }

    private void Add(Statement statement)
    {
        var ofClass = statement.Class;
        if (statement.Years is { } known) foreach (var (year, interval) in known) Of(year).Add(ofClass, interval);
        else
        {
            Unscheduled.Add(ofClass, statement.Interval);
            AddInNoYear([statement.Id]);
        }
    }

    /// <summary>
    /// Of records that overlap, the highs add up in each year, and the low end is that of the record whose low is the largest:
    /// so the years still add up to what they count together.
    /// </summary>
    private void Add(Tally.Tie tie)
    {
        var largest = tie.Largest;
        foreach (var member in tie.Tallies)
        {
            var slices = new Slices(null);
            slices.Add(member);
            foreach (var (year, classes) in slices.Years) Of(year).Add(tie.OneClass, InTie(classes));
            if (slices.CountInNoYear > 0) Unscheduled.Add(tie.OneClass, InTie(slices.Unscheduled));
            AddInNoYear(slices.tiedInNoYear);
            Interval InTie(ClassSums classes) => ReferenceEquals(member, largest) ? classes.Total : classes.Total.AnyShare();
        }
    }

    private void AddInNoYear(List<string> ids)
    {
        CountInNoYear += ids.Count;
        tiedInNoYear.AddRange(ids);
    }

    private ClassSums Of(int year)
    {
        if (year < first || year >= first + years.Length) Reach(year);
        return years[year - first] ??= new();
    }

    private void Reach(int year)
    {
        var (from, to) = years.Length == 0 ? (year, year + 1) : (Math.Min(first, year), Math.Max(first + years.Length, year + 1));
        var more = new ClassSums?[to - from];
        years.CopyTo(more, first < from ? 0 : first - from);
        (years, first) = (more, from);
    }
}
