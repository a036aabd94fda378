using System.Security.Cryptography;
using Outlay.Cli.Downloads;
using Outlay.Store;

namespace Outlay.Tests;

/// <summary>What becomes of downloads as versions come and storage goes.</summary>
public sealed class DownloadTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Each_version_keeps_its_files()
    {
        await using var api = await RunningApi.StartAsync(SyntheticLedger.Of(), await azurite.ConnectionStringAsync(), Answers.Cancellation);
        var first = await api.Client.GetByteArrayAsync("ledger.sqlite", Answers.Cancellation);
        await PublishAsync(api.Storage, "second", LedgerForms.All);
        Assert.Equal(first, await api.Client.GetByteArrayAsync("ledger.sqlite?version=1", Answers.Cancellation));
        Assert.NotEqual(first, await api.Client.GetByteArrayAsync("ledger.sqlite?version=2", Answers.Cancellation));
        using var pinned = await api.Client.AskAsync("ledger.sqlite?version=1");
        Assert.Equal("public, max-age=31536000, immutable", pinned.Header("Cache-Control"));
    }

    [Fact]
    public async Task Every_instance_sends_the_same_bytes_and_goes_on_where_another_stopped()
    {
        var connection = await azurite.ConnectionStringAsync();
        await using var one = await RunningApi.StartAsync(SyntheticLedger.Of(), connection, Answers.Cancellation);
        await using var other = await RunningApi.ServeAsync(connection, Answers.Cancellation, one.Prefix);
        foreach (var form in LedgerForms.All)
        {
            using var first = await one.Client.AskAsync(form.Name);
            using var second = await other.Client.AskAsync(form.Name);
            var whole = await first.Content.ReadAsByteArrayAsync(Answers.Cancellation);
            Assert.Equal(whole, await second.Content.ReadAsByteArrayAsync(Answers.Cancellation));
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            using var rest = await other.Client.AskAsync(form.Name, "GET", ("Range", "bytes=100-"), ("If-Range", first.Headers.ETag!.ToString()));
            Assert.Equal(206, (int)rest.StatusCode);
            Assert.Equal(whole[100..], await rest.Content.ReadAsByteArrayAsync(Answers.Cancellation));
        }
    }

    [Theory]
    [InlineData("ledger.json"), InlineData("deals.csv"), InlineData("manifest")]
    public async Task A_version_from_before_there_were_files_says_so(string path)
    {
        var (connection, prefix) = (await azurite.ConnectionStringAsync(), AzuriteFixture.NewPrefix());
        await PublishAsync(LedgerStorage.Connect(connection, prefix), "first", []);
        await using var api = await RunningApi.ServeAsync(connection, Answers.Cancellation, prefix);
        var problem = await api.Client.ProblemAsync(path, 404);
        Assert.Equal("/data/problems#no-download", problem.Text("type"));
        Assert.StartsWith("Version 1 was published before", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_storage_is_away_a_file_is_503_and_the_manifest_goes_on()
    {
        var storage = await Azurite.StartAsync();
        await using var api = await RunningApi.StartAsync(SyntheticLedger.Of(), storage.ConnectionString, Answers.Cancellation);
        await api.Client.JsonAsync("manifest");
        await storage.DisposeAsync();
        using var answer = await api.Client.AskAsync("ledger.json");
        await answer.ProblemAsync(503);
        Assert.Equal("5", answer.Header("Retry-After"));
        Assert.Equal(1, (await api.Client.JsonAsync("manifest")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Files_of_a_publish_that_never_was_finished_are_swept_away()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, "first", LedgerForms.All);
        await storage.Snapshots.UploadBlobAsync("000002-deadbeef-ledger.sqlite", BinaryData.FromString("left behind"), Answers.Cancellation);
        await PublishAsync(storage, "second", LedgerForms.All);
        Assert.Empty(await StoredRows.OrphansAsync(storage));
        var files = (await new LedgerReader(storage).LoadCurrentAsync(Answers.Cancellation))!.Files!;
        Assert.Equal(LedgerForms.All.Select(form => form.Name), files.Select(file => file.Name));
        Assert.All(files, file => Assert.Equal(64, file.Sha256.Length));
    }

    [Fact]
    public async Task A_file_is_read_back_byte_by_byte()
    {
        var storage = await azurite.NewStorageAsync();
        await PublishAsync(storage, "first", LedgerForms.All);
        var served = (await new LedgerReader(storage).LoadCurrentAsync(Answers.Cancellation))!;
        foreach (var file in served.Files!)
        {
            await using var body = await new LedgerFiles(storage).OpenAsync(served, file, Answers.Cancellation);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(body!, Answers.Cancellation)));
        }
    }

    private static async Task PublishAsync(LedgerStorage storage, string edition, IReadOnlyList<LedgerFileForm> forms) => Assert.Equal(
        PublishOutcome.Published,
        (await new LedgerPublisher(storage) { Forms = forms }.PublishAsync(SyntheticLedger.Of(edition: edition), cancellation: Answers.Cancellation)).Outcome);
}
