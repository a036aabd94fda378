namespace Outlay.Store;

public enum PublishOutcome
{
    /// <summary>A new version is served.</summary>
    Published,

    /// <summary>The served version has this very content; nothing was written.</summary>
    Unchanged,

    /// <summary>Records do not fit into their rows; nothing was written.</summary>
    TooLarge,

    /// <summary>Another publisher was at work all the while that this one waited; nothing was written.</summary>
    Busy,

    /// <summary>Another publisher took over while this one was at work, because it was taken for dead; its version is not served.</summary>
    Overtaken,

    /// <summary>Storage does not answer, or fails. What was served before still is.</summary>
    Unreachable,

    /// <summary>Storage does not let this user or key write. What was served before still is.</summary>
    Forbidden,

    /// <summary>A version that was published before is served again.</summary>
    RolledBack,

    /// <summary>There is no such version to go back to. What was served before still is.</summary>
    NoSuchVersion,

    /// <summary>The version to go back to can no longer be read. What was served before still is.</summary>
    Damaged,

    /// <summary>What is at the address answers as no storage account does. What was served before still is.</summary>
    NoStorage,
}

/// <param name="Version">The version that is served now, where that is known.</param>
/// <param name="Counts">Records by type, as the tables are named.</param>
/// <param name="Problems">What stood in the way, one line each; empty when it went well.</param>
public sealed record PublishResult(
    PublishOutcome Outcome, int? Version, string ContentHash, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Problems)
{
    /// <summary>What the new version changed against the one numbered before it; <c>null</c> where it is not known, or there is none.</summary>
    public IReadOnlyList<Change>? Changes { get; init; }

    /// <summary>Whether what is served now is what was to be published.</summary>
    public bool IsServed => Outcome is PublishOutcome.Published or PublishOutcome.Unchanged or PublishOutcome.RolledBack;
}
