using Outlay.Feeds;
using Outlay.Http;
using Outlay.Store;

namespace Outlay.Functions;

/// <summary>Which changes a query is about, for the list as for feeds.</summary>
internal static class ChangeSelection
{
    /// <summary>Changes of records about any of these companies, with any of these tags.</summary>
    public static readonly IReadOnlyList<Parameter> Filters = [Parameters.Company, Parameters.Tag];

    /// <summary>In order of version. What a record that is gone was about is not known any more: a filter leaves it out.</summary>
    public static IEnumerable<(VersionChanges Version, Change Change)> Of(Query query, int since = 0) => query.Published.Changes
        .Where(version => version.Version > since)
        .SelectMany(version => version.Changes ?? [], (version, change) => (version, change))
        .Where(one => Selects(query, one.change));

    private static bool Selects(Query query, Change change)
    {
        var (companies, tags) = (query.Get(Parameters.Company), query.Get(Parameters.Tag));
        if (companies is null && tags is null) return true;
        var record = ChangedRecord.Of(query.Ledger, change);
        return (companies is null || record.Companies.Any(companies.Contains)) && (tags is null || record.Tags.Any(tags.Contains));
    }
}
