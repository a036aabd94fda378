namespace Outlay.Cli.Content.Rules;

/// <summary>Terms, stakes and capacities are of a size that can be meant.</summary>
internal static class TermRules
{
    private const int MostYears = 100, MostGigawatts = 1000;

    public static void Check(Review review)
    {
        foreach (var (record, place) in review.Draft.Agreements)
            for (var i = 0; i < record.Revisions.Count; i++) Revision(record.Revisions[i], place["revisions"][i], review.Report);
    }

    private static void Revision(Revision revision, Place place, Report report)
    {
        if (revision.TermYears is { IsKnown: true, Value: <= 0 or > MostYears } term)
            report.Add(place["termYears"], $"{term.Value} is no term: more than 0, and at most {MostYears} years");
        if (revision.StakePercent is { IsKnown: true, Value: < 0 or > 100 } stake)
            report.Add(place["stakePercent"], $"{stake.Value} is no stake: 0 to 100 percent");
        if (revision.CapacityGw is { IsKnown: true, Value: < 0 or > MostGigawatts } capacity)
            report.Add(place["capacityGw"], $"{capacity.Value} is no capacity: 0 to {MostGigawatts} gigawatts");
    }
}
