namespace Outlay.Briefs.Figures;

/// <summary>What a brief cites, in order of first use.</summary>
internal sealed class CitationList
{
    private readonly Dictionary<string, Cited> byRecord = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly List<string> sources = [];

    public void Add(IEnumerable<Cited> cites)
    {
        foreach (var cited in cites)
        {
            if (byRecord.TryAdd(cited.Record, cited)) order.Add(cited.Record);
            else byRecord[cited.Record] = Both(byRecord[cited.Record], cited);
            AddSources(cited.Sources);
        }
    }

    /// <summary>Sources of what is no record of money, such as claims.</summary>
    public void AddSources(IEnumerable<string> ids) => sources.AddRange(ids);

    public IReadOnlyList<CitedRecord> Records(Ledger ledger, Addresses addresses) =>
        [.. order.Select((id, index) => Of(ledger, addresses, index + 1, byRecord[id]))];

    public IReadOnlyList<SourceAnswer> Sources(Ledger ledger) => [.. sources.Distinct(StringComparer.Ordinal)
        .SelectMany(id => SourceAnswer.Of(ledger, [id]))];

    private static Cited Both(Cited one, Cited other) => new(one.Record, one.AsOf > other.AsOf ? one.AsOf : other.AsOf,
        one.Sources == other.Sources ? one.Sources : [.. one.Sources.Union(other.Sources)]);

    private static CitedRecord Of(Ledger ledger, Addresses addresses, int number, Cited cited)
    {
        var (type, title, address) = Name(ledger, addresses, cited.Record);
        var grades = cited.Sources.Select(ledger.Sources.Find).OfType<Source>().Select(source => source.Grade).ToList();
        Grade? grade = grades.Count > 0 ? grades.Min() : null;
        return new(number, type, cited.Record, title, cited.AsOf, grade, address, cited.Sources,
            Citation.Of(cited.Record, title, cited.AsOf, addresses.Version, addresses.Cited(address),
                $"{Words.Of(type)} {cited.Record}{(grade is { } best ? $", best source: {Words.Of(best)}" : "")}"));
    }

    private static (RecordType Type, string Title, string Address) Name(Ledger ledger, Addresses addresses, string id)
    {
        if (ledger.Deals.Find(id) is { } deal) return (RecordType.Deal, deal.Title, addresses.Deal(id));
        if (ledger.Commitments.Find(id) is { } commitment) return (RecordType.Commitment, commitment.Title, addresses.Commitment(id));
        var metric = ledger.Metrics.Find(id)!;
        return (RecordType.Metric, MetricTitle.Of(ledger, metric), addresses.Metric(metric));
    }
}

/// <summary>A metric in words, since it has no title of its own.</summary>
internal static class MetricTitle
{
    /// <summary><c>OpenAI: revenue, 2025 (annual, as reported in 2025)</c>.</summary>
    public static string Of(Ledger ledger, Metric metric)
    {
        var company = metric.Company is { } id ? CompanyName.Of(ledger, id).Name + ": " : "";
        return $"{company}{metric.Name.Replace('-', ' ')}, {metric.Period}{(metric.Label is { } label ? $" ({label})" : "")}";
    }
}
