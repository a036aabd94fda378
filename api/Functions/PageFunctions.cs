using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Functions;

public sealed class PageFunctions(LedgerApi api, PinnedLedgers pinned, Website website)
{
    /// <summary>Answers with a page of the website that the export does not have, such as one of a pinned version.</summary>
    [Function(nameof(GetPage))]
    public Task<IResult> GetPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "pages/{*path}")] HttpRequest request,
        string? path, CancellationToken cancellation)
    {
        var asked = PageRequest.Of(request, path);
        var address = PageAddress.Parse(asked.Path);
        return api.AnswerOf(request, address.Version, found => ReplyAsync(asked, address, found, cancellation), cancellation);
    }

    private async ValueTask<Reply> ReplyAsync(PageRequest asked, PageAddress address, Pinned found, CancellationToken cancellation) => found switch
    {
        { Ledger: null } => PageReplies.NotReady(),
        { Outcome: PinnedOutcome.NoSuchVersion } => Reply(asked, address, found.Ledger, website.Missing(found.Ledger, address with { Version = null })),
        _ when website.FirstVersion(found.Ledger, address) is { } version => await ReplyAsync(asked, address, found.Ledger, version, cancellation),
        _ => Reply(asked, address, found.Ledger, website.Visit(found.Ledger, address, asked.Asks)),
    };

    // Rather no page for a moment than one that is silent about a correction.
    private async Task<Reply> ReplyAsync(PageRequest asked, PageAddress address, PublishedLedger published, int firstVersion, CancellationToken cancellation) =>
        (await pinned.GetAsync(firstVersion, cancellation)).Ledger is { } first
            ? Reply(asked, address, published, website.Visit(published, address, asked.Asks, first))
            : PageReplies.NotReady();

    private static Reply Reply(PageRequest asked, PageAddress address, PublishedLedger published, Visit visit) => visit switch
    {
        Visit.Shown shown => PageReplies.Of(asked, published, address.Version is not null, shown.MediaType, shown.Text()),
        Visit.Moved moved => PageReplies.Moved(asked, moved.Address),
        Visit.Missing missing => PageReplies.Missing(asked, missing.IsGone, missing.Html()),
        _ => throw new InvalidOperationException($"{visit} is no answer."),
    };
}
