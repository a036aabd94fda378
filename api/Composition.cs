using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Outlay.Http;
using Outlay.Mcp;
using Outlay.OpenApi;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay;

/// <summary>All that either host needs to serve the ledger.</summary>
public static class Composition
{
    /// <summary>
    /// Settings: <c>Outlay:Storage</c> (a connection string or an account URL; see <see cref="LedgerStorage.Connect"/>) and
    /// <c>Outlay:Prefix</c> (of tables and containers; empty by default), <c>Outlay:Site</c> (see <see cref="SiteAddress"/>).
    /// </summary>
    public static IServiceCollection AddOutlay(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddMetrics()
            .AddSingleton(_ => Connect(configuration))
            .AddSingleton<LedgerReader>()
            .AddSingleton<LedgerFiles>()
            .AddSingleton(all => new CurrentLedger(all.GetRequiredService<LedgerReader>(), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<CurrentLedger>>())
            {
                Prepare = Listings.Prepare,
            })
            .AddSingleton<PinnedLedgers>()
            .AddSingleton<LedgerStart>()
            .AddSingleton(_ => new Website(SiteDesign.Shipped(), SiteAddress.Of(configuration), new ApiReference(configuration).Describe))
            .AddSingleton(_ => SiteAddress.Of(configuration))
            .AddSingleton<McpEndpoint>()
            .AddSingleton<KeptReplies>()
            .AddSingleton<LedgerApi>();
    }

    private static LedgerStorage Connect(IConfiguration configuration) => LedgerStorage.Connect(
        configuration["Outlay:Storage"] ?? throw new InvalidOperationException("The setting Outlay:Storage is missing."),
        configuration["Outlay:Prefix"] ?? "");
}
