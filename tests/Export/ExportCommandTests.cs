namespace Outlay.Tests;

/// <summary>What <c>export</c> refuses, and of which version it writes.</summary>
public sealed class ExportCommandTests(AzuriteFixture azurite) : IDisposable
{
    // Nothing listens at port 1.
    private const string Nowhere =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

    private readonly string folder = Directory.CreateTempSubdirectory("outlay-export-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_version_is_written_as_it_was_published()
    {
        var (connection, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        await PublishAsync(connection, prefix, "alpha", "beta");
        await PublishAsync(connection, prefix, "alpha");

        Assert.Equal(0, (await InProcess.RunAsync("export", folder, "--from", connection, "--prefix", prefix, "--version", "1")).Code);
        Assert.True(File.Exists(Path.Combine(folder, "companies/beta/index.html")));
        Assert.Contains("data-version=\"1\"", await File.ReadAllTextAsync(Path.Combine(folder, "index.html"), Answers.Cancellation), StringComparison.Ordinal);

        var (code, output, _) = await InProcess.RunAsync("export", folder, "--from", connection, "--prefix", prefix);
        Assert.Equal(0, code);
        Assert.StartsWith("Version 2 is in ", output, StringComparison.Ordinal);
        Assert.Contains("2 removed", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "companies/beta")));

        (_, output, _) = await InProcess.RunAsync("export", folder, "--from", connection, "--prefix", prefix);
        Assert.Contains("(0 written, 0 removed)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "'ftp://example.org' is no address of a website", "--site", "ftp://example.org")]
    [InlineData(1, "'https://example.org/sub/' is no address of a website", "--site", "https://example.org/sub/")]
    [InlineData(1, "The storage is neither a connection string", "--from", "nonsense")]
    [InlineData(2, "cannot be read", "--from", Nowhere)]
    public async Task What_cannot_be_is_said(int code, string told, params string[] arguments)
    {
        var (ended, _, errors) = await InProcess.RunAsync(["export", folder, .. arguments]);
        Assert.Equal(code, ended);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("Nothing has been published to ")]
    [InlineData("Version 7 was never published to ", "--version", "7")]
    public async Task Storage_without_the_version_is_said(string told, params string[] arguments)
    {
        var connection = await azurite.ConnectionStringAsync();
        var (code, _, errors) = await InProcess.RunAsync(["export", folder, "--from", connection, "--prefix", AzuriteFixture.NewPrefix(), .. arguments]);
        Assert.Equal(2, code);
        Assert.StartsWith(told, errors, StringComparison.Ordinal);
    }

    private static async Task PublishAsync(string connection, string prefix, params string[] companies)
    {
        var ledger = new LedgerBuilder().Add(companies.Select(IRecord (id) => new Company { Id = id, Name = id, Kind = CompanyKind.Other })).Build();
        var result = await new Store.LedgerPublisher(Store.LedgerStorage.Connect(connection, prefix)).PublishAsync(ledger, cancellation: Answers.Cancellation);
        Assert.Equal(Store.PublishOutcome.Published, result.Outcome);
    }
}
