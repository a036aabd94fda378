using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class SourceFunctions(LedgerApi api)
{
    private static readonly Operation List = new(nameof(ListSources), typeof(Page<Source>), Parameters.List(Parameters.Grade));

    /// <summary>Lists the sources that had been published by the date.</summary>
    [Function(nameof(ListSources))]
    public Task<IResult> ListSources(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "sources")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Page.Of(query,
            [.. query.Ledger.Sources.Where(source => source.Date <= query.View.Date && query.Get(Parameters.Grade).Allows(source.Grade))],
            source => source.Id, source => source), cancellation);
}
