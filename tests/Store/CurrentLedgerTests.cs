using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Azure.Core.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Outlay.Store;

namespace Outlay.Tests;

public sealed class CurrentLedgerTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan CheckIsDue = TimeSpan.FromSeconds(5);

    private readonly ManualTime time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_served_before_the_first_publish_and_then_the_ledger()
    {
        var storage = await azurite.NewStorageAsync();
        using var current = Current(storage);

        Assert.Null(await current.GetAsync(Cancellation));
        Assert.Equal(new(true, time.GetUtcNow(), null, null), current.Health);

        await new LedgerPublisher(storage, time).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        time.Advance(CheckIsDue);

        Assert.Equal(1, (await current.GetAsync(Cancellation))!.Version);
        Assert.Equal(new(true, time.GetUtcNow(), 1, time.GetUtcNow() - CheckIsDue), current.Health);
    }

    [Fact]
    public async Task A_publish_that_was_killed_before_its_first_version_serves_nothing()
    {
        var storage = await azurite.NewStorageAsync();
        await storage.CreateAsync(Cancellation);
        await new VersionTable(storage.Versions).TakePenAsync(null, "aaaaaaaa", Cancellation);
        using var current = Current(storage);

        Assert.Null(await current.GetAsync(Cancellation));
        Assert.True(current.Health.StorageReached);
    }

    [Fact]
    public async Task A_new_version_is_swapped_in_behind_the_requests()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        using var current = Current(storage);
        var first = await current.GetAsync(Cancellation);
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(edition: "second"), cancellation: Cancellation);

        Assert.Same(first, await current.GetAsync(Cancellation));
        time.Advance(CheckIsDue);
        await current.GetAsync(Cancellation); // begins a check, which the next line waits for
        Assert.Equal(2, (await current.CheckHealthAsync(Cancellation)).Version);

        var second = await current.GetAsync(Cancellation);
        Assert.Equal((2, "second"), (second!.Version, second.Ledger.Commitments[0].Title));
        Assert.Equal((1, "first"), (first!.Version, first.Ledger.Commitments[0].Title));
    }

    [Fact]
    public async Task Many_requests_at_once_ask_storage_once()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        var asked = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener((said, _) =>
        {
            if (said.EventName != "Request") return;
            var uri = (string)said.Payload![said.PayloadNames!.IndexOf("uri")]!;
            if (uri.Contains(storage.Versions.Name, StringComparison.Ordinal) && uri.Contains("'current'", StringComparison.Ordinal)) asked.Enqueue(uri);
        }, EventLevel.Informational);
        using var current = Current(storage);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => current.GetAsync(Cancellation).AsTask())));
        Assert.Single(answers.Distinct());
        Assert.Single(asked);

        time.Advance(CheckIsDue);
        for (var i = 0; i < 200; i++)
        {
            Assert.Same(answers[0], await current.GetAsync(Cancellation));
            await current.CheckHealthAsync(Cancellation);
        }
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task Storage_that_is_gone_is_told_while_the_loaded_ledger_goes_on_serving()
    {
        var own = await Azurite.StartAsync();
        var storage = LedgerStorage.Connect(own.ConnectionString);
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        using var current = Current(storage);
        var loaded = await current.GetAsync(Cancellation);
        var reached = time.GetUtcNow();

        await own.DisposeAsync();
        time.Advance(CheckIsDue);

        Assert.Same(loaded, await current.GetAsync(Cancellation));
        var health = await current.CheckHealthAsync(Cancellation);
        Assert.Equal(new(false, reached, 1, loaded!.PublishedAt), health);
        Assert.Same(loaded, await current.GetAsync(Cancellation));
    }

    [Fact]
    public async Task A_version_that_cannot_be_loaded_leaves_the_one_before_serving()
    {
        var storage = await azurite.NewStorageAsync();
        await new LedgerPublisher(storage).PublishAsync(SyntheticLedger.Of(), cancellation: Cancellation);
        using var current = Current(storage);
        var loaded = await current.GetAsync(Cancellation);
        var versions = new VersionTable(storage.Versions);
        var pen = await versions.TakePenAsync(await versions.CurrentAsync(Cancellation), "aaaaaaaa", Cancellation);
        var broken = (await versions.CurrentAsync(Cancellation))!.Row with { Version = 2, Publish = "aaaaaaaa" };
        Assert.True(await versions.FlipAsync(broken, pen!.Value, Cancellation));

        time.Advance(CheckIsDue);
        Assert.Equal(1, (await current.CheckHealthAsync(Cancellation)).Version);
        Assert.Same(loaded, await current.GetAsync(Cancellation));
    }

    private CurrentLedger Current(LedgerStorage storage) => new(new(storage), time, NullLogger<CurrentLedger>.Instance);
}
