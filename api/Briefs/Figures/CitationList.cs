namespace Outlay.Briefs.Figures;

/// <summary>What a brief cites, in order of first use.</summary>
internal sealed class CitationList
{
    private readonly Dictionary<string, Cited> byRecord = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly List<string> sources = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public void Add(IEnumerable<Cited> cites)
    {
        foreach (var cited in cites)
        {
            AddRecord(cited);
            AddSources(cited.Sources);
        }
    }

    public void Add(CitationList other)
    {
        foreach (var record in other.order) AddRecord(other.byRecord[record]);
        AddSources(other.sources);
    }

    /// <summary>Sources of what is no record of money, such as claims.</summary>
    public void AddSources(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (known.Add(id)) sources.Add(id);
    }

    public IReadOnlyList<CitedRecord> Records(ViewAnswers answers) => [.. order.Select((id, index) => Of(answers, index + 1, byRecord[id]))];

    public IReadOnlyList<SourceAnswer> Sources(Ledger ledger) => [.. sources.Select(ledger.Sources.Resolve).OfType<Source>().Select(SourceAnswer.Of)];

    private void AddRecord(Cited cited)
    {
        if (byRecord.TryAdd(cited.Record, cited)) order.Add(cited.Record);
        else byRecord[cited.Record] = Both(byRecord[cited.Record], cited);
    }

    private static Cited Both(Cited one, Cited other) => one == other ? one : new(one.Record, one.AsOf > other.AsOf ? one.AsOf : other.AsOf,
        one.Sources == other.Sources ? one.Sources : [.. one.Sources.Union(other.Sources)]);

    private static CitedRecord Of(ViewAnswers answers, int number, Cited cited)
    {
        var name = answers.NameOf(cited);
        return new(number, name.Type, cited.Record, name.Title, cited.AsOf, name.Grade, name.Address, cited.Sources, name.Citation)
        {
            Amount = name.Amount,
            Html = name.Html,
        };
    }
}

/// <summary>What a record is called, where it is read, and how to cite it.</summary>
/// <param name="Grade">Of the best source of what is taken from it.</param>
/// <param name="Amount">In words, where one was stated by then.</param>
/// <param name="Html">Written once for all briefs that take the same from it.</param>
internal sealed record RecordName(RecordType Type, string Title, string Address, Grade? Grade, Citation Citation, string? Amount, Lazy<string> Html)
{
    public static RecordName Of(Ledger ledger, Addresses addresses, Cited cited)
    {
        var (id, asOf) = (cited.Record, cited.AsOf);
        var (type, title, address) = Find(ledger, addresses, id);
        var sources = cited.Sources.Select(ledger.Sources.Find).OfType<Source>().ToList();
        Grade? grade = sources.Count > 0 ? sources.Min(source => source.Grade) : null;
        var citation = Citation.Of(id, title, asOf, addresses.Version, addresses.Cited(address),
            $"{Words.Of(type)} {id}{(grade is { } best ? $", best source: {Words.Of(best)}" : "")}");
        var name = new RecordName(type, title, address, grade, citation, AmountOf(ledger, id, asOf), new(""));
        return name with { Html = new(() => Closing.HtmlOf(name, asOf, sources, isPublished: addresses.Version is not null)) };
    }

    private static string? AmountOf(Ledger ledger, string id, DateOnly asOf)
    {
        var value = ledger.Metrics.Find(id) is { } metric
            ? metric.AsOf(asOf) is { } revision ? QuantityValue.Of(revision.Interval, metric.Unit) : null
            : State.Of(((IAgreement?)ledger.Deals.Find(id) ?? ledger.Commitments.Find(id)!).Revisions, asOf) is { } state
                ? Agreements.Value(state, Agreements.Amount) : null;
        return value is null ? null : FigureWords.Of(value, Format.Default);
    }

    private static (RecordType Type, string Title, string Address) Find(Ledger ledger, Addresses addresses, string id)
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
        return $"{company}{Words.OfMeasure(metric.Name)}, {metric.Period}{(metric.Label is { } label ? $" ({label})" : "")}";
    }
}
