using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class MetricFunctions(LedgerApi api)
{
    private static readonly Operation List =
        new(nameof(ListMetrics), typeof(Page<MetricAnswer>), Parameters.List(Parameters.Company, Parameters.Basis));

    [Function(nameof(ListMetrics))]
    public Task<IResult> ListMetrics(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "metrics")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Page.Of(query, [.. query.Ledger.Metrics.Where(metric => Selects(query, metric))],
            metric => metric.Id, metric => MetricAnswer.Of(query.View, metric)!), cancellation);

    private static bool Selects(Query query, Metric metric) =>
        query.Get(Parameters.Company).Allows(metric.Company) && query.Get(Parameters.Basis).Allows(metric.Basis)
        && metric.AsOf(query.View.Date) is not null;
}
