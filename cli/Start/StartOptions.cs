namespace Outlay.Cli.Start;

/// <param name="Site">Whether the site is served too.</param>
/// <param name="CoreTools">Whether Azure Functions Core Tools run the API.</param>
/// <param name="Storage">A connection string or account URL; <c>null</c> is an Azurite of our own.</param>
/// <param name="StoragePort">The first of Azurite's three ports.</param>
internal sealed record StartOptions(bool Site, int SitePort, int ApiPort, bool CoreTools, string? Storage, int StoragePort)
{
    public Uri? SiteAddress => Site ? new($"http://localhost:{SitePort}/") : null;
    public Uri ApiAddress => new($"http://localhost:{ApiPort}/api/");
    public string StorageConnection => Storage ?? StorageEmulator.ConnectionString(StoragePort);
    public bool NeedsEmulators => Site || Storage is null;

    /// <summary>What will be listened on, what for, and the option that changes it.</summary>
    public IEnumerable<(int Port, string Use, string Option)> Ports()
    {
        if (Site) yield return (SitePort, "the site", "--site-port");
        yield return (ApiPort, "the API", "--api-port");
        if (Storage is not null) yield break;
        yield return (StoragePort, "storage (blobs)", "--storage-port");
        yield return (StoragePort + 1, "storage (queues)", "--storage-port");
        yield return (StoragePort + 2, "storage (tables)", "--storage-port");
    }
}
