using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Briefs;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class BriefFunctions(LedgerApi api)
{
    private static readonly BriefListing Briefs = new();
    private static readonly Operation List = Briefs.Operation(nameof(ListBriefs), Parameters.Tag, Parameters.Since, Parameters.Until, Parameters.Q);
    private static readonly Operation One = new(nameof(GetBrief), typeof(BriefPage));

    [Function(nameof(ListBriefs))]
    public Task<IResult> ListBriefs(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "briefs")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Briefs.Of(query, query.Ledger.Briefs, brief => Selects(query, brief)), cancellation);

    [Function(nameof(GetBrief))]
    public Task<IResult> GetBrief(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "briefs/{slug}")] HttpRequest request,
        string slug, CancellationToken cancellation) =>
        api.Answer(request, One, query => query.One(query.Ledger.Briefs, "briefs", "brief", slug,
            brief => new Found(new BriefPage(brief, BriefRenderer.Render(brief, query.Ledger, query.Today)))), cancellation);

    private static bool Selects(Query query, Brief brief) => brief.Date <= query.View.Date && query.Spans(brief.Date) && query.Finds(brief)
        && (query.Get(Parameters.Tag) is not { } tags || brief.Tags.Any(tags.Contains));
}
