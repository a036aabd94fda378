using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.Functions;

public sealed class HealthFunctions(LedgerApi api, CurrentLedger current, TimeProvider clock)
{
    private static readonly Operation Health = new(nameof(GetHealth), typeof(Alive)) { IsOfNow = true };
    private static readonly Operation Ready = new(nameof(GetReadiness), typeof(Readiness)) { IsOfNow = true };

    /// <summary>Says that the process answers, whatever storage does.</summary>
    [Function(nameof(GetHealth))]
    public Task<IResult> GetHealth(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "health")] HttpRequest request) =>
        api.AnswerNow(request, Health, () => ValueTask.FromResult<Answer>(new Found(new Alive("alive", Build.Name))));

    /// <summary>Says whether the ledger can be served, and how it stands to storage: 200 while one is loaded, else 503.</summary>
    [Function(nameof(GetReadiness))]
    public Task<IResult> GetReadiness(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "health/ready")] HttpRequest request,
        CancellationToken cancellation) =>
        api.AnswerNow(request, Ready, async () =>
        {
            var health = await current.CheckHealthAsync(cancellation);
            return health.Version is null ? Problems.NotReady(health) : new Found(Readiness.Of(health, clock.GetUtcNow()));
        });
}
