namespace Outlay;

/// <summary>Which companies the records are about that cite a source.</summary>
internal sealed class Citing
{
    private readonly ILookup<string, string> companies;

    public Citing(Ledger ledger) => companies = ledger.Deals
        .SelectMany(deal => deal.Revisions, (deal, revision) => (revision.Sources, Companies: deal.Parties.Select(party => party.Company)))
        .Concat(ledger.Commitments.SelectMany(record => record.Revisions, (record, revision) =>
            (revision.Sources, Companies: new[] { record.From, record.To }.OfType<string>())))
        .Concat(ledger.Metrics.Where(metric => metric.Company is not null).SelectMany(metric => metric.Revisions, (metric, revision) =>
            (revision.Sources, Companies: Enumerable.Repeat(metric.Company!, 1))))
        .SelectMany(cited => cited.Sources, (cited, source) => (source, cited.Companies))
        .SelectMany(cited => cited.Companies, (cited, company) => (cited.source, company)).Distinct()
        .ToLookup(cited => cited.source, cited => cited.company, StringComparer.Ordinal);

    public IReadOnlyList<string> CompaniesOf(string source) => [.. companies[source].Order(StringComparer.Ordinal)];
}
