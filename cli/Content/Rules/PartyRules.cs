namespace Outlay.Cli.Content.Rules;

/// <summary>A deal has parties, each in roles that one party can have.</summary>
internal static class PartyRules
{
    private static readonly (Role, Role)[] Opposite =
        [(Role.Investor, Role.Investee), (Role.Provider, Role.Customer), (Role.Lender, Role.Borrower), (Role.Acquirer, Role.Target)];

    public static void Check(Review review)
    {
        foreach (var deal in review.Draft.Deals) Deal(deal, review.Report);
        foreach (var commitment in review.Draft.Commitments.Where(commitment => commitment.Record.From == commitment.Record.To))
            review.Report.Add(commitment.Place["to"], $"'{commitment.Record.To}' would be paying itself");
    }

    private static void Deal(Located<Deal> deal, Report report)
    {
        var parties = deal.Record.Parties;
        if (parties.Count == 0) report.Add(deal.Place["parties"], "a deal has at least one party");
        for (var i = 0; i < parties.Count; i++)
        {
            var (party, at) = (parties[i], deal.Place["parties"][i]);
            if (!report.IsSound(at.Node)) continue;
            if (parties.Take(i).Contains(party)) report.Add(at, $"'{party.Company}' is listed twice in this role");
            else if (parties.Take(i).Any(other => other.Company == party.Company && AreOpposite(other.Role, party.Role)))
                report.Add(at["role"], $"'{party.Company}' would be dealing with itself: it is on the other side already");
        }
    }

    private static bool AreOpposite(Role one, Role other) => Opposite.Contains((one, other)) || Opposite.Contains((other, one));
}
