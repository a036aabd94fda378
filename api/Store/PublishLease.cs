using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Outlay.Store;

/// <summary>
/// Keeps other publishers waiting while one is at work. Renewed until disposed of; a publisher that was killed loses it after
/// <see cref="Length"/>.
/// </summary>
internal sealed class PublishLease : IAsyncDisposable
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);

    private readonly BlobLeaseClient client;
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource released = new();
    private readonly Task renewing;

    private PublishLease(BlobLeaseClient client, TimeProvider time, CancellationToken cancellation)
    {
        this.client = client;
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        renewing = RenewAsync(time);
    }

    /// <summary>Ends the work when the lease is lost, or when the caller gives up.</summary>
    public CancellationToken Held => lost.Token;

    /// <returns><c>null</c> when another publisher held it for all of <paramref name="wait"/>.</returns>
    public static async Task<PublishLease?> TakeAsync(
        BlobContainerClient container, TimeSpan wait, TimeProvider time, IProgress<PublishStep>? progress, CancellationToken cancellation)
    {
        var blob = container.GetBlobClient("publish.lease");
        await CreateAsync(blob, cancellation);
        var client = blob.GetBlobLeaseClient();
        var started = time.GetTimestamp();
        while (!await TryAsync(() => client.AcquireAsync(Length, cancellationToken: cancellation)))
        {
            if (time.GetElapsedTime(started) >= wait) return null;
            progress?.Report(new(PublishStage.Wait, 0, 1));
            await Task.Delay(RetryAfter, time, cancellation);
        }
        return new(client, time, cancellation);
    }

    /// <summary>Whether it is still held, asked of storage.</summary>
    public Task<bool> RenewAsync() => TryAsync(() => client.RenewAsync(cancellationToken: lost.Token));

    public async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await renewing;
        using var moment = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await client.ReleaseAsync(cancellationToken: moment.Token);
        }
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException)
        {
            // It ends by itself soon enough.
        }
        lost.Dispose();
        released.Dispose();
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // It is there already.
        }
    }

    private async Task RenewAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(Length / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(released.Token))
                if (!await IsNotLostAsync()) await lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // Released, or given up.
        }
    }

    private async Task<bool> IsNotLostAsync()
    {
        try
        {
            return await RenewAsync();
        }
        catch (RequestFailedException e) when (e.IsOutage())
        {
            return true; // for all that is known; the flip asks again.
        }
    }

    private static async Task<bool> TryAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}
