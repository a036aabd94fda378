namespace Outlay.Cli.Content.Rules;

/// <summary>Every amount of money is of the form of R3, in one currency that exists.</summary>
internal static class AmountRules
{
    public static readonly IReadOnlyList<string> Bases = ["pre-money", "post-money", "combined"];

    public static void Check(Review review)
    {
        foreach (var (record, place) in review.Draft.Agreements)
            for (var i = 0; i < record.Revisions.Count; i++) Revision(record.Revisions[i], place["revisions"][i], review.Report);
        foreach (var dispute in review.Draft.Disputes)
            for (var i = 0; i < dispute.Record.Claims.Count; i++) Claim(review, dispute, i);
    }

    public static void Currency(string currency, Place place, Report report)
    {
        if (!Currencies.Active.Contains(currency))
            report.Add(place, $"'{currency}' is no currency of ISO 4217, as USD or EUR{Currencies.Choice(currency, Currencies.Active)}");
    }

    private static void Revision(Revision revision, Place place, Report report)
    {
        if (revision.Amount is { IsKnown: true } amount) Money(amount.Value, FigureKind.Money, place["amount"], report);
        if (revision.Valuation is { IsKnown: true } valuation) Money(valuation.Value, FigureKind.Money, place["valuation"], report, hasBasis: true);
        if (revision.Schedule is not { IsKnown: true } schedule) return;
        for (var i = 0; i < schedule.Value.Count; i++) Money(schedule.Value[i].Amount, FigureKind.OneYear, place["schedule"][i]["amount"], report);
    }

    private static void Money(Amount amount, FigureKind kind, Place place, Report report, bool hasBasis = false)
    {
        AmountForm.Check(amount, kind, place, report);
        if (amount.Basis is { } basis && !hasBasis) report.Add(place["basis"], "only a valuation has a basis");
        else if (amount.Basis is { } word && !Bases.Contains(word)) report.Add(place["basis"], $"'{word}' is no basis{Wording.Choice(word, Bases)}");
        if (amount.Tranches is { } tranches) Tranches(amount, tranches, kind, place, report);
        else if (amount.Currency is { } currency) Currency(currency, place["currency"], report);
        else report.Add(place["currency"], "an amount needs its currency");
    }

    private static void Tranches(Amount amount, IReadOnlyList<Tranche> tranches, FigureKind kind, Place place, Report report)
    {
        if (tranches.Count == 0) report.Add(place["tranches"], "an amount made of tranches has at least one");
        // Beside a value, which is refused, these are the value's.
        var isAlone = amount is { Value: null, Low: null, High: null };
        if (isAlone && amount.Currency is not null) report.Add(place["currency"], "tranches have their own currency: leave it out here");
        if (isAlone && amount.Bound is not null) report.Add(place["bound"], "tranches have their own bounds: leave it out here");
        for (var i = 0; i < tranches.Count; i++)
        {
            var at = place["tranches"][i]["amount"];
            Money(tranches[i].Amount, kind, at, report);
            if (amount.CurrencyOfAll is { } first && tranches[i].Amount.Currency is { } currency && currency != first)
                report.Add(at["currency"], $"this tranche is in {currency}, and the first in {first}: an amount is in one currency");
        }
    }

    /// <summary>A claim about a metric speaks in the metric's unit, which need not be money.</summary>
    private static void Claim(Review review, Located<Dispute> dispute, int i)
    {
        var claim = dispute.Record.Claims[i];
        var (field, place) = (claim.Field ?? dispute.Record.Field, dispute.Place["claims"][i]["value"]);
        if (DisputeRules.Subject(dispute.Record, claim) is { } subject && review.Metrics.Find(subject) is { Record: Metric metric })
            MetricRules.Claim(metric, claim, field, place, review.Report);
        else if (claim.Value?.Amount is { } amount)
            Money(amount, FigureKind.Money, place, review.Report, hasBasis: field == "valuation");
    }
}
