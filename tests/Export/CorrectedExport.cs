using Outlay.Cli.Export;

namespace Outlay.Tests;

/// <summary><see cref="CorrectedBriefs"/>, published, exported by the command and served by the API.</summary>
public sealed class CorrectedExport(AzuriteFixture azurite) : IAsyncLifetime
{
    /// <summary>What the command wrote.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("outlay-export-").FullName;

    public RunningApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var connection = await azurite.ConnectionStringAsync();
        var prefix = await CorrectedBriefs.PublishAsync(connection);
        Api = await RunningApi.ServeAsync(connection, CancellationToken.None, prefix);
        var (code, _, errors) = await InProcess.RunAsync("export", Folder, "--from", connection, "--prefix", prefix);
        Assert.Equal((0, ""), (code, errors));
        var (built, problem) = await new SiteBuild(new(Repository.Root)).BuildAsync(null, CancellationToken.None);
        Assert.Null(problem);
        Api.Website.Design = built!.Design(reloads: false);
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
