using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Outlay.Briefs;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.Functions;

public sealed class BriefFunctions(LedgerApi api, PinnedLedgers pinned, IConfiguration configuration)
{
    private static readonly BriefListing Briefs = new();
    private static readonly Operation List = Briefs.Operation(nameof(ListBriefs), Parameters.Tag, Parameters.Since, Parameters.Until, Parameters.Q);
    /// <summary>Today's figures in place of those of the brief's own date.</summary>
    private static readonly Parameter<bool> Now = new OneValue<bool>("now", false, Values.Flag);

    private static readonly Operation One = new(nameof(GetBrief), typeof(BriefPage), Now) { Formats = [Format.Json, Format.Html, Format.Markdown] };

    /// <summary>Lists the briefs: analyses whose figures are bound to the ledger.</summary>
    [Function(nameof(ListBriefs))]
    public Task<IResult> ListBriefs(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "briefs")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Briefs.Of(query, query.Ledger.Briefs, brief => Selects(query, brief)), cancellation);

    /// <summary>One brief, with its text, figures, records and sources.</summary>
    [Function(nameof(GetBrief))]
    public Task<IResult> GetBrief(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "briefs/{slug}")] HttpRequest request,
        string slug, CancellationToken cancellation) =>
        api.Answer(request, One, async (query, stop) =>
        {
            var (published, problem) = await FirstPublishedAsync(query, slug, stop);
            return problem ?? query.One(query.Ledger.Briefs, "briefs", "brief", slug, brief => Read(query, brief, published));
        }, cancellation);

    private Answer Read(Query query, Brief brief, (Ledger, DateOnly)? published)
    {
        var reading = new BriefReading
        {
            AsOf = brief.AsOf,
            Today = query.Today,
            IsNow = query.Get(Now),
            Published = published,
            Addresses = new(query.Published.Version, query.IsPinned, configuration["Outlay:Site"]?.TrimEnd('/') ?? ""),
        };
        var rendered = BriefRenderer.Render(brief, query.Ledger, reading);
        if (query.Format == Format.Markdown) return new Document(Format.Markdown, BriefDocument.Markdown(brief, rendered, reading));
        return query.Format == Format.Html
            ? new Document(Format.Html, BriefDocument.Html(brief, rendered)) { Headers = SecurityHeaders.All }
            : new Found(new BriefPage(brief, rendered));
    }

    /// <summary>The ledger that a brief was first published with, where that may say otherwise of the brief's date than today's. R12.</summary>
    private async ValueTask<((Ledger, DateOnly)? Published, Problem? Problem)> FirstPublishedAsync(Query query, string slug, CancellationToken cancellation)
    {
        if (query.Ledger.Briefs.Find(slug) is null || BriefHistory.FirstVersion(query.Published, slug) is not { } version) return (null, null);
        var found = await pinned.GetAsync(version, cancellation);
        return found switch
        {
            { Ledger: { } first } => ((first.Ledger, first.Day), null),
            { Outcome: PinnedOutcome.Busy } => (null, Problems.TooManyVersions),
            _ => (null, Problems.VersionNotReady),
        };
    }

    private static bool Selects(Query query, Brief brief) => brief.Date <= query.View.Date && query.Spans(brief.Date) && query.Finds(brief)
        && (query.Get(Parameters.Tag) is not { } tags || brief.Tags.Any(tags.Contains));
}
