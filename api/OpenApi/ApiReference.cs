using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.OpenApi;

/// <summary>
/// Describes the API over any published version, without a request: the functions are asked for the examples in this process, as
/// of the day of the version's publishing, so that a page made of it stays the same.
/// </summary>
/// <param name="configuration">That of <see cref="Composition.AddOutlay"/>.</param>
public sealed class ApiReference(IConfiguration configuration)
{
    private static readonly Operation Description = new(nameof(ApiReference), typeof(JsonObject));

    public JsonObject Describe(PublishedLedger published)
    {
        using var services = Over(published);
        var request = new DefaultHttpContext { RequestServices = services }.Request;
        var (query, _) = Query.Read(request, Description, published, published.Day, isPinned: false);
        using var searched = Over(published with { Ledger = Companies(published.Ledger) });
        // Pages are made synchronously, and whatever this awaits is in memory.
        var document = new ApiDocument(new(services, query) { Searched = searched }, query).WriteAsync("/api", CancellationToken.None).GetAwaiter().GetResult();
        // As whoever asks for openapi.json reads it.
        return JsonNode.Parse(document.ToJsonString())!.AsObject();
    }

    // What is searched is an index of every word of every text, which is not to be built for the sake of one example: it asks for companies.
    private static Ledger Companies(Ledger ledger) => new LedgerBuilder().Add(ledger.Companies).Build();

    private ServiceProvider Over(PublishedLedger published) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(configuration)
        .AddSingleton<TimeProvider>(new Still(published.PublishedAt))
        .AddOutlay(configuration)
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<CurrentLedger>(provider).Serving(published))
        .BuildServiceProvider();

    /// <summary>A clock that has stopped.</summary>
    private sealed class Still(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
