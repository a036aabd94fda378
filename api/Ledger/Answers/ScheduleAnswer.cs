using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A total and the years that it falls into. These and what is unscheduled add up to it. R8.</summary>
public sealed record ScheduleOfTotal(
    string Kind, string? Money, string Currency, [property: JsonPropertyName("total")] Interval Interval,
    IReadOnlyDictionary<string, Interval> Classes, IReadOnlyList<YearOfSchedule> Years, Unscheduled Unscheduled,
    IReadOnlyList<string> Counted, IReadOnlyList<string> Joint, IReadOnlyList<string> Unsized, IReadOnlyList<WholeAndParts> Wholes,
    IReadOnlyList<OverlappingRecords> Overlapping, IReadOnlyList<Exclusion> Excluded,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Stated, IReadOnlyList<string>? Explanation)
{
    /// <param name="years">The years to show; <c>null</c> is all.</param>
    public static ScheduleOfTotal Of(Total total, IReadOnlySet<int>? years, bool explain)
    {
        var schedule = Schedule.Of(total);
        return new(
            total.Kind, total.Money, total.Currency, total.Interval, total.Classes,
            [.. schedule.Years.Where(year => years?.Contains(year.Year) != false)], schedule.Unscheduled,
            total.Counted, total.Joint, total.Unsized, total.Wholes, total.Overlapping, total.Excluded, total.Stated,
            explain ? ScheduleExplanation.Of(total) : null);
    }
}

/// <summary>When money is to be spent: a schedule for each kind and currency. R8.</summary>
/// <param name="Excluded">What the question left out as being of another kind or currency.</param>
public sealed record ScheduleAnswer(
    [property: JsonPropertyName("of")] SumOf Over, IReadOnlyList<ScheduleOfTotal> Data, IReadOnlyList<Exclusion> Excluded, IReadOnlyList<Finding> Findings, int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly? AsOf)
{
    public static ScheduleAnswer Of(LedgerView view, TotalsQuery query, IReadOnlySet<int>? years, Asked asked)
    {
        var totals = Totals.Of(view, query, asked.Today);
        return new(
            query.Of, [.. totals.All.Select(total => ScheduleOfTotal.Of(total, years, asked.Explain))],
            totals.Excluded, totals.Findings, asked.Version, asked.AsOf);
    }
}
