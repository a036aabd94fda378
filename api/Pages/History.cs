using System.Globalization;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Tells the revisions of a record as a history: at each step what changed, and who says so.</summary>
internal static class History
{
    /// <returns>The newest first.</returns>
    public static IReadOnlyList<HistoryEntry> Of(AgreementAnswer record)
    {
        var sources = record.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var entries = record.Revisions.Select((revision, index) => new HistoryEntry(
            revision.AsOf, revision.Status, revision.Class, revision.Stated.Event, revision.Stated.FirstRecorded, revision.Stated.Note,
            revision.Money, [.. Changes(index == 0 ? null : record.Revisions[index - 1], revision, record.Revisions.Take(index))],
            [.. revision.Stated.Sources.Select(sources.GetValueOrDefault).OfType<SourceAnswer>()]));
        return [.. entries.Reverse()];
    }

    private static IEnumerable<ChangedValue> Changes(RevisionAnswer? before, RevisionAnswer now, IEnumerable<RevisionAnswer> earlier)
    {
        var past = earlier.Select(revision => revision.Stated).Reverse().ToList();
        var all = new[]
        {
            before is null ? null : Changed("Status", Reading.Label(before.Status), Reading.Label(now.Status)),
            Changed("Amount", before is null ? null : InWords(before.Money), InWords(now.Money)),
            Of("Valuation", now.Stated.Valuation, past.Select(one => one.Valuation), Reading.Amount),
            Of("Stake", now.Stated.StakePercent, past.Select(one => one.StakePercent), stake => Number(stake) + "%"),
            Of("Term", now.Stated.TermYears, past.Select(one => one.TermYears), years => Number(years) + " years"),
            Of("Starts", now.Stated.Start, past.Select(one => one.Start), Reading.Start),
            Of("In effect from", now.Stated.Effective, past.Select(one => one.Effective), Reading.ShortDay),
            Of("By year", now.Stated.Schedule, past.Select(one => one.Schedule), InWords),
            Of("Capacity", now.Stated.CapacityGw, past.Select(one => one.CapacityGw), gigawatts => Number(gigawatts) + " GW"),
        };
        return all.OfType<ChangedValue>();
    }

    private static ChangedValue? Of<T>(string field, Stated<T>? now, IEnumerable<Stated<T>?> past, Func<T, string> words) =>
        now is not { } said ? null
            : Changed(field, past.FirstOrDefault(one => one is not null) is { IsKnown: true } was ? words(was.Value) : null,
                said.IsKnown ? words(said.Value) : "unknown");

    private static ChangedValue? Changed(string field, string? was, string now) => was == now ? null : new(field, was, now);

    private static string InWords(IReadOnlyList<ScheduledYear> years) =>
        string.Join("; ", years.Select(year => $"{year.Year}: {Reading.Amount(year)}"));

    private static string InWords(IReadOnlyList<MoneyAnswer> money) =>
        string.Join("; ", money.Select(one => one is { Low: 0, High: null } ? "not stated" : Reading.Amount(one)));

    private static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
