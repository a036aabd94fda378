using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Outlay.Store;

namespace Outlay.Http;

/// <summary>Every function goes through here: what a route takes is read, what it says is answered, whatever fails is a problem.</summary>
public sealed class LedgerApi(CurrentLedger current, PinnedLedgers pinned, KeptReplies kept, TimeProvider clock, ILogger<LedgerApi> log)
{
    /// <summary>Answers a request from the current ledger, or from the version that it asks for.</summary>
    /// <param name="respond">Is called with a query without mistakes.</param>
    /// <param name="version">The version that the address names, where not the query does.</param>
    public Task<IResult> Answer(
        HttpRequest request, Operation operation, Func<Query, Answer> respond, CancellationToken cancellation, int? version = null) =>
        Answer(request, operation, (query, _) => ValueTask.FromResult(respond(query)), cancellation, version);

    /// <inheritdoc cref="Answer(HttpRequest, Operation, Func{Query, Answer}, CancellationToken, int?)"/>
    public Task<IResult> Answer(
        HttpRequest request, Operation operation, Func<Query, CancellationToken, ValueTask<Answer>> respond, CancellationToken cancellation, int? version = null) =>
        Before(request, operation) is { } before ? before.AsTask : Guarded(request, operation, async () =>
        {
            if (await current.GetAsync(cancellation) is not { } served) return Replies.Of(Problems.NotReady(current.Health));
            var day = Today;
            var (ledger, isPinned, problem) = await LedgerAsync(request, served, version, cancellation);
            if (problem is not null) return Replies.Of(problem);
            var (query, mistakes) = Query.Read(request, operation, ledger, isPinned ? DateOnly.FromDateTime(ledger.PublishedAt.UtcDateTime) : day, isPinned);
            if (mistakes.Count > 0) return Replies.Of(Problems.Of(mistakes));
            if (query.Format is null) return Replies.Of(Problems.NotAcceptable(request.Headers.Accept.ToString(), operation.Formats));
            // Another spelling of a question that was asked before.
            if (kept.Find(query.Tag) is not { } same)
                return Replies.Of(await respond(query, cancellation), query, kept);
            kept.Led(query, same.Tag);
            return same.For(request);
        });

    /// <summary>Answers a request from what is known without a ledger, and for this moment alone.</summary>
    public Task<IResult> AnswerNow(HttpRequest request, Operation operation, Func<ValueTask<Answer>> respond) =>
        Guarded(request, operation, async () => Query.UnknownIn(request.Query, operation.Parameters) is { Count: > 0 } mistakes
            ? Replies.Of(Problems.Of(mistakes))
            : await respond() switch
            {
                Found found => Replies.OfNow(found),
                var problem => Replies.Of((Problem)problem),
            });

    /// <summary>Answers with what is made of one version, by default the current one, whatever the query string and <c>Accept</c> say.</summary>
    /// <param name="respond">Is given the current version too where there is no such version, to say so.</param>
    internal Task<IResult> AnswerOf(HttpRequest request, int? version, Func<Pinned, ValueTask<Reply>> respond, CancellationToken cancellation) =>
        Guarded(request, async () =>
        {
            if (await current.GetAsync(cancellation) is not { } served) return await respond(new(PinnedOutcome.Unavailable));
            if (version is null) return await respond(new(PinnedOutcome.Found, served));
            var found = await pinned.GetAsync(version.Value, cancellation);
            return await respond(found.Outcome is PinnedOutcome.NoSuchVersion ? found with { Ledger = served } : found);
        });

    /// <summary>Answers a POST from the current ledger, for this moment alone. Any other method is 405.</summary>
    internal Task<IResult> AnswerPost(HttpRequest request, Func<PublishedLedger, DateOnly, Task<IResult>> respond, CancellationToken cancellation) =>
        Guarded(request, async () =>
        {
            if (!HttpMethods.IsPost(request.Method)) return Replies.Of(Problems.PostOnly(request.Method));
            if (await current.GetAsync(cancellation) is not { } served) return Replies.Of(Problems.NotReady(current.Health));
            return await respond(served, Today);
        }, "POST, OPTIONS");

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    // The short way of what was asked for before: nothing is read, nothing waited for.
    private Reply? Before(HttpRequest request, Operation operation) =>
        !HttpMethods.IsOptions(request.Method) && !operation.IsRetiring && current.GetLoaded() is { } served ? kept.Find(request, served, Today) : null;

    // A list goes on in the version that it began in, also when another has been published since.
    private async ValueTask<(PublishedLedger Ledger, bool IsPinned, Problem? Problem)> LedgerAsync(
        HttpRequest request, PublishedLedger served, int? inAddress, CancellationToken cancellation)
    {
        var asked = inAddress ?? RequestParameters.VersionIn(request);
        if ((asked ?? Cursor.VersionIn(request)) is not { } version || version == served.Version) return (served, asked is not null, null);
        var found = await pinned.GetAsync(version, cancellation);
        return found.Outcome switch
        {
            PinnedOutcome.Found => (found.Ledger!, asked is not null, null),
            PinnedOutcome.Busy => (served, false, Problems.TooManyVersions),
            PinnedOutcome.Unavailable => (served, false, Problems.VersionNotReady),
            // Of a version that never was the cursor is none either, and the page says so.
            _ => (served, false, asked is null ? null : Problems.NoSuchVersion(version, served.Version)),
        };
    }

    private async Task<IResult> Guarded(HttpRequest request, Operation operation, Func<Task<IResult>> answer)
    {
        var answered = await Guarded(request, answer);
        return !HttpMethods.IsOptions(request.Method) && operation.RetirementOf(request.Query) is { } retirement ? new Announced(answered, retirement) : answered;
    }

    private async Task<IResult> Guarded(HttpRequest request, Func<Task<IResult>> answer, string methods = "GET, HEAD, OPTIONS")
    {
        try
        {
            return HttpMethods.IsOptions(request.Method) ? Replies.Preflight(methods) : await answer();
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
