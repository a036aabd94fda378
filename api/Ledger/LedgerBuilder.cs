namespace Outlay;

/// <summary>Takes records in any order and makes the immutable <see cref="Ledger"/> of them.</summary>
public sealed class LedgerBuilder
{
    private readonly List<IRecord> records = [];

    public LedgerBuilder Add(params IEnumerable<IRecord> more)
    {
        records.AddRange(more);
        return this;
    }

    /// <exception cref="ArgumentException">
    /// Two records of one type have the same id, or amounts are in more than <see cref="LedgerLimits.MostCurrencies"/> currencies.
    /// </exception>
    public Ledger Build() => new(new()
    {
        Companies = Of<Company>(),
        Sources = Of<Source>(),
        Deals = Of<Deal>(),
        Commitments = Of<Commitment>(),
        Metrics = Of<Metric>(),
        Disputes = Of<Dispute>(),
        Briefs = Of<Brief>(),
        Guides = Of<Guide>(),
    });

    private List<T> Of<T>() where T : IRecord =>
        [.. records.OfType<T>().OrderBy(record => record.Id, StringComparer.Ordinal)];
}
