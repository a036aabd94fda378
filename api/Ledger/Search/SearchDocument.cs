namespace Outlay;

/// <summary>A text of a record, and how much a word in it weighs.</summary>
/// <param name="IsProse">Whether a passage of it is worth showing.</param>
internal readonly record struct SearchField(string Text, float Weight, bool IsProse = false);

/// <summary>What search knows of a record.</summary>
/// <param name="Weight">Between records that hold the same words: a company before its deals, a deal before what is cited for it.</param>
/// <param name="Fields">The title first.</param>
/// <param name="Companies">The companies that it is about, for the filter.</param>
internal sealed record SearchDocument(
    RecordType Type, string Id, string Title, float Weight, IReadOnlyList<SearchField> Fields, IReadOnlyList<string> Companies)
{
    private const float InTitle = 4, InName = 3, InText = 1;

    /// <summary>Of all records that stand, in order of type and id.</summary>
    public static IEnumerable<SearchDocument> In(Ledger ledger)
    {
        var citing = new Citing(ledger);
        return
        [
            .. ledger.Companies.Select(Of),
            .. ledger.Deals.Select(deal => Of(ledger, deal)),
            .. ledger.Commitments.Select(commitment => Of(ledger, commitment)),
            .. ledger.Briefs.Select(Of),
            .. ledger.Guides.Select(Of),
            .. ledger.Sources.Select(source => Of(source, citing.CompaniesOf(source.Id))),
        ];
    }

    private static SearchDocument Of(Company company) => new(RecordType.Company, company.Id, company.Name, 1.6f,
        [new(company.Name, InTitle), .. company.Aliases.Prepend(company.Id).Select(id => new SearchField(id, InName)), .. Of(company.Ids)], [company.Id]);

    private static IEnumerable<SearchField> Of(CompanyIds? ids) =>
        new[] { ids?.Ticker, ids?.Lei, ids?.Cik }.OfType<string>().Select(id => new SearchField(id, InName));

    private static SearchDocument Of(Ledger ledger, Deal deal)
    {
        var companies = deal.Parties.Select(party => party.Company).Distinct().ToList();
        return Of(ledger, RecordType.Deal, deal, 1.2f, Words.Of(deal.Kind), companies, null);
    }

    private static SearchDocument Of(Ledger ledger, Commitment commitment)
    {
        var companies = new[] { commitment.From, commitment.To }.OfType<string>().Distinct().ToList();
        return Of(ledger, RecordType.Commitment, commitment, 1.1f, Words.Of(commitment.Kind), companies, commitment.Purpose);
    }

    private static SearchDocument Of(
        Ledger ledger, RecordType type, IAgreement record, float weight, string kind, IReadOnlyList<string> companies, string? purpose) =>
        new(type, record.Id, record.Title, weight,
        [
            new(record.Title, InTitle),
            new(record.Id, InName),
            .. record.Aliases.Select(id => new SearchField(id, InName)),
            .. companies.Select(ledger.Companies.Find).OfType<Company>().SelectMany(NamesOf).Select(name => new SearchField(name, InName)),
            new(kind, InName),
            new(Words.Of(type), InText),
            new(AmountWords.Of([record, .. ledger.CommitmentsOf(record.Id)]), InText),
            .. record.Tags.Select(tag => new SearchField(tag, InName)),
            .. record.Revisions.Select(revision => revision.Note).Reverse().Prepend(record.Note).Prepend(purpose).OfType<string>()
                .Select(note => new SearchField(note, InText, IsProse: true)),
        ], companies);

    private static IEnumerable<string> NamesOf(Company company) => company.Aliases.Prepend(company.Name);

    private static SearchDocument Of(Brief brief) => new(RecordType.Brief, brief.Id, brief.Title, 1.3f,
        [
            new(brief.Title, InTitle), new(brief.Summary, InName, IsProse: true), new(brief.Id, InName),
            .. brief.Tags.Select(tag => new SearchField(tag, InName)), new(PlainText.Of(brief.Markdown), InText, IsProse: true),
        ], []);

    private static SearchDocument Of(Guide guide) => new(RecordType.Guide, guide.Id, guide.Title, 1,
        [
            new(guide.Title, InTitle), new(guide.Summary, InName, IsProse: true), new(guide.Id, InName),
            new(PlainText.Of(guide.Markdown), InText, IsProse: true),
        ], []);

    private static SearchDocument Of(Source source, IReadOnlyList<string> companies) => new(RecordType.Source, source.Id, source.Title, 0.8f,
        [new(source.Title, InTitle), new(source.Publisher, InName), new(source.Id, InName), new(source.Url ?? "", InText)], companies);
}
