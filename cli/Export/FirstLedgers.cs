using Outlay.Briefs;
using Outlay.Store;

namespace Outlay.Cli.Export;

/// <summary>Loads what the briefs of a version were first published with, where something has been corrected since. R12.</summary>
internal static class FirstLedgers
{
    /// <returns>By the ids of the briefs; a version in which several began is loaded once.</returns>
    /// <exception cref="InvalidDataException">Such a version cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<string, PublishedLedger>> LoadAsync(
        LedgerReader reader, PublishedLedger published, CancellationToken cancellation)
    {
        var versions = BriefHistory.FirstVersions(published);
        var loaded = new Dictionary<int, PublishedLedger>();
        foreach (var version in versions.Values.Distinct())
            loaded[version] = await reader.LoadWholeAsync(version, cancellation)
                ?? throw new InvalidDataException($"Version {version}, which a brief began in, is no longer in storage.");
        return versions.ToDictionary(brief => brief.Key, brief => loaded[brief.Value]);
    }
}
