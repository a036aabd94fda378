using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class MetricFunctions(LedgerApi api)
{
    private static readonly MetricListing Metrics = new();
    private static readonly Operation List = Metrics.Operation(nameof(ListMetrics),
        Parameters.Company, Parameters.Basis, Parameters.Since, Parameters.Until, Parameters.Grade, Parameters.Q);

    /// <summary>Lists figures about companies, such as revenue, each for a period and on a basis.</summary>
    [Function(nameof(ListMetrics))]
    public Task<IResult> ListMetrics(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "metrics")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Metrics.Of(query, query.Ledger.Metrics, metric => Selects(query, metric)), cancellation);

    private static bool Selects(Query query, Metric metric) =>
        query.Get(Parameters.Company).Allows(metric.Company) && query.Get(Parameters.Basis).Allows(metric.Basis)
        && metric.AsOf(query.View.Date) is { } known && query.Spans(known.AsOf) && query.Finds(metric)
        && (query.Get(Parameters.Grade) is not { } grades
            || known.Sources.Select(query.Ledger.Sources.Resolve).Any(source => source is not null && grades.Contains(source.Grade)));
}
