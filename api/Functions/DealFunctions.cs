using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;

namespace Outlay.Functions;

public sealed class DealFunctions(LedgerApi api)
{
    private static readonly RevisionListing Revisions = new();
    private static readonly Operation List = Listings.Deals.Operation(nameof(ListDeals), Filters.OfDeals);
    private static readonly Operation One = new(nameof(GetDeal), typeof(DealAnswer), Parameters.AsOf);
    private static readonly Operation History = Revisions.Operation(nameof(ListDealRevisions), Parameters.Since, Parameters.Until);

    /// <summary>Lists deals: agreements between companies, and talk of them.</summary>
    [Function(nameof(ListDeals))]
    public Task<IResult> ListDeals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "deals")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, List, query => Listings.Deals.Of(query, query.View.Known.Deals, Filters.Deals(query.Readings).ListedDeals(query.View)), cancellation);

    /// <summary>One deal, with its money, parties, history, disputes and sources.</summary>
    [Function(nameof(GetDeal))]
    public Task<IResult> GetDeal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "deals/{id}")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        api.Answer(request, One, query => Find(query, id, known => new Found(DealAnswer.Of(query.View, known))), cancellation);

    /// <summary>Lists the revisions of a deal: what held from which day, according to whom.</summary>
    [Function(nameof(ListDealRevisions))]
    public Task<IResult> ListDealRevisions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "deals/{id}/revisions")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        api.Answer(request, History, query => Find(query, id, known => Revisions.OfThese(query,
            RevisionAnswer.Of(query.View, known, withSources: true).Where(revision => query.Spans(revision.AsOf)))), cancellation);

    private static Answer Find(Query query, string id, Func<DealAsOf, Answer> answer) =>
        query.One(query.Ledger.Deals, "deals", "deal", id, deal => query.View.Deal(deal.Id) is { } known
            ? answer(known) : Problems.NotKnownYet("deal", deal.Id, query.View.Date, deal.Revisions[0].AsOf));
}
