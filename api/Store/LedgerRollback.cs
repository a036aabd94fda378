using System.Security.Cryptography;
using Azure;

namespace Outlay.Store;

/// <summary>Makes a version that was published before the one that is served. It writes nothing but which one that is.</summary>
public sealed class LedgerRollback(LedgerStorage storage, TimeProvider? clock = null)
{
    private readonly TimeProvider time = clock ?? TimeProvider.System;
    private readonly VersionTable versions = new(storage.Versions);
    private readonly LedgerReader reader = new(storage);

    public async Task<PublishResult> RunAsync(int version, IProgress<PublishStep>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            progress?.Report(new(PublishStage.Check, 0, 1));
            if (await versions.CurrentAsync(cancellation) is not { Row.Version: > 0 } current) return new(PublishOutcome.NoSuchVersion, null, "", Nothing, []);
            if (current.Row.Version == version) return Result(PublishOutcome.Unchanged, current.Row);
            if (await versions.FindAsync(version, cancellation) is not { } row)
                return Result(PublishOutcome.NoSuchVersion, current.Row, $"there are versions 1 to {current.Latest}");
            return await MeanAsync(row, progress, cancellation);
        }
        catch (RequestFailedException e)
        {
            return new(StorageFailure.Of(e), null, "", Nothing, [StorageFailure.Reason(e)]);
        }
        catch (InvalidDataException e)
        {
            return new(PublishOutcome.Damaged, null, "", Nothing, [e.Message]);
        }
    }

    private static IReadOnlyDictionary<string, int> Nothing => new Dictionary<string, int>();

    private async Task<PublishResult> MeanAsync(VersionRow row, IProgress<PublishStep>? progress, CancellationToken cancellation)
    {
        await using var lease = await PublishLease.TakeAsync(storage.Snapshots, PublishLease.Length * 2, time, progress, cancellation);
        if (lease is null) return Result(PublishOutcome.Busy, row);
        // What nobody could load is not to be served.
        await reader.LoadStoredAsync(row, lease.Held);
        var current = await versions.CurrentAsync(lease.Held);
        progress?.Report(new(PublishStage.Flip, 0, 1));
        return await versions.TakePenAsync(current, RandomNumberGenerator.GetHexString(8, lowercase: true), lease.Held) is { } pen
            && await lease.RenewAsync() && await versions.FlipAsync(row, pen, CancellationToken.None, current!.Latest)
                ? Result(PublishOutcome.RolledBack, row) : Result(PublishOutcome.Overtaken, row);
    }

    private static PublishResult Result(PublishOutcome outcome, VersionRow row, params IReadOnlyList<string> problems) =>
        new(outcome, row.Version, row.ContentHash, row.Counts, problems);
}
