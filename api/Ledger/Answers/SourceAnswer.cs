namespace Outlay;

/// <summary>A source as an answer cites it; <c>sources</c> lists the rest of it.</summary>
public sealed record SourceAnswer(string Id, string Publisher, string Title, string? Url, DateOnly Date, Grade Grade, string? ArchivedUrl)
{
    /// <summary>Each source once, by date and then id.</summary>
    public static IReadOnlyList<SourceAnswer> Of(Ledger ledger, IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Select(ledger.Sources.Resolve).OfType<Source>().Select(Of)
            .OrderBy(source => source.Date).ThenBy(source => source.Id, StringComparer.Ordinal)];

    internal static SourceAnswer Of(Source source) =>
        new(source.Id, source.Publisher, source.Title, source.Url, source.Date, source.Grade, source.ArchivedUrl);
}
