using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class CompanyFunctions(LedgerApi api)
{
    private static readonly CompanyListing Companies = new();
    private static readonly Operation List = Companies.Operation(nameof(ListCompanies), Parameters.CompanyKind, Parameters.Q);
    private static readonly Operation One = new(nameof(GetCompany), typeof(CompanyProfile), Parameters.AsOf);

    /// <summary>Lists the companies, each with how many deals and commitments it has.</summary>
    [Function(nameof(ListCompanies))]
    public Task<IResult> ListCompanies(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "companies")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Companies.Of(query, query.Ledger.Companies,
            company => query.Get(Parameters.CompanyKind).Allows(company.Kind) && query.Finds(company)), cancellation);

    /// <summary>One company, with its deals by role, its commitments in and out and its figures.</summary>
    [Function(nameof(GetCompany))]
    public Task<IResult> GetCompany(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "companies/{id}")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        api.Answer(request, One, query => query.One(query.Ledger.Companies, "companies", "company", id,
            company => new Found(CompanyProfile.Of(query.View, company))), cancellation);
}
