using Azure;
using Microsoft.Extensions.Logging;

namespace Outlay.Store;

/// <summary>
/// The ledger that is served, kept in memory. A request never waits for storage while a ledger is loaded: at most every few
/// seconds one starts a check in the background, which loads a newer version beside the old one and swaps it in.
/// </summary>
public sealed class CurrentLedger(LedgerReader reader, TimeProvider time, ILogger<CurrentLedger> log) : IDisposable
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CheckEveryWhenEmpty = TimeSpan.FromSeconds(1);

    // A point read takes milliseconds. Loading may take long when the ledger is large and storage far.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestLoad = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource stopping = new();
    private readonly Lock starting = new();
    private volatile PublishedLedger? loaded;
    private Task check = Task.CompletedTask;
    private long? checkedAt;
    private (bool Reached, DateTimeOffset? Last) storage;

    /// <summary>Makes what answers from a ledger are made of, before it is served.</summary>
    public Action<Ledger> Prepare { private get; init; } = ledger => ledger.PrepareSearch();

    public LedgerHealth Health
    {
        get
        {
            var served = loaded;
            lock (starting) return new(storage.Reached, storage.Last, served?.Version, served?.PublishedAt);
        }
    }

    /// <summary>Serves this one from now on, and asks storage for no other.</summary>
    public CurrentLedger Serving(PublishedLedger published)
    {
        stopping.Cancel();
        loaded = published;
        return this;
    }

    /// <summary>
    /// The ledger to answer from, <c>null</c> where none is loaded and none can be had within a few seconds: storage does not
    /// answer, or nothing has been published.
    /// </summary>
    public async ValueTask<PublishedLedger?> GetAsync(CancellationToken cancellation)
    {
        var due = StartCheckWhenDue();
        if (loaded is null) await AwaitAsync(due, cancellation);
        return loaded;
    }

    /// <summary>Loads the ledger in the background, so that whoever calls first waits less for it.</summary>
    public void StartLoading() => _ = StartCheckWhenDue();

    /// <summary>The ledger to answer from, where one is loaded already: waits for nothing.</summary>
    public PublishedLedger? GetLoaded()
    {
        StartCheckWhenDue();
        return loaded;
    }

    /// <summary>Health as of now: of a check that is no older than the few seconds between two, awaited for as long.</summary>
    public async ValueTask<LedgerHealth> CheckHealthAsync(CancellationToken cancellation)
    {
        await AwaitAsync(StartCheckWhenDue(), cancellation);
        return Health;
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private async Task AwaitAsync(Task due, CancellationToken cancellation)
    {
        try
        {
            await due.WaitAsync(LongestRead, time, cancellation);
        }
        catch (TimeoutException)
        {
            // The check goes on, for the requests that come after.
        }
    }

    private Task StartCheckWhenDue()
    {
        lock (starting)
        {
            if (!check.IsCompleted) return check;
            var interval = loaded is null ? CheckEveryWhenEmpty : CheckEvery;
            if (checkedAt is { } before && time.GetElapsedTime(before) < interval) return check;
            if (stopping.IsCancellationRequested) return check;
            checkedAt = time.GetTimestamp();
            check = Task.Run(CheckAsync);
            // Nobody awaits it while a ledger is loaded.
            _ = check.ContinueWith(
                failed => log.LogError(failed.Exception, "The check for a new version failed."), TaskContinuationOptions.OnlyOnFaulted);
            return check;
        }
    }

    private async Task CheckAsync()
    {
        try
        {
            if (await CurrentAsync() is { } current && !IsLoaded(current.Row)) await LoadAsync(current.Row);
            Note(reached: true);
        }
        catch (RequestFailedException e)
        {
            Note(reached: false);
            log.LogWarning(e, "Storage cannot be read.");
        }
        catch (OperationCanceledException e) when (!stopping.IsCancellationRequested)
        {
            Note(reached: false);
            log.LogWarning(e, "Storage takes too long to answer.");
        }
        catch (InvalidDataException e)
        {
            Note(reached: true);
            log.LogError(e, "The current version cannot be loaded.");
        }
    }

    private async Task<CurrentRow?> CurrentAsync()
    {
        using var limit = Limit(LongestRead);
        return await reader.CurrentAsync(limit.Token);
    }

    private async Task LoadAsync(VersionRow row)
    {
        using var limit = Limit(LongestLoad);
        var next = await reader.LoadAsync(row, loaded?.Changes ?? [], limit.Token);
        // Searches and lists would otherwise wait for their indexes. Where nothing is served yet, everything would wait for them.
        if (loaded is null) _ = Task.Run(() => Prepare(next.Ledger));
        else Prepare(next.Ledger);
        loaded = next;
        log.LogInformation("Version {Version} is served, published {PublishedAt:u}.", row.Version, row.PublishedAt);
    }

    private bool IsLoaded(VersionRow row) => loaded is { } served && served.Version == row.Version && served.ContentHash == row.ContentHash;

    private void Note(bool reached)
    {
        lock (starting) storage = (reached, reached ? time.GetUtcNow() : storage.Last);
    }

    private CancellationTokenSource Limit(TimeSpan longest)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        limit.CancelAfter(longest);
        return limit;
    }
}
