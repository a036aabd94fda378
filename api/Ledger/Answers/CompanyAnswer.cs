using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>A company, and how much the ledger knew of it as of a date.</summary>
/// <param name="Count">Of the deals, commitments and metrics that were known by then.</param>
public record CompanyAnswer(
    string Id, string Name, CompanyKind Kind, string? Country, string? Url, IReadOnlyList<string> Aliases, CompanyIds? Ids,
    CompanyName? Successor, CompanyCounts Count)
{
    public static CompanyAnswer Of(LedgerView view, Company company) => new(
        company.Id, company.Name, company.Kind, company.Country, company.Url, company.Aliases, company.Ids,
        company.Successor is { } successor ? CompanyName.Of(view.Ledger, successor) : null, CompanyCounts.Of(view, company.Id));
}

public sealed record CompanyCounts(int Deals, int Commitments, int Metrics)
{
    internal static CompanyCounts Of(LedgerView view, string company) => new(
        view.Ledger.DealsWith(company).Count(deal => view.Deal(deal.Id) is not null),
        view.Ledger.CommitmentsWith(company).Count(commitment => view.Commitment(commitment.Id) is not null),
        view.Ledger.MetricsOf(company).Count(metric => metric.AsOf(view.Date) is not null));
}

/// <summary>A company with all that the ledger knew of it as of a date.</summary>
/// <param name="Deals">By the company's role in them.</param>
/// <param name="CommitmentsOut">What it is to pay.</param>
/// <param name="CommitmentsIn">What it is to be paid.</param>
public sealed record CompanyProfile(
    CompanyAnswer Company,
    [property: JsonPropertyOrder(1)] IReadOnlyDictionary<string, IReadOnlyList<DealLine>> Deals,
    [property: JsonPropertyOrder(1)] IReadOnlyList<CommitmentLine> CommitmentsOut,
    [property: JsonPropertyOrder(1)] IReadOnlyList<CommitmentLine> CommitmentsIn,
    [property: JsonPropertyOrder(1)] IReadOnlyList<MetricAnswer> Metrics)
    : CompanyAnswer(Company)
{
    [JsonIgnore]
    public CompanyAnswer Company { get; } = Company;

    public static new CompanyProfile Of(LedgerView view, Company company)
    {
        var commitments = view.Ledger.CommitmentsWith(company.Id)
            .Select(commitment => view.Commitment(commitment.Id)).OfType<CommitmentAsOf>().ToList();
        return new(
            CompanyAnswer.Of(view, company),
            DealsByRole(view, company.Id),
            [.. commitments.Where(commitment => commitment.Record.From == company.Id).Select(commitment => CommitmentLine.Of(view, commitment))],
            [.. commitments.Where(commitment => commitment.Record.To == company.Id).Select(commitment => CommitmentLine.Of(view, commitment))],
            [.. view.Ledger.MetricsOf(company.Id).Select(metric => MetricAnswer.Of(view, metric)).OfType<MetricAnswer>()]);
    }

    private static Dictionary<string, IReadOnlyList<DealLine>> DealsByRole(LedgerView view, string company) =>
        view.Ledger.DealsWith(company).Select(deal => view.Deal(deal.Id)).OfType<DealAsOf>()
            .SelectMany(deal => deal.Record.Parties.Where(party => party.Company == company), (deal, party) => (deal, party.Role))
            .GroupBy(pair => pair.Role).OrderBy(role => role.Key)
            .ToDictionary(role => Words.Of(role.Key), IReadOnlyList<DealLine> (role) => [.. role.Select(pair => DealLine.Of(view, pair.deal))]);
}
