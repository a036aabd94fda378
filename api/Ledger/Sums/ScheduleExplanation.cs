using System.Globalization;

namespace Outlay;

/// <summary>How a total came to its years, a line for each statement of money. R8.</summary>
internal static class ScheduleExplanation
{
    public static IReadOnlyList<string> Of(Total total) =>
    [
        .. total.Tallies.SelectMany(tally => tally.Statements).OrderBy(statement => statement.Id, StringComparer.Ordinal).Select(statement => Line(statement, total.Currency)),
        .. total.Tallies.SelectMany(Tally.TiesIn).Select(tie =>
            $"~ {string.Join(" and ", tie.Ids)} share money: in each year the low end is that of {tie.LargestId} alone, whose low is the largest, and the highs add up"),
        $"= {Text.Of(total.Interval, total.Currency)} in all",
    ];

    private static string Line(Statement statement, string currency) => statement.Years is { } years
        ? $"+ {statement.Id}: {Text.Of(statement.Interval, currency)} {How(statement.State)}: {string.Join("; ", years.OrderBy(one => one.Year).Select(one => $"{one.Year} {Text.Of(one.Interval, null)}"))}"
        : $"+ {statement.Id}: {Text.Of(statement.Interval, currency)} in no known year: {Lacks(statement.State)}";

    private static string How(State state) => state.Schedule is not null ? "by its own schedule"
        : string.Create(CultureInfo.InvariantCulture, $"spread evenly over {state.TermYears:0.##} years from {state.Start!.Value.Day:yyyy-MM-dd}");

    private static string Lacks(State state) => (state.Start, state.TermYears) switch
    {
        (null, null) => "it has neither a start nor a term",
        (null, _) => "it has no start",
        _ => "it has no term",
    };
}
