namespace Outlay.Cli.Content.Rules;

/// <summary>A schedule divides the amount by year, all of it and no more. R8.</summary>
internal static class ScheduleRules
{
    private const int FirstYear = 1990, LastYear = 2200;

    public static void Check(Review review)
    {
        foreach (var (record, place) in review.Draft.Agreements)
        {
            if (record.Revisions.All(revision => revision.Schedule is null) || !review.Report.IsSound(place.Node)) continue;
            for (var i = 0; i < record.Revisions.Count; i++) Revision(review.Report, record, i, place["revisions"][i]);
        }
    }

    private static void Revision(Report report, IAgreement record, int i, Place place)
    {
        var revision = record.Revisions[i];
        if (revision.Schedule is { IsKnown: true } stated) Years(report, stated.Value, place["schedule"]);
        if (revision.Schedule is null && revision.Amount is null) return;
        var state = State.Of([.. record.Revisions.Take(i + 1)], DateOnly.MaxValue)!;
        if (state.Schedule is { Count: > 0 } schedule) Adds(report, schedule, state.Amount, place[revision.Schedule is null ? "amount" : "schedule"]);
    }

    private static void Years(Report report, IReadOnlyList<ScheduledYear> schedule, Place place)
    {
        if (schedule.Count == 0) report.Add(place, "a schedule has at least one year; where none is known, write unknown");
        for (var i = 0; i < schedule.Count; i++)
        {
            var (year, at) = (schedule[i].Year, place[i]["year"]);
            if (year is < FirstYear or > LastYear)
                report.Add(at, $"{year} is no year of a schedule: {FirstYear} to {LastYear}");
            else if (i > 0 && year <= schedule[i - 1].Year)
                report.Add(at, $"{year} comes after {schedule[i - 1].Year}: a schedule names each year once, in order");
        }
    }

    private static void Adds(Report report, IReadOnlyList<ScheduledYear> schedule, Amount? amount, Place place)
    {
        var sum = Interval.Sum(schedule.Select(year => year.Amount.Interval));
        if (amount is null)
            report.Add(place, "a schedule divides an amount, and there is none");
        else if (schedule.Any(year => year.Amount.CurrencyOfAll is { } currency && currency != amount.CurrencyOfAll))
            report.Add(place, $"the schedule is not in {amount.CurrencyOfAll}, as the amount is");
        else if ((sum.Low, sum.High) != (amount.Interval.Low, amount.Interval.High))
            report.Add(place, $"the years add up to {Range(sum)}, and the amount is {Range(amount.Interval)}");
    }

    private static string Range(Interval interval) => interval.Low == interval.High ? $"{interval.Low}"
        : interval.High is { } high ? $"{interval.Low} to {high}" : $"{interval.Low} or more";
}
