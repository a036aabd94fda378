using Outlay.Store;

namespace Outlay.Http;

public sealed record Alive(string Status, string Build);

/// <summary>What is served, and whether storage could be asked for something newer.</summary>
/// <param name="Status"><c>ready</c>, or <c>storage-unreachable</c> while the loaded ledger goes on being served.</param>
/// <param name="AgeSeconds">Since the version was published.</param>
public sealed record Readiness(
    string Status, string Detail, StorageState Storage, int Version, DateTimeOffset PublishedAt, long AgeSeconds, string Build)
{
    /// <param name="health">Of a loaded ledger.</param>
    public static Readiness Of(LedgerHealth health, DateTimeOffset now)
    {
        var (reached, lastReached, version, published) = health;
        return new(
            reached ? "ready" : "storage-unreachable",
            reached ? $"Version {version} is served, and storage was reached."
                : $"Storage cannot be reached; version {version} goes on being served from memory.",
            new(reached, lastReached), version!.Value, published!.Value, (long)(now - published.Value).TotalSeconds, Http.Build.Name);
    }
}

/// <param name="LastReached">Absent where it never was.</param>
public sealed record StorageState(bool Reached, DateTimeOffset? LastReached);
