using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class SourceFunctions(LedgerApi api)
{
    private static readonly SourceListing Sources = new();
    private static readonly Operation List = Sources.Operation(nameof(ListSources), Parameters.Grade, Parameters.Since, Parameters.Until, Parameters.Q);

    /// <summary>Lists the sources that had been published by the date.</summary>
    [Function(nameof(ListSources))]
    public Task<IResult> ListSources(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "sources")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Sources.Of(query, query.Ledger.Sources, source => source.Date <= query.View.Date
            && query.Get(Parameters.Grade).Allows(source.Grade) && query.Spans(source.Date) && query.Finds(source)), cancellation);
}
