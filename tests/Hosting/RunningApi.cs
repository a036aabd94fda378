using Outlay.Cli.Hosting;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>A host of its own over a ledger of its own, for tests that need another one than the real content.</summary>
public sealed class RunningApi : IAsyncDisposable
{
    private readonly FunctionHost host;

    private RunningApi(FunctionHost host, LedgerStorage storage)
    {
        this.host = host;
        Storage = storage;
        Client = ClientOf(host.BaseAddress);
    }

    public HttpClient Client { get; }
    public LedgerStorage Storage { get; }

    /// <summary>Publishes a ledger under a new prefix, and serves it.</summary>
    public static async Task<RunningApi> StartAsync(Ledger ledger, string connection, CancellationToken cancellation)
    {
        var prefix = AzuriteFixture.NewPrefix();
        var storage = LedgerStorage.Connect(connection, prefix);
        var published = await new LedgerPublisher(storage).PublishAsync(ledger, cancellation: cancellation);
        Assert.Equal(PublishOutcome.Published, published.Outcome);
        return new(await HostAsync(connection, prefix, cancellation), storage);
    }

    /// <summary>Serves whatever is, or is not, at a storage, by default under a new prefix.</summary>
    public static async Task<RunningApi> ServeAsync(string connection, CancellationToken cancellation, string? prefix = null)
    {
        prefix ??= AzuriteFixture.NewPrefix();
        return new(await HostAsync(connection, prefix, cancellation), LedgerStorage.Connect(connection, prefix));
    }

    /// <summary>Sees answers as they are: redirects are not followed, nothing is decompressed.</summary>
    public static HttpClient ClientOf(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }

    private static Task<FunctionHost> HostAsync(string connection, string prefix, CancellationToken cancellation) =>
        FunctionHost.StartAsync(new()
        {
            Port = 0,
            Settings = new Dictionary<string, string?> { ["Outlay:Storage"] = connection, ["Outlay:Prefix"] = prefix },
        }, cancellation);
}
