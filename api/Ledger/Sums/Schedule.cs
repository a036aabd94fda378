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
        var slices = Slices.Of(total.Tally);
        return new(
            [.. slices.Years.Select(year => new YearOfSchedule(year.Key, Sum(year.Value), year.Value))],
            new(Sum(slices.Unscheduled), slices.Unscheduled,
                [.. total.Tally.Statements.Where(statement => Spread.ByYear(statement) is null).Select(statement => statement.Id).Order(StringComparer.Ordinal)]));
    }

    private static Interval Sum(IReadOnlyDictionary<string, Interval> classes) => Interval.Sum(classes.Values);
}

/// <summary>A tally cut into years and what has none, each by class.</summary>
internal sealed class Slices
{
    public SortedDictionary<int, SortedDictionary<string, Interval>> Years { get; } = [];
    public SortedDictionary<string, Interval> Unscheduled { get; } = new(ClassOrder.Instance);

    public static Slices Of(Tally tally)
    {
        var slices = new Slices();
        slices.Add(tally);
        return slices;
    }

    private void Add(Tally tally)
    {
        if (tally is Tally.Sum sum) foreach (var part in sum.Tallies) Add(part);
        else if (tally is Tally.Tie tie) Add(tie);
        else foreach (var statement in tally.Statements) Add(statement);
    }

    private void Add(Statement statement)
    {
        var name = Words.Of(statement.Money.Class);
        if (Spread.ByYear(statement) is not { } years) Add(Unscheduled, name, statement.Interval);
        else foreach (var (year, interval) in years) Add(Of(year), name, interval);
    }

    /// <summary>
    /// Of records that overlap, the highs add up in each year, and the low end is that of the record whose low is the largest:
    /// so the years still add up to what they count together.
    /// </summary>
    private void Add(Tally.Tie tie)
    {
        foreach (var member in tie.Tallies)
        {
            var slices = Of(member);
            foreach (var (year, classes) in slices.Years) Add(Of(year), tie.Class, InTie(classes));
            Add(Unscheduled, tie.Class, InTie(slices.Unscheduled), onlyIf: slices.Unscheduled.Count > 0);
            Interval InTie(SortedDictionary<string, Interval> classes) =>
                Interval.Sum(classes.Values) is var all && ReferenceEquals(member, tie.Largest) ? all : all.AnyShare();
        }
    }

    private SortedDictionary<string, Interval> Of(int year)
    {
        if (!Years.TryGetValue(year, out var classes)) Years.Add(year, classes = new(ClassOrder.Instance));
        return classes;
    }

    private static void Add(SortedDictionary<string, Interval> classes, string name, Interval interval, bool onlyIf = true)
    {
        if (onlyIf) classes[name] = classes.TryGetValue(name, out var sum) ? sum + interval : interval;
    }
}
