using System.Security.Cryptography;
using Outlay.Store;
using Outlay.Tests;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Outlay.Tests;

/// <summary>One Azurite for all tests, started by the first that asks for it. Each test keeps to a prefix of its own.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly Lazy<Task<Azurite>> azurite = new(Azurite.StartAsync);

    public async Task<string> ConnectionStringAsync() => (await azurite.Value).ConnectionString;

    /// <summary>A prefix of tables and containers that nothing else uses.</summary>
    public static string NewPrefix() => "t" + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>Storage in which nothing has been published yet.</summary>
    public async Task<LedgerStorage> NewStorageAsync() => LedgerStorage.Connect(await ConnectionStringAsync(), NewPrefix());

    public async ValueTask DisposeAsync()
    {
        if (azurite.IsValueCreated) await (await azurite.Value).DisposeAsync();
    }
}
