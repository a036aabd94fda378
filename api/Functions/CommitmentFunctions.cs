using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class CommitmentFunctions(LedgerApi api)
{
    private static readonly Operation List = new(nameof(ListCommitments), typeof(Page<CommitmentAnswer>), Parameters.List(Filters.OfCommitments));
    private static readonly Operation One = new(nameof(GetCommitment), typeof(CommitmentAnswer), Parameters.AsOf);
    private static readonly Operation History = new(nameof(ListCommitmentRevisions), typeof(Page<RevisionAnswer>), Parameters.List());

    [Function(nameof(ListCommitments))]
    public Task<IResult> ListCommitments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "commitments")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Page.Of(query, [.. query.View.Commitments.Where(Filters.Commitments(query.Readings).Lists)],
            known => known.Record.Id, known => CommitmentAnswer.Of(query.View, known)), cancellation);

    [Function(nameof(GetCommitment))]
    public Task<IResult> GetCommitment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "commitments/{id}")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        api.Answer(request, One, query => Find(query, id, known => new Found(CommitmentAnswer.Of(query.View, known))), cancellation);

    [Function(nameof(ListCommitmentRevisions))]
    public Task<IResult> ListCommitmentRevisions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "commitments/{id}/revisions")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        api.Answer(request, History, query => Find(query, id, known => Page.Of(query,
            [.. RevisionAnswer.Of(query.View, known, withSources: true)], RevisionAnswer.Key, revision => revision)), cancellation);

    private static Answer Find(Query query, string id, Func<CommitmentAsOf, Answer> answer) =>
        query.One(query.Ledger.Commitments, "commitments", "commitment", id, commitment => query.View.Commitment(commitment.Id) is { } known
            ? answer(known) : Problems.NotKnownYet("commitment", commitment.Id, query.View.Date, commitment.Revisions[0].AsOf));
}
