namespace Outlay.Cli.Content.Rules;

/// <summary>A history has a beginning and an order, and every step of it a source. R1.</summary>
internal static class RevisionRules
{
    /// <summary>What deals, commitments and metrics alike say of a revision.</summary>
    private sealed record Step(DateOnly AsOf, bool FirstRecorded, IReadOnlyList<string> Sources, Place Place);

    public static void Check(Review review)
    {
        foreach (var (record, place) in review.Draft.Agreements)
        {
            History(review, place, [.. record.Revisions.Select((revision, i) =>
                new Step(revision.AsOf, revision.FirstRecorded, revision.Sources, place["revisions"][i]))]);
            if (record.Revisions is [{ Status: null }, ..])
                review.Report.Add(place["revisions"][0]["status"], $"the first revision needs a status: {string.Join(", ", Words.All<Status>())}");
        }
        foreach (var metric in review.Draft.Metrics)
            History(review, metric.Place, [.. metric.Record.Revisions.Select((revision, i) =>
                new Step(revision.AsOf, revision.FirstRecorded, revision.Sources, metric.Place["revisions"][i]))]);
    }

    private static void History(Review review, Place place, IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0) review.Report.Add(place["revisions"], "there is no revision: a record begins with what was first reported, and when");
        for (var i = 0; i < steps.Count; i++)
        {
            var disorder = i > 0 ? Disorder(steps[i - 1], steps[i]) : null;
            if (disorder is not null) review.Report.Add(steps[i].Place["asOf"], disorder);
            Sourced(review, steps[i], isDated: disorder is null && steps[i].AsOf >= DateRules.Earliest);
        }
    }

    private static string? Disorder(Step before, Step step) =>
        step.AsOf == before.AsOf ? $"a second revision as of {step.AsOf:yyyy-MM-dd}: a date has one, and what contradicts it is a dispute"
        : step.AsOf < before.AsOf ? $"{step.AsOf:yyyy-MM-dd} comes after {before.AsOf:yyyy-MM-dd}: revisions go from the oldest to the latest"
        : null;

    /// <param name="isDated">Nothing is wrong with the date itself.</param>
    private static void Sourced(Review review, Step step, bool isDated)
    {
        if (step.Sources.Count == 0)
        {
            review.Report.Add(step.Place["sources"], "a revision needs at least one source");
            return;
        }
        var sources = step.Sources.Select(review.Sources.Find).OfType<Name>().ToList();
        if (!isDated || step.FirstRecorded || sources.Count < step.Sources.Count) return;
        var first = sources.Min(source => ((Source)source.Record).Date);
        if (first > step.AsOf && first <= review.Today)
            review.Report.Add(step.Place["asOf"],
                $"the first source of this revision is of {first:yyyy-MM-dd}: date it so, or say firstRecorded: true");
    }
}
