using Azure;
using Microsoft.Extensions.Logging;

namespace Outlay.Store;

public enum PinnedOutcome
{
    Found,
    NoSuchVersion,

    /// <summary>Storage does not answer.</summary>
    Unavailable,

    /// <summary>Too many versions that are not in memory are asked for just now, or this one takes its time.</summary>
    Busy,
}

/// <param name="Ledger">Set where it is found.</param>
public readonly record struct Pinned(PinnedOutcome Outcome, PublishedLedger? Ledger = null);

/// <summary>
/// Any version that was ever published. A few are held, those asked for last, one is loaded at a time and few may wait for their
/// turn, so that nobody fills the memory by asking for many.
/// </summary>
public sealed class PinnedLedgers(CurrentLedger current, LedgerReader reader, ILogger<PinnedLedgers> log) : IDisposable
{
    private const int MostHeld = 3;
    private const int MostLoading = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();

    // In order of use, the last used last.
    private readonly List<PublishedLedger> held = [];
    private readonly Dictionary<int, Task<Pinned>> loading = [];

    public async ValueTask<Pinned> GetAsync(int version, CancellationToken cancellation)
    {
        var served = await current.GetAsync(cancellation);
        if (served?.Version == version) return new(PinnedOutcome.Found, served);
        try
        {
            return Loading(version) is { } load ? await load.WaitAsync(LongestWait, cancellation) : new(PinnedOutcome.Busy);
        }
        catch (TimeoutException)
        {
            // The load goes on, for whoever asks again.
            return new(PinnedOutcome.Busy);
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        turn.Dispose();
    }

    // However many ask for one version, it is loaded once, and not given up because the first has gone away.
    private Task<Pinned>? Loading(int version)
    {
        lock (gate)
        {
            if (Held(version) is { } ledger) return Task.FromResult(new Pinned(PinnedOutcome.Found, ledger));
            if (loading.TryGetValue(version, out var load)) return load;
            if (loading.Count >= MostLoading || stopping.IsCancellationRequested) return null;
            var token = stopping.Token;
            return loading[version] = Task.Run(() => LoadInTurnAsync(version, token), CancellationToken.None);
        }
    }

    private async Task<Pinned> LoadInTurnAsync(int version, CancellationToken stop)
    {
        Pinned loaded = new(PinnedOutcome.Unavailable);
        await turn.WaitAsync(stop);
        try
        {
            return loaded = await LoadAsync(version, stop);
        }
        finally
        {
            turn.Release();
            Hold(version, loaded.Ledger);
        }
    }

    private async Task<Pinned> LoadAsync(int version, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(LongestLoad);
        try
        {
            return await reader.LoadAsync(version, limit.Token) is { } ledger
                ? new(PinnedOutcome.Found, ledger)
                : new(PinnedOutcome.NoSuchVersion);
        }
        catch (RequestFailedException e)
        {
            log.LogWarning(e, "Version {Version} cannot be read.", version);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(e, "Version {Version} takes too long to load.", version);
        }
        catch (InvalidDataException e)
        {
            log.LogError(e, "Version {Version} cannot be loaded.", version);
        }
        return new(PinnedOutcome.Unavailable);
    }

    private PublishedLedger? Held(int version)
    {
        if (held.Find(ledger => ledger.Version == version) is not { } found) return null;
        held.Remove(found);
        held.Add(found);
        return found;
    }

    private void Hold(int version, PublishedLedger? ledger)
    {
        lock (gate)
        {
            loading.Remove(version);
            if (ledger is null) return;
            held.Add(ledger);
            if (held.Count > MostHeld) held.RemoveAt(0);
        }
    }
}
