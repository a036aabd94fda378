namespace Outlay.Store;

/// <summary>How the loaded ledger stands to storage.</summary>
/// <param name="StorageReached">Whether the last check of storage succeeded; false before the first.</param>
/// <param name="LastReached">When a check last succeeded.</param>
/// <param name="Version">The version that is served, <c>null</c> where nothing is loaded.</param>
public sealed record LedgerHealth(bool StorageReached, DateTimeOffset? LastReached, int? Version, DateTimeOffset? PublishedAt);
