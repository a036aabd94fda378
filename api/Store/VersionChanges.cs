namespace Outlay.Store;

/// <summary>What a version changed against the one numbered before it. R12.</summary>
/// <param name="Changes"><c>null</c> where it is not known: the version before could not be read when this one was published.</param>
public sealed record VersionChanges(int Version, DateTimeOffset PublishedAt, IReadOnlyList<Change>? Changes);
