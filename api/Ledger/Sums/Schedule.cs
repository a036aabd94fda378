namespace Outlay;

/// <summary>What falls into one calendar year, by class.</summary>
public sealed record YearOfSchedule(int Year, Interval Total, IReadOnlyDictionary<string, Interval> Classes);

/// <summary>What has no start, no term and no schedule, and so falls into no known year.</summary>
public sealed record Unscheduled(Interval Total, IReadOnlyDictionary<string, Interval> Classes, IReadOnlyList<string> Records);

/// <summary>A total spread over the years. The years and <see cref="Unscheduled"/> add up to it. R8.</summary>
public sealed record Schedule(IReadOnlyList<YearOfSchedule> Years, Unscheduled Unscheduled)
{
    public static Schedule Of(Total total)
    {
        var slices = new Slices();
        foreach (var tally in total.Tallies) slices.Add(tally);
        return new(
            [.. slices.Years.OrderBy(year => year.Key).Select(year => new YearOfSchedule(year.Key, year.Value.Total, year.Value))],
            new(slices.Unscheduled.Total, slices.Unscheduled, Ordered.By(slices.InNoYear, id => id)));
    }
}

/// <summary>Tallies cut into years and what has none, each by class.</summary>
internal sealed class Slices
{
    /// <summary>In any order.</summary>
    public Dictionary<int, ClassSums> Years { get; } = [];
    public ClassSums Unscheduled { get; } = new();

    /// <summary>The records without a known year.</summary>
    public List<string> InNoYear { get; } = [];

    public void Add(Tally tally)
    {
        if (tally is Statement statement) Add(statement);
        else if (tally is Tally.Tie tie) Add(tie);
        else foreach (var part in ((Tally.Sum)tally).Tallies) Add(part);
    }

    private void Add(Statement statement)
    {
        var ofClass = statement.Money.Class;
        if (statement.Years is { } years) foreach (var (year, interval) in years) Of(year).Add(ofClass, interval);
        else
        {
            Unscheduled.Add(ofClass, statement.Interval);
            InNoYear.Add(statement.Id);
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
            var slices = new Slices();
            slices.Add(member);
            foreach (var (year, classes) in slices.Years) Of(year).Add(tie.OneClass, InTie(classes));
            if (slices.InNoYear.Count > 0) Unscheduled.Add(tie.OneClass, InTie(slices.Unscheduled));
            InNoYear.AddRange(slices.InNoYear);
            Interval InTie(ClassSums classes) => ReferenceEquals(member, largest) ? classes.Total : classes.Total.AnyShare();
        }
    }

    private ClassSums Of(int year)
    {
        if (!Years.TryGetValue(year, out var classes)) Years.Add(year, classes = new());
        return classes;
    }
}
