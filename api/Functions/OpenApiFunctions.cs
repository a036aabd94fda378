using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Outlay.Http;
using Outlay.OpenApi;

namespace Outlay.Functions;

public sealed class OpenApiFunctions(LedgerApi api, IServiceProvider services)
{
    private static readonly Operation Description = new(nameof(GetOpenApi), typeof(JsonObject));

    /// <summary>Describes this API as OpenAPI 3.1, with examples from the ledger that is served.</summary>
    [Function(nameof(GetOpenApi))]
    public Task<IResult> GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "openapi.json")] HttpRequest request,
        CancellationToken cancellation) =>
        api.Answer(request, Description, async (query, stop) => new Found(
            await new ApiDocument(new(services, query), query).WriteAsync(ServerOf(request), stop)), cancellation);

    private static string ServerOf(HttpRequest request)
    {
        var path = request.PathBase.Add(request.Path).Value!;
        return path[..path.LastIndexOf('/')] is { Length: > 0 } above ? above : "/";
    }
}
