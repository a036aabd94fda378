using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class UnreachableStorageTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_at_the_address_is_said_to_be_unreachable()
    {
        var result = await new LedgerPublisher(Storage(UnusedPort())).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);

        Assert.Equal(PublishOutcome.Unreachable, result.Outcome);
        Assert.Contains("refused", Assert.Single(result.Problems), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_key_is_said_to_be_forbidden()
    {
        var connection = (await azurite.ConnectionStringAsync()).Replace("AccountKey=Eby8", "AccountKey=AAAA", StringComparison.Ordinal);

        var result = await new LedgerPublisher(LedgerStorage.Connect(connection)).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);

        Assert.Equal(PublishOutcome.Forbidden, result.Outcome);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    public async Task What_answers_as_no_storage_does_is_told_with_what_it_said(int status)
    {
        await using var other = await OtherServer.StartAsync(status);

        var result = await new LedgerPublisher(Storage(other.Port)).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);

        Assert.Equal(PublishOutcome.NoStorage, result.Outcome);
        Assert.Contains($"status {status}", Assert.Single(result.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task Nothing_is_served_from_what_is_no_storage_and_health_says_so(int status)
    {
        await using var other = await OtherServer.StartAsync(status);
        using var current = Current(Storage(other.Port));

        Assert.Null(await current.GetAsync(Cancellation));
        Assert.False((await current.CheckHealthAsync(Cancellation)).StorageReached);
    }

    [Fact]
    public async Task Requests_wait_a_few_seconds_for_storage_that_never_answers()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var current = Current(Storage(((IPEndPoint)silent.LocalEndpoint).Port));
        var started = Stopwatch.GetTimestamp();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => current.GetAsync(Cancellation).AsTask()));

        Assert.All(answers, Assert.Null);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.Equal(new(false, null, null, null), await current.CheckHealthAsync(Cancellation));
    }

    [Fact]
    public async Task Storage_that_is_slow_is_not_asked_again_while_it_has_not_answered()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var time = new ManualTime();
        using var current = Current(Storage(((IPEndPoint)silent.LocalEndpoint).Port), time);
        var first = current.GetAsync(Cancellation).AsTask();
        using var asked = await silent.AcceptTcpClientAsync(Cancellation);

        time.Advance(TimeSpan.FromMinutes(1));
        var second = current.GetAsync(Cancellation).AsTask();
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation);

        Assert.False(silent.Pending());
        Assert.Equal([null, null], await Task.WhenAll(first, second));
    }

    [Fact]
    public async Task A_request_that_is_given_up_does_not_wait()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var current = Current(Storage(((IPEndPoint)silent.LocalEndpoint).Port));
        using var given = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var started = Stopwatch.GetTimestamp();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => current.GetAsync(given.Token).AsTask());

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AccountName=a;AccountKey=not-base64;DefaultEndpointsProtocol=https")]
    [InlineData("https://example.org")]
    [InlineData("http://account.blob.core.windows.net")]
    [InlineData("https://account.blob.core.windows.net/?sv=2024&sig=secret")]
    public void A_storage_that_cannot_be_connected_to_is_told_without_its_secrets(string to)
    {
        var told = Assert.Throws<FormatException>(() => LedgerStorage.Connect(to)).Message;

        Assert.Contains("account URL", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain("not-base64", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://account.blob.core.windows.net")]
    [InlineData("https://account.table.core.windows.net/")]
    [InlineData("https://account.z01.table.storage.azure.net")]
    public void An_account_is_known_by_the_URL_of_either_service(string url)
    {
        var storage = LedgerStorage.Connect(url);

        Assert.Contains(".blob.", storage.Address.Host, StringComparison.Ordinal);
        Assert.Contains(".table.", storage.Versions.Uri.Host, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("1st")]
    [InlineData("with-hyphen")]
    [InlineData("longerthantwentycharacters")]
    public void A_prefix_that_is_no_part_of_a_name_is_refused(string prefix) =>
        Assert.Throws<FormatException>(() => LedgerStorage.Connect("UseDevelopmentStorage=true", prefix));

    private static CurrentLedger Current(LedgerStorage storage, TimeProvider? time = null) =>
        new(new(storage), time ?? TimeProvider.System, NullLogger<CurrentLedger>.Instance);

    private static LedgerStorage Storage(int port) => LedgerStorage.Connect(
        $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:{port}/a;TableEndpoint=http://127.0.0.1:{port}/a;");

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
