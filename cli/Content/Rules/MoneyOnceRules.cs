namespace Outlay.Cli.Content.Rules;

/// <summary>Money is stated in one place, and a commitment belongs to a deal between its own companies. R6.</summary>
internal static class MoneyOnceRules
{
    public static void Check(Review review)
    {
        var deals = review.Draft.Deals.Where(deal => !review.Deals.IsCopy(deal.Place)).DistinctBy(deal => deal.Id).ToDictionary(deal => deal.Id);
        var standing = review.Draft.Commitments.Where(commitment => commitment.Record.Withdrawn is null);
        foreach (var group in standing.Where(commitment => commitment.Record.Deal is not null).GroupBy(commitment => commitment.Record.Deal!))
        {
            if (!deals.TryGetValue(group.Key, out var deal)) continue;
            Twice(deal, string.Join(", ", group.Select(commitment => $"'{commitment.Id}'")), review.Report);
            foreach (var commitment in group) Parties(review, deal, commitment);
        }
    }

    private static void Twice(Located<Deal> deal, string commitments, Report report)
    {
        for (var i = 0; i < deal.Record.Revisions.Count; i++)
        {
            var (revision, at) = (deal.Record.Revisions[i], deal.Place["revisions"][i]);
            if (revision.Amount is { IsKnown: true })
                report.Add(at["amount"], $"this money is stated by {commitments}: leave it out here");
            if (revision.Schedule is { IsKnown: true })
                report.Add(at["schedule"], $"this money is stated by {commitments}: leave the schedule out here");
        }
    }

    /// <summary>Says nothing where a party is not known: that is said where it is written.</summary>
    private static void Parties(Review review, Located<Deal> deal, Located<Commitment> commitment)
    {
        var parties = deal.Record.Parties.Select(party => party.Company).Distinct().ToList();
        if (parties.Count == 0 || parties.Any(party => review.Companies.Find(party) is null)) return;
        foreach (var (key, company) in new[] { ("from", commitment.Record.From), ("to", commitment.Record.To) })
            if (company is not null && !parties.Contains(company) && review.Companies.Find(company) is not null)
                review.Report.Add(commitment.Place[key],
                    $"'{company}' is no party to the deal '{deal.Id}'; its parties are {string.Join(", ", parties.Select(party => $"'{party}'"))}");
    }
}
