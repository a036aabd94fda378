namespace Outlay.Briefs.Figures;

/// <summary>Deals, commitments and metrics by the ids that texts name them by.</summary>
internal static class RecordNames
{
    /// <summary>What is said first of an id that names nothing at all.</summary>
    public const string NotThere = "there is no deal, commitment or metric ";

    /// <summary>Why an id names nothing that was known by the view's date.</summary>
    public static Mistake Wrong(LedgerView view, Word id) => new(id.Start, Why(view, id.Text));

    private static string Why(LedgerView view, string id)
    {
        var ledger = view.Ledger;
        IRecord? record = (IRecord?)ledger.Deals.Resolve(id) ?? (IRecord?)ledger.Commitments.Resolve(id) ?? ledger.Metrics.Resolve(id);
        return record switch
        {
            null => $"{NotThere}'{id}'{Nearest.Choice(id, Ids(ledger))}",
            { Withdrawn: { } withdrawn } => $"'{id}' is withdrawn: {withdrawn.Reason}",
            _ when record.Id != id => $"'{id}' is an alias: write '{record.Id}'",
            _ when First(record) <= view.Date => $"'{id}' is a metric, and has no history to show here",
            _ => $"'{id}' was not known yet as of {Dates.Iso(view.Date)}: it was first reported on {Dates.Iso(First(record))}",
        };
    }

    private static List<string> Ids(Ledger ledger) =>
        [.. ledger.Deals.Select(deal => deal.Id), .. ledger.Commitments.Select(commitment => commitment.Id), .. ledger.Metrics.Select(metric => metric.Id)];

    private static DateOnly First(IRecord record) => record is IAgreement agreement ? agreement.Revisions[0].AsOf : ((Metric)record).Revisions[0].AsOf;
}
