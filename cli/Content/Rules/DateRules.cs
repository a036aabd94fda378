namespace Outlay.Cli.Content.Rules;

/// <summary>Nothing is dated after today, and no year is a slip of the hand.</summary>
internal static class DateRules
{
    public static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>Years between the day on which something became public and the one from which it holds, or money is spent.</summary>
    private const int MostYearsApart = 50;

    public static void Check(Review review)
    {
        foreach (var (record, place) in review.Draft.Agreements) Agreement(review, record, place);
        foreach (var metric in review.Draft.Metrics)
            for (var i = 0; i < metric.Record.Revisions.Count; i++)
                Past(review, metric.Record.Revisions[i].AsOf, metric.Place["revisions"][i]["asOf"]);
        foreach (var source in review.Draft.Sources)
        {
            Past(review, source.Record.Date, source.Place["date"]);
            Past(review, source.Record.Accessed, source.Place["accessed"]);
        }
        foreach (var dispute in review.Draft.Disputes)
            for (var i = 0; i < dispute.Record.Claims.Count; i++) Past(review, dispute.Record.Claims[i].Date, dispute.Place["claims"][i]["date"]);
        foreach (var brief in review.Draft.Briefs)
        {
            Past(review, brief.Record.Date, brief.Place["date"]);
            Past(review, brief.Record.AsOf, brief.Place["asOf"]);
            if (brief.Record.AsOf > brief.Record.Date && brief.Record.AsOf <= review.Today && brief.Record.Date >= Earliest)
                review.Report.Add(brief.Place["asOf"], $"{brief.Record.AsOf:yyyy-MM-dd} is after {brief.Record.Date:yyyy-MM-dd}, the date of the brief");
        }
        foreach (var name in review.Everything) Past(review, name.Record.Withdrawn?.Date, name.Place["withdrawn"]["date"]);
    }

    private static void Agreement(Review review, IAgreement record, Place place)
    {
        for (var i = 0; i < record.Revisions.Count; i++)
        {
            var (revision, at) = (record.Revisions[i], place["revisions"][i]);
            Past(review, revision.AsOf, at["asOf"]);
            // Nothing is far from a day that is wrong itself.
            if (revision.AsOf < Earliest) continue;
            if (revision.Effective is { IsKnown: true } effective && Math.Abs(effective.Value.Year - revision.AsOf.Year) > MostYearsApart)
                review.Report.Add(at["effective"], $"{effective.Value:yyyy-MM-dd} is more than {MostYearsApart} years from asOf: is the year right?");
            if (revision.Start is { IsKnown: true } start && Math.Abs(start.Value.Day.Year - revision.AsOf.Year) > MostYearsApart)
                review.Report.Add(at["start"], $"{start.Value} is more than {MostYearsApart} years from asOf: is the year right?");
        }
    }

    private static void Past(Review review, DateOnly? date, Place place)
    {
        if (date > review.Today) review.Report.Add(place, $"{date:yyyy-MM-dd} is still to come");
        else if (date < Earliest) review.Report.Add(place, $"{date:yyyy-MM-dd} is before {Earliest:yyyy-MM-dd}: is the year right?");
    }
}
