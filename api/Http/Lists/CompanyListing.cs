namespace Outlay.Http;

internal sealed class CompanyListing() : Listing<Company, CompanyAnswer>(
    CompanyAnswer.Of,
    new Table<CompanyAnswer, CompanyAnswer>(company => [company], Columns),
    new("id", company => company.Id),
    new("name", company => company.Name.ToLowerInvariant()))
{
    private static IReadOnlyList<Column<CompanyAnswer>> Columns =>
    [
        new("id", company => company.Id),
        new("name", company => company.Name),
        new("kind", company => company.Kind),
        new("country", company => company.Country),
        new("url", company => company.Url),
        new("aliases", company => company.Aliases),
        new("ticker", "ids", company => company.Ids?.Ticker),
        new("lei", "ids", company => company.Ids?.Lei),
        new("cik", "ids", company => company.Ids?.Cik),
        new("successor", company => company.Successor?.Id),
        new("deals", "count", company => company.Count.Deals),
        new("commitments", "count", company => company.Count.Commitments),
        new("metrics", "count", company => company.Count.Metrics),
    ];
}
