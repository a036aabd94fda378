using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class TotalsFunctions(LedgerApi api)
{
    private static readonly Operation Sum = new(nameof(GetTotals), typeof(TotalsAnswer),
        [SumParameters.Of, SumParameters.By, .. SumParameters.Filters, SumParameters.Explain]);

    /// <summary>Adds money up, counted once: in all, or by payer, payee, kind or year. R4 to R7.</summary>
    [Function(nameof(GetTotals))]
    public Task<IResult> GetTotals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "totals")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, Sum, query => SumParameters.Checked(query, query.Get(SumParameters.Of), filter => new Found(TotalsAnswer.Of(
            query.View, new(query.Get(SumParameters.Of), filter, query.Get(SumParameters.By)), query.Asked()))), cancellation);
}
