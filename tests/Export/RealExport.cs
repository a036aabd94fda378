using Outlay.Cli.Export;
using Outlay.Tests;

[assembly: AssemblyFixture(typeof(RealExport))]

namespace Outlay.Tests;

/// <summary>The real content, published, exported by the command and served by the API: once, by the first test that asks for it.</summary>
public sealed class RealExport : IAsyncDisposable
{
    public const string Site = "https://outlay.example";

    private readonly Lock starting = new();
    private Task<Exported>? exported;

    public Task<Exported> GetAsync(AzuriteFixture azurite)
    {
        lock (starting) return exported ??= ExportAsync(azurite);
    }

    public async ValueTask DisposeAsync()
    {
        if (exported is not { IsCompletedSuccessfully: true } done) return;
        await (await done).Api.DisposeAsync();
        Directory.Delete((await done).Folder, recursive: true);
    }

    private static async Task<Exported> ExportAsync(AzuriteFixture azurite)
    {
        var connection = await azurite.ConnectionStringAsync();
        var api = await RunningApi.StartAsync(ContentLedger.Read(), connection, CancellationToken.None, Site);
        var folder = Directory.CreateTempSubdirectory("outlay-export-").FullName;
        var (code, output, errors) = await InProcess.RunAsync("export", folder, "--from", connection, "--prefix", api.Prefix, "--site", Site);
        Assert.Equal((0, ""), (code, errors));
        var (built, problem) = await new SiteBuild(new(Repository.Root)).BuildAsync(null, CancellationToken.None);
        Assert.Null(problem);
        api.Website.Design = built!.Design(reloads: false);
        return new(folder, output, api, connection);
    }
}

/// <param name="Folder">What the command wrote.</param>
/// <param name="Output">What it said.</param>
/// <param name="Api">Over the same storage.</param>
public sealed record Exported(string Folder, string Output, RunningApi Api, string Connection)
{
    public IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Whether something is at an address, the way a server of static files looks for it.</summary>
    public bool Has(string address) =>
        address.EndsWith('/') ? File.Exists(Path.Combine(Folder, address[1..], "index.html")) : File.Exists(Path.Combine(Folder, address[1..]));
}
