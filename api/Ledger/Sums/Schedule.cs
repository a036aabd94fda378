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
        var slices = total.Slices();
        return new(
            [.. slices.Years.Select(year => new YearOfSchedule(year.Year, year.Classes.Total, year.Classes))],
            new(slices.Unscheduled.Total, slices.Unscheduled, new ReadList<Slices, string>(slices, static made => made.IdsInNoYear(), slices.CountInNoYear)));
    }
}
