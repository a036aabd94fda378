namespace Outlay.Http;

/// <summary>An amount in columns: two ends, and in a word how a source would say it.</summary>
internal static class AmountColumns
{
    public static IReadOnlyList<Column<TRow>> Of<TRow>(string field, Func<TRow, MoneyAnswer> money) =>
    [
        new("currency", field, row => money(row).Currency),
        .. Of(field, (TRow row) => new Interval(money(row).Low, money(row).High, money(row).Approximate)),
    ];

    /// <summary>An open high end is empty.</summary>
    public static IReadOnlyList<Column<TRow>> Of<TRow>(string field, Func<TRow, Interval> interval) =>
    [
        new("low", field, row => interval(row).Low),
        new("high", field, row => interval(row).High),
        new("bound", field, row => Bound(interval(row))),
        new("approximate", field, row => interval(row).Approximate),
    ];

    /// <summary>Sources in two columns, in the same order: ids, and the addresses of those that have one.</summary>
    public static IReadOnlyList<Column<TRow>> Sources<TRow>(Func<TRow, IEnumerable<SourceAnswer>> sources) =>
    [
        new("sources", row => sources(row).Select(source => source.Id)),
        new("sourceUrls", "sources", row => sources(row).Select(source => source.Url ?? source.ArchivedUrl).OfType<string>()),
    ];

    public static string Bound(Interval interval) => interval switch
    {
        { Low: 0, High: null } => "unsized",
        { High: null } => "at-least",
        { High: var high } when high == interval.Low => interval.Approximate ? "about" : "exact",
        { Low: 0 } => "at-most",
        _ => "range",
    };
}
