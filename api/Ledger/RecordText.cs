namespace Outlay;

/// <summary>The words that a record is found by: its id, its names and titles, the companies concerned, tags and notes, in small letters.</summary>
internal sealed class RecordText
{
    private readonly string text;

    private RecordText(IEnumerable<string?> parts) => text = string.Join('\n', parts.OfType<string>()).ToLowerInvariant();

    public static RecordText Of(Ledger ledger, IRecord record) => new([record.Id, .. record.Aliases, .. record switch
    {
        Deal deal => [deal.Title, deal.Note, .. deal.Tags, .. deal.Parties.SelectMany(party => NamesOf(ledger, party.Company))],
        Commitment commitment =>
        [
            commitment.Title, commitment.Purpose, commitment.Note, .. commitment.Tags,
            .. NamesOf(ledger, commitment.From), .. NamesOf(ledger, commitment.To),
        ],
        Company company => [company.Name, company.Ids?.Ticker, company.Ids?.Lei, company.Ids?.Cik],
        Metric metric => [metric.Name, metric.Label, .. NamesOf(ledger, metric.Company)],
        Source source => [source.Publisher, source.Title, source.Url],
        Dispute dispute => [dispute.Subject, dispute.Field, .. dispute.Records],
        Brief brief => [brief.Title, brief.Summary, .. brief.Tags],
        _ => (IEnumerable<string?>)[],
    }]);

    /// <summary>Those that it is made of, as often as they stand there.</summary>
    public IReadOnlyList<string> Words => WordsOf(text);

    /// <summary>The words of a question, each to be found.</summary>
    public static IReadOnlyList<string> WordsOf(string text) =>
        text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool Contains(IReadOnlyList<string> words)
    {
        foreach (var word in words)
            if (!text.Contains(word, StringComparison.Ordinal)) return false;
        return true;
    }

    private static IEnumerable<string?> NamesOf(Ledger ledger, string? company) =>
        company is not null && ledger.Companies.Resolve(company) is { } found ? [found.Id, found.Name, .. found.Aliases] : [company];
}
