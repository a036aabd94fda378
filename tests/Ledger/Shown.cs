using System.Globalization;

namespace Outlay.Tests;

/// <summary>
/// Answers as short lines, everything that they say: <c>~</c> is about, <c>..</c> a range or an open end, <c>B</c> billions.
/// </summary>
internal static class Shown
{
    public static string Of(Interval interval) => (interval.Approximate ? "~" : "") + (interval.High == interval.Low
        ? Of(interval.Low) : $"{Of(interval.Low)}..{(interval.High is { } high ? Of(high) : "")}");

    public static string Of(IEnumerable<Total> totals) => string.Join("\n", totals.Select(Of));

    public static string Of(Total total) => Lines([
        string.Join(' ', new[] { total.Group is { } group ? group + ":" : null, total.Kind, total.Money, total.Currency, Of(total.Interval) }.OfType<string>()),
        .. total.Classes.Select(entry => $"  {entry.Key} {Of(entry.Value)}"),
        .. Ids("counted", total.Counted),
        .. Ids("joint", total.Joint),
        .. Ids("unsized", total.Unsized),
        .. total.Wholes.Select(whole => $"  whole {whole.Id} {Of(whole.ByWhole)} by its parts {Of(whole.ByParts)}: {string.Join(' ', whole.Parts)}"
            + (whole.PartsUnsized.Count > 0 ? $", of them unsized: {string.Join(' ', whole.PartsUnsized)}" : "") + $", counted by {Words.Of(whole.CountedBy)}"),
        .. total.Overlapping.Select(tie => $"  overlapping {string.Join(' ', tie.Ids)} {tie.Class} {Of(tie.Interval)}"),
        .. total.Excluded.Select(exclusion => "  " + Of(exclusion)),
        .. (total.Stated ?? new Dictionary<string, IReadOnlyList<string>>()).Select(stated => $"  {stated.Key} by {string.Join(' ', stated.Value)}")]);

    public static string Of(Exclusion exclusion) =>
        $"without {exclusion.Id}: {Words.Of(exclusion.Reason)}{(exclusion.Whole is { } whole ? " " + whole : "")}";

    public static string Of(Schedule schedule) => Lines([
        .. schedule.Years.Select(year => $"{year.Year} {Of(year.Total)}"),
        $"unscheduled {Of(schedule.Unscheduled.Total)}{(schedule.Unscheduled.Records.Count > 0 ? ": " + string.Join(' ', schedule.Unscheduled.Records) : "")}"]);

    public static string Of(Finding finding) => $"{Words.Of(finding.Kind)}: {string.Join(' ', finding.Records)}";

    private static IEnumerable<string> Ids(string name, IReadOnlyList<string> ids) => ids.Count > 0 ? [$"  {name} {string.Join(' ', ids)}"] : [];

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Of(decimal value) => value >= 1_000_000 ? Text(value / 1_000_000_000) + "B" : Text(value);

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
