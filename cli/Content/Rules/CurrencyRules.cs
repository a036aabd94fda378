namespace Outlay.Cli.Content.Rules;

/// <summary>
/// Money keeps its currency from one revision to the next: sums are per currency, and a change is more often a slip than a fact.
/// Where it is a fact, a revision between states the amount <c>unknown</c>, or the money is a record of its own.
/// </summary>
internal static class CurrencyRules
{
    public static void Check(Review review)
    {
        foreach (var (record, place) in review.Draft.Agreements)
        {
            Keeps(review.Report, record, place, "amount", revision => revision.Amount);
            Keeps(review.Report, record, place, "valuation", revision => revision.Valuation);
        }
    }

    private static void Keeps(Report report, IAgreement record, Place place, string field, Func<Revision, Stated<Amount>?> stated)
    {
        string? before = null;
        for (var i = 0; i < record.Revisions.Count; i++)
        {
            if (stated(record.Revisions[i]) is not { } amount) continue;
            var currency = amount.IsKnown ? amount.Value.CurrencyOfAll : null;
            if (currency is not null && !Currencies.Active.Contains(currency)) continue;
            if (before is not null && currency is not null && currency != before)
                report.Add(place["revisions"][i][field]["currency"],
                    $"the {field} was in {before} and is now in {currency}; where that is so, a revision between states it unknown");
            before = currency;
        }
    }
}
