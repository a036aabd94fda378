using Azure;
using Microsoft.Extensions.Logging;

namespace Outlay.Store;

public enum PinnedOutcome
{
    Found,
    NoSuchVersion,

    /// <summary>Storage does not answer, or too many other versions are asked for just now.</summary>
    Unavailable,
}

/// <param name="Ledger">Set where it is found.</param>
public readonly record struct Pinned(PinnedOutcome Outcome, PublishedLedger? Ledger = null);

/// <summary>
/// Any version that was ever published. A few are held, those asked for last, and one is loaded at a time, so that nobody fills
/// the memory by asking for many.
/// </summary>
public sealed class PinnedLedgers(CurrentLedger current, LedgerReader reader, ILogger<PinnedLedgers> log) : IDisposable
{
    private const int MostHeld = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);

    // In order of use, the last used last.
    private readonly List<PublishedLedger> held = [];

    public async ValueTask<Pinned> GetAsync(int version, CancellationToken cancellation)
    {
        var served = await current.GetAsync(cancellation);
        if (served?.Version == version) return new(PinnedOutcome.Found, served);
        if (Held(version) is { } ready) return ready;
        if (!await turn.WaitAsync(LongestWait, cancellation)) return new(PinnedOutcome.Unavailable);
        try
        {
            // Whoever had the turn before may have loaded it.
            return Held(version) ?? Hold(await LoadAsync(version, cancellation));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<Pinned> LoadAsync(int version, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestLoad);
        try
        {
            return await reader.LoadAsync(version, limit.Token) is { } ledger
                ? new(PinnedOutcome.Found, ledger)
                : new(PinnedOutcome.NoSuchVersion);
        }
        catch (RequestFailedException e) when (e.IsOutage() || e.IsRefusal())
        {
            log.LogWarning(e, "Version {Version} cannot be read.", version);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(e, "Version {Version} takes too long to load.", version);
        }
        catch (InvalidDataException e)
        {
            log.LogError(e, "Version {Version} cannot be loaded.", version);
        }
        return new(PinnedOutcome.Unavailable);
    }

    private Pinned? Held(int version)
    {
        lock (held)
        {
            if (held.Find(ledger => ledger.Version == version) is not { } ledger) return null;
            held.Remove(ledger);
            held.Add(ledger);
            return new(PinnedOutcome.Found, ledger);
        }
    }

    private Pinned Hold(Pinned loaded)
    {
        if (loaded.Ledger is not { } ledger) return loaded;
        lock (held)
        {
            held.Add(ledger);
            if (held.Count > MostHeld) held.RemoveAt(0);
        }
        return loaded;
    }
}
