using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class DisputeFunctions(LedgerApi api)
{
    private static readonly Operation List = new(nameof(ListDisputes), typeof(Page<DisputeAnswer>), Parameters.List());

    [Function(nameof(ListDisputes))]
    public Task<IResult> ListDisputes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "disputes")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Page.Of(query, [.. query.Ledger.Disputes.Where(dispute => dispute.IsKnown(query.View.Date))],
            dispute => dispute.Id, dispute => DisputeAnswer.Of(query.View, dispute)!), cancellation);
}
