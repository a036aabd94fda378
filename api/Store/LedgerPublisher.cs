using System.Security.Cryptography;
using Azure;

namespace Outlay.Store;

/// <summary>
/// Writes a ledger as a new version and makes it the one that is served. Until the very last write readers see the version before,
/// and then the new one. What a publisher that was killed has left behind is removed by the next.
/// </summary>
public sealed class LedgerPublisher(LedgerStorage storage, TimeProvider? clock = null)
{
    private readonly TimeProvider time = clock ?? TimeProvider.System;
    private readonly VersionTable versions = new(storage.Versions);
    private readonly VersionWriter writer = new(storage);
    private readonly Comparison comparison = new(storage);
    private readonly LedgerFiles files = new(storage);

    /// <summary>How long to wait for another publisher; longer than a lease, so that one that was killed is never waited for in vain.</summary>
    public TimeSpan Wait { get; init; } = PublishLease.Length * 2;

    /// <summary>The files that it writes of the whole ledger, to download.</summary>
    public IReadOnlyList<LedgerFileForm> Forms { get; init; } = [];

    public async Task<PublishResult> PublishAsync(
        Ledger ledger, IProgress<PublishStep>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report(new(PublishStage.Check, 0, 1));
        var stored = StoredLedger.Of(ledger);
        var tooLarge = stored.Records.Select(RecordLimits.ProblemOf).OfType<string>().ToList();
        if (tooLarge.Count > 0) return Result(PublishOutcome.TooLarge, null, stored, tooLarge);
        try
        {
            return await versions.CurrentAsync(cancellation) is { } current && current.Row.ContentHash == stored.ContentHash
                ? Result(PublishOutcome.Unchanged, current.Row.Version, stored)
                : await PublishAloneAsync(stored, progress, cancellation);
        }
        catch (RequestFailedException e)
        {
            return Result(StorageFailure.Of(e), null, stored, [StorageFailure.Reason(e)]);
        }
    }

    private async Task<PublishResult> PublishAloneAsync(StoredLedger ledger, IProgress<PublishStep>? progress, CancellationToken cancellation)
    {
        await storage.CreateAsync(cancellation);
        await using var lease = await PublishLease.TakeAsync(storage.Snapshots, Wait, time, progress, cancellation);
        if (lease is null) return Result(PublishOutcome.Busy, null, ledger);
        try
        {
            return await PublishAsync(ledger, lease, progress);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && lease.Held.IsCancellationRequested)
        {
            return Result(PublishOutcome.Overtaken, null, ledger);
        }
    }

    private async Task<PublishResult> PublishAsync(StoredLedger ledger, PublishLease lease, IProgress<PublishStep>? progress)
    {
        var current = await versions.CurrentAsync(lease.Held);
        if (current?.Row.ContentHash == ledger.ContentHash) return Result(PublishOutcome.Unchanged, current.Row.Version, ledger);
        var version = Next(current, ledger);
        if (await versions.TakePenAsync(current, version.Publish, lease.Held) is not { } pen)
            return Result(PublishOutcome.Overtaken, null, ledger);
        var changes = await comparison.ChangesSinceAsync(version.Version - 1, ledger, lease.Held);
        version = version with { Changes = changes?.Count };
        version = await WriteAsync(version, ledger, changes ?? [], progress, lease.Held);
        progress?.Report(new(PublishStage.Flip, 0, 1));
        // Not to be given up half-way: nobody would know whether it was done.
        if (!await lease.RenewAsync() || !await versions.FlipAsync(version, pen, CancellationToken.None))
            return Result(PublishOutcome.Overtaken, null, ledger);
        await CleanUpAsync(version, progress, lease.Held);
        return Result(PublishOutcome.Published, version.Version, ledger) with { Changes = changes };
    }

    /// <returns>The version, with the files that were written of it.</returns>
    private async Task<VersionRow> WriteAsync(
        VersionRow version, StoredLedger ledger, IReadOnlyList<Change> changes, IProgress<PublishStep>? progress, CancellationToken cancellation)
    {
        await writer.WriteTextsAsync(ledger, cancellation);
        await writer.WriteRowsAsync(version, ledger, changes, progress, cancellation);
        progress?.Report(new(PublishStage.Snapshot, 0, 1));
        await writer.WriteSnapshotAsync(version, ledger, cancellation);
        return Forms.Count == 0 ? version : version with { Files = await files.WriteAsync(version, ledger.ToLedger(), Forms, cancellation) };
    }

    private async Task CleanUpAsync(VersionRow served, IProgress<PublishStep>? progress, CancellationToken cancellation)
    {
        progress?.Report(new(PublishStage.CleanUp, 0, 1));
        try
        {
            await new Sweep(storage, versions).RunAsync(served.Version, cancellation);
        }
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException)
        {
            // The version is served all the same, and the next publish cleans up.
        }
    }

    private VersionRow Next(CurrentRow? current, StoredLedger ledger) => new(
        (current?.Latest ?? 0) + 1,
        RandomNumberGenerator.GetHexString(8, lowercase: true),
        RecordRow.Shards(ledger.Records.Count),
        ledger.ContentHash,
        time.GetUtcNow(),
        Counts(ledger));

    private static Dictionary<string, int> Counts(StoredLedger ledger) => RecordTable.All.ToDictionary(table => table.Name, ledger.Count);

    private static PublishResult Result(
        PublishOutcome outcome, int? version, StoredLedger ledger, IReadOnlyList<string>? problems = null) =>
        new(outcome, version, ledger.ContentHash, Counts(ledger), problems ?? []);
}
