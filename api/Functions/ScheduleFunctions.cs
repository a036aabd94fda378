using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class ScheduleFunctions(LedgerApi api)
{
    private static readonly Operation Sum = new(nameof(GetSchedule), typeof(ScheduleAnswer),
        [SumParameters.Of, .. SumParameters.Filters, SumParameters.Year, SumParameters.Explain]);

    /// <summary>Spreads totals over the years in which the money is to be spent. R8.</summary>
    [Function(nameof(GetSchedule))]
    public Task<IResult> GetSchedule(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "schedule")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, Sum, query => SumParameters.Checked(query, query.Get(SumParameters.Of), filter => new Found(ScheduleAnswer.Of(
            query.View, new(query.Get(SumParameters.Of), filter), query.Get(SumParameters.Year), query.Asked()))), cancellation);
}
