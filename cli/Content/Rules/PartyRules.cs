namespace Outlay.Cli.Content.Rules;

/// <summary>A deal has parties, each in roles that one party can have.</summary>
internal static class PartyRules
{
    private static readonly (Role, Role)[] Opposite =
        [(Role.Investor, Role.Investee), (Role.Provider, Role.Customer), (Role.Lender, Role.Borrower), (Role.Acquirer, Role.Target)];

    public static void Check(Review review)
    {
        foreach (var deal in review.Draft.Deals) Deal(deal, review.Report);
        foreach (var commitment in review.Draft.Commitments) Commitment(commitment, review.Report);
    }

    private static void Commitment(Located<Commitment> commitment, Report report)
    {
        var (record, place) = (commitment.Record, commitment.Place);
        if (record.From == record.To) report.Add(place["to"], $"'{record.To}' would be paying itself");
        // A key that is not there has the place of the record.
        if (place["to"] == place && place["purpose"] == place)
            report.Add(place, "a commitment needs 'to', the company that is paid, or 'purpose', what the money is for");
    }

    private static void Deal(Located<Deal> deal, Report report)
    {
        var parties = deal.Record.Parties;
        if (parties.Count == 0) report.Add(deal.Place["parties"], "a deal has at least one party");
        else Receiver(deal, report);
        for (var i = 0; i < parties.Count; i++)
        {
            var (party, at) = (parties[i], deal.Place["parties"][i]);
            if (!report.IsSound(at.Node)) continue;
            if (parties.Take(i).Contains(party)) report.Add(at, $"'{party.Company}' is listed twice in this role");
            else if (parties.Take(i).Any(other => other.Company == party.Company && AreOpposite(other.Role, party.Role)))
                report.Add(at["role"], $"'{party.Company}' would be dealing with itself: it is on the other side already");
        }
    }

    private static void Receiver(Located<Deal> deal, Report report)
    {
        var (record, parties) = (deal.Record, deal.Place["parties"]);
        if (ReceiverIn(record.Kind) is { } role && record.Parties.All(party => party.Role != role)
            && report.IsSound(deal.Place["kind"].Node) && report.IsSound(parties.Node))
            report.Add(parties, $"a deal of kind '{Words.Of(record.Kind)}' needs a party whose role is '{Words.Of(role)}'");
    }

    /// <summary>The role without which money would go to nobody; who pays need not be known.</summary>
    private static Role? ReceiverIn(DealKind kind) => kind switch
    {
        DealKind.Equity or DealKind.Ipo => Role.Investee,
        DealKind.Debt => Role.Borrower,
        DealKind.Acquisition => Role.Target,
        _ => null,
    };

    private static bool AreOpposite(Role one, Role other) => Opposite.Contains((one, other)) || Opposite.Contains((other, one));
}
