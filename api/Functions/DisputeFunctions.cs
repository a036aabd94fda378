using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class DisputeFunctions(LedgerApi api)
{
    private static readonly DisputeListing Disputes = new();
    private static readonly Operation List = Disputes.Operation(nameof(ListDisputes), Parameters.Since, Parameters.Until, Parameters.Q);

    /// <summary>Lists the disputes: where sources contradict each other, with every claim.</summary>
    [Function(nameof(ListDisputes))]
    public Task<IResult> ListDisputes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "disputes")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Disputes.Of(query, query.Ledger.Disputes, dispute => dispute.IsKnown(query.View.Date)
            && query.Spans(DisputeListing.LastOf(query.View, dispute)) && query.Finds(dispute)), cancellation);
}
