using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Outlay.Tests;

/// <summary>Functions of no meaning, to see how the host treats any.</summary>
public sealed class ProbeFunctions(TimeProvider clock)
{
    [Function(nameof(ProbeOne))]
    public IResult ProbeOne(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "probes/{id}")] HttpRequest request,
        string id, CancellationToken cancellation) =>
        Results.Text($"{id} {request.Query["q"]} {cancellation.CanBeCanceled} {clock.GetUtcNow().Year > 2000}");

    [Function(nameof(ProbeFailure))]
    public Task<IResult> ProbeFailure(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "failures")] HttpRequest request) =>
        throw new InvalidTimeZoneException($"told to {request.Path}");

    /// <summary>Its name comes before that of the more precise route, and so it wins on the genuine host.</summary>
    [Function(nameof(AnyProbe))]
    public IResult AnyProbe(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{id}")] HttpRequest request, string id) => Results.Text($"any {id} {request.Method}");

    [Function(nameof(PreciseProbe))]
    public IResult PreciseProbe(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/precise")] HttpRequest request) => Results.Text($"precise {request.Method}");
}
