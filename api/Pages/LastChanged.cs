using Outlay.Store;

namespace Outlay.Pages;

/// <summary>When records last changed: the time of the version that last did something to each.</summary>
internal sealed class LastChanged
{
    private readonly Dictionary<(RecordType, string), DateTimeOffset> byRecord = [];

    public LastChanged(IReadOnlyList<VersionChanges> versions)
    {
        foreach (var version in versions)
        {
            // Of a version that nobody knows the changes of, any record may be one.
            if (version.Changes is null) byRecord.Clear();
            foreach (var change in version.Changes ?? []) byRecord[(change.Type, change.Id)] = version.PublishedAt;
        }
    }

    /// <returns>The latest of some records' changes; <c>null</c> where one of them is not known, or there are none.</returns>
    public DateTimeOffset? Last(IEnumerable<(RecordType Type, string Id)> records)
    {
        DateTimeOffset? last = null;
        foreach (var record in records)
        {
            if (!byRecord.TryGetValue(record, out var at)) return null;
            if (last is null || at > last) last = at;
        }
        return last;
    }
}
