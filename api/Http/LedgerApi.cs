using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Outlay.Store;

namespace Outlay.Http;

/// <summary>Every function goes through here: what a route takes is read, what it says is answered, whatever fails is a problem.</summary>
public sealed class LedgerApi(CurrentLedger current, PinnedLedgers pinned, TimeProvider clock, ILogger<LedgerApi> log)
{
    private static readonly string[] Formats = ["application/json"];

    /// <summary>Answers a request from the current ledger.</summary>
    /// <param name="parameters">All that the query string may name; anything else is 400.</param>
    /// <param name="respond">Is called with a query without mistakes.</param>
    public Task<IResult> Answer(
        HttpRequest request, IReadOnlyList<Parameter> parameters, Func<Query, Answer> respond, CancellationToken cancellation) =>
        Guarded(request, async () =>
        {
            if (!Acceptance.Allows(request, Formats[0])) return Replies.Of(Problems.NotAcceptable(request.Headers.Accept.ToString(), Formats));
            if (await current.GetAsync(cancellation) is not { } served) return Replies.Of(Problems.NotReady(current.Health));
            if (await BeginningAsync(request, served, cancellation) is not { } published) return Replies.Of(Problems.VersionNotReady);
            var (query, mistakes) = Query.Read(request, parameters, published, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            return mistakes.Count > 0 ? Replies.Of(Problems.Of(mistakes)) : Reply(respond(query), query);
        });

    /// <summary>Answers a request from what is known without a ledger, and for this moment alone.</summary>
    public Task<IResult> AnswerNow(HttpRequest request, Func<ValueTask<Answer>> respond) =>
        Guarded(request, async () => Query.UnknownIn(request.Query, []) is { Count: > 0 } mistakes
            ? Replies.Of(Problems.Of(mistakes))
            : await respond() switch
            {
                Found found => Replies.OfNow(found),
                var problem => Replies.Of((Problem)problem),
            });

    // A list goes on in the version that it began in, also when another has been published since.
    private async ValueTask<PublishedLedger?> BeginningAsync(HttpRequest request, PublishedLedger served, CancellationToken cancellation)
    {
        if (Cursor.VersionIn(request) is not { } version || version == served.Version) return served;
        var found = await pinned.GetAsync(version, cancellation);
        // Of a version that never was the cursor is none either, and the page says so.
        if (found.Outcome == PinnedOutcome.NoSuchVersion) return served;
        return found.Ledger is null ? null : found.Ledger with { Changes = [.. served.Changes.Where(changes => changes.Version <= version)] };
    }

    private static Reply Reply(Answer answer, Query query) => answer switch
    {
        Found found => Replies.Of(found, query),
        _ => Replies.Of((Problem)answer),
    };

    private async Task<IResult> Guarded(HttpRequest request, Func<Task<Reply>> answer)
    {
        try
        {
            return HttpMethods.IsOptions(request.Method) ? Replies.Preflight() : await answer();
        }
        catch (Exception e)
        {
            // Whoever has gone away is told nothing, and is no fault of ours.
            if (!request.HttpContext.RequestAborted.IsCancellationRequested)
                log.LogError(e, "{Method} {Path}{Query} failed", request.Method, request.Path, request.QueryString);
            return Replies.Of(Problems.Unexpected);
        }
    }
}
