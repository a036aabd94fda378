using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class CommitmentFunctions(LedgerApi api)
{
    private static readonly RevisionListing Revisions = new();
    private static readonly Operation List = Listings.Commitments.Operation(nameof(ListCommitments), Filters.OfCommitments);
    private static readonly Operation One = new(nameof(GetCommitment), typeof(CommitmentAnswer), Parameters.AsOf);
    private static readonly Operation History = Revisions.Operation(nameof(ListCommitmentRevisions), Parameters.Since, Parameters.Until);

    /// <summary>Lists commitments: money that one company is to spend, on another or on a purpose.</summary>
    [Function(nameof(ListCommitments))]
    public Task<IResult> ListCommitments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "commitments")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Listings.Commitments.Of(
            query, query.View.Known.Commitments, Filters.Commitments(query.Readings).ListedCommitments(query.View)), cancellation);

    /// <summary>One commitment, with its parts, its whole, what it overlaps, its history and its sources.</summary>
    [Function(nameof(GetCommitment))]
    public Task<IResult> GetCommitment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "commitments/{id}")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        api.Answer(request, One, query => Find(query, id, known => new Found(CommitmentAnswer.Of(query.View, known))), cancellation);

    /// <summary>Lists the revisions of a commitment: what held from which day, according to whom.</summary>
    [Function(nameof(ListCommitmentRevisions))]
    public Task<IResult> ListCommitmentRevisions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "commitments/{id}/revisions")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        api.Answer(request, History, query => Find(query, id, known => Revisions.OfThese(query,
            RevisionAnswer.Of(query.View, known, withSources: true).Where(revision => query.Spans(revision.AsOf)))), cancellation);

    private static Answer Find(Query query, string id, Func<CommitmentAsOf, Answer> answer) =>
        query.One(query.Ledger.Commitments, "commitments", "commitment", id, commitment => query.View.Commitment(commitment.Id) is { } known
            ? answer(known) : Problems.NotKnownYet("commitment", commitment.Id, query.View.Date, commitment.Revisions[0].AsOf));
}
