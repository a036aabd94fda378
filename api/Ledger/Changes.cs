namespace Outlay;

/// <summary>Compares two published versions. R12.</summary>
public static class Changes
{
    /// <summary>In order of type, id, kind of change, and date.</summary>
    public static IReadOnlyList<Change> Between(LedgerRecords before, LedgerRecords after)
    {
        var references = new References(after);
        return [.. new[]
            {
                Of(RecordType.Deal, before.Deals, after.Deals, references),
                Of(RecordType.Commitment, before.Commitments, after.Commitments, references),
                Of(RecordType.Company, before.Companies, after.Companies, references),
                Of(RecordType.Metric, before.Metrics, after.Metrics, references),
                Of(RecordType.Source, before.Sources, after.Sources, references),
                Of(RecordType.Dispute, before.Disputes, after.Disputes, references),
                Of(RecordType.Brief, before.Briefs, after.Briefs, references),
                Of(RecordType.Guide, before.Guides, after.Guides, references),
            }
            .SelectMany(changes => changes)
            .OrderBy(change => change.Type).ThenBy(change => change.Id, StringComparer.Ordinal)
            .ThenBy(change => change.What).ThenBy(change => change.AsOf).ThenBy(change => change.WasId, StringComparer.Ordinal)];
    }

    private static IEnumerable<Change> Of<T>(
        RecordType type, IReadOnlyList<T> before, IReadOnlyList<T> after, References references) where T : class, IRecord
    {
        var was = before.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var now = after.ToDictionary(record => record.Id, StringComparer.Ordinal);
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in after)
        {
            string[] oldIds = [.. record.Aliases.Where(id => was.ContainsKey(id) && !now.ContainsKey(id)).Order(StringComparer.Ordinal)];
            renamed.UnionWith(oldIds);
            foreach (var id in oldIds) yield return new() { Type = type, Id = record.Id, What = ChangeKind.Renamed, WasId = id };
            var earlier = was.GetValueOrDefault(record.Id) ?? oldIds.Select(id => was[id]).FirstOrDefault();
            if (earlier is null) yield return new() { Type = type, Id = record.Id, What = ChangeKind.Added };
            foreach (var change in new RecordComparison(type, earlier, record, oldIds, references).Changes()) yield return change;
        }
        foreach (var record in before)
            if (record.Withdrawn is null && !now.ContainsKey(record.Id) && !renamed.Contains(record.Id))
                yield return new() { Type = type, Id = record.Id, What = ChangeKind.Withdrawn };
    }
}
