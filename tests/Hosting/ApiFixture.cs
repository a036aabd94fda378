using Outlay.Tests;

[assembly: AssemblyFixture(typeof(RealApi))]

namespace Outlay.Tests;

/// <summary>The API over the real content, started once by the first test that asks for it.</summary>
public sealed class RealApi : IAsyncDisposable
{
    private readonly Lock starting = new();
    private Task<RunningApi>? api;

    public async Task<HttpClient> ClientAsync(AzuriteFixture azurite)
    {
        lock (starting) api ??= StartAsync(azurite);
        return (await api).Client;
    }

    public async ValueTask DisposeAsync()
    {
        if (api is { IsCompletedSuccessfully: true } running) await (await running).DisposeAsync();
    }

    private static async Task<RunningApi> StartAsync(AzuriteFixture azurite) =>
        await RunningApi.StartAsync(ContentLedger.Read(), await azurite.ConnectionStringAsync(), CancellationToken.None);
}

/// <summary>
/// The API that the contract is held against: the host at <c>OUTLAY_API</c> (such as <c>http://localhost:7071/api</c>), whatever
/// it is, else the Kestrel host over the real content.
/// </summary>
public sealed class ApiFixture(RealApi real, AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly string? elsewhere = Environment.GetEnvironmentVariable("OUTLAY_API");

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Client = string.IsNullOrEmpty(elsewhere)
        ? await real.ClientAsync(azurite)
        : RunningApi.ClientOf(new(elsewhere.TrimEnd('/') + "/"));

    public ValueTask DisposeAsync()
    {
        if (!string.IsNullOrEmpty(elsewhere)) Client.Dispose();
        return ValueTask.CompletedTask;
    }
}
