using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class CoverageFunctions(LedgerApi api)
{
    // Who pays is in the address.
    private static readonly Operation Sum = new(nameof(GetCoverage), typeof(CoverageAnswer),
        [.. SumParameters.Filters.Except([Parameters.Company, Parameters.Role, Parameters.Payer]), Parameters.Basis, SumParameters.Year, SumParameters.Explain]);

    /// <summary>Sets what a company is to pay against its revenue. R9.</summary>
    [Function(nameof(GetCoverage))]
    public Task<IResult> GetCoverage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "coverage/{company}")] HttpRequest request,
        string company, CancellationToken cancellation) =>
        api.Answer(request, Sum, query => query.One(query.Ledger.Companies, "coverage", "company", company, found =>
            SumParameters.Checked(query, SumOf.Commitments, filter => new Found(CoverageAnswer.Of(
                query.View, found, filter, query.Get(Parameters.Basis), query.Get(SumParameters.Year), query.Asked())))), cancellation);
}
