using Microsoft.Extensions.DependencyInjection;
using Outlay.Cli.Downloads;
using Outlay.Cli.Hosting;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>A host of its own over a ledger of its own, for tests that need another one than the real content.</summary>
public sealed class RunningApi : IAsyncDisposable
{
    private readonly FunctionHost host;

    private RunningApi(FunctionHost host, LedgerStorage storage, string prefix)
    {
        this.host = host;
        Storage = storage;
        Prefix = prefix;
        Client = ClientOf(host.BaseAddress);
    }

    public HttpClient Client { get; }
    public LedgerStorage Storage { get; }

    /// <summary>Of its tables and containers.</summary>
    public string Prefix { get; }

    /// <summary>The website that it serves.</summary>
    public Website Website => host.Website;

    /// <summary>Publishes a ledger under a new prefix, and serves it.</summary>
    /// <param name="site">Where the website is.</param>
    /// <param name="services">Go before those of the app.</param>
    public static async Task<RunningApi> StartAsync(
        Ledger ledger, string connection, CancellationToken cancellation, string? site = null, Action<IServiceCollection>? services = null)
    {
        var prefix = AzuriteFixture.NewPrefix();
        var storage = LedgerStorage.Connect(connection, prefix);
        var published = await new LedgerPublisher(storage) { Forms = LedgerForms.All }.PublishAsync(ledger, cancellation: cancellation);
        Assert.Equal(PublishOutcome.Published, published.Outcome);
        return new(await HostAsync(connection, prefix, cancellation, site, services), storage, prefix);
    }

    /// <summary>Serves whatever is, or is not, at a storage, by default under a new prefix.</summary>
    public static async Task<RunningApi> ServeAsync(string connection, CancellationToken cancellation, string? prefix = null)
    {
        prefix ??= AzuriteFixture.NewPrefix();
        return new(await HostAsync(connection, prefix, cancellation), LedgerStorage.Connect(connection, prefix), prefix);
    }

    /// <summary>Sees answers as they are: redirects are not followed, nothing is decompressed.</summary>
    public static HttpClient ClientOf(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }

    private static Task<FunctionHost> HostAsync(
        string connection, string prefix, CancellationToken cancellation, string? site = null, Action<IServiceCollection>? services = null) =>
        FunctionHost.StartAsync(new()
        {
            Port = 0,
            Services = services,
            Settings = new Dictionary<string, string?> { ["Outlay:Storage"] = connection, ["Outlay:Prefix"] = prefix, ["Outlay:Site"] = site },
        }, cancellation);
}
