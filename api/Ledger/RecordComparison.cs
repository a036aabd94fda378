using System.Text.Json;

namespace Outlay;

/// <summary>What one record says now against what it said before; nothing before where it is new. R12.</summary>
/// <param name="oldIds">Ids of before that are now aliases of the record: a rename, and no correction besides.</param>
internal sealed class RecordComparison(RecordType type, IRecord? before, IRecord after, string[] oldIds, References references)
{
    public IEnumerable<Change> Changes()
    {
        // True of nearly all records of most versions, and several times faster than comparing their fields.
        if (before is not null && Said.Text(before).AsSpan().SequenceEqual(Said.Text(after))) yield break;
        if (before?.Withdrawn is null && after.Withdrawn is { } withdrawal)
            yield return Of(ChangeKind.Withdrawn, null, [new("withdrawn", null, Said.Json(withdrawal))]);
        if (before is null) yield break;
        foreach (var change in Whole().Concat(Dated(before))) yield return change;
    }

    private IEnumerable<Change> Whole()
    {
        var changed = references.Differences(FieldsOf(before!), FieldsOf(after));
        if (changed.Count == 0) yield break;
        var what = (before, after) is (Brief was, Brief now) && was.AsOf != now.AsOf ? ChangeKind.Revised : ChangeKind.Corrected;
        yield return Of(what, (after as Brief)?.AsOf, changed);
    }

    // The fields of the record as a whole. A withdrawal is a change of its own; one that is taken back or reworded is a correction.
    private Dictionary<string, JsonElement> FieldsOf(IRecord record)
    {
        var fields = Said.Fields(record, "id", "revisions", "claims");
        if (before!.Withdrawn is null) fields.Remove("withdrawn");
        if (record.Aliases.Except(oldIds).ToArray() is [_, ..] aliases) fields["aliases"] = Said.Json(aliases);
        else fields.Remove("aliases");
        return fields;
    }

    private IEnumerable<Change> Dated(IRecord before) => (before, after) switch
    {
        (IAgreement was, IAgreement now) => Revisions(was.Revisions, now.Revisions, revision => revision.AsOf, carryOver: true),
        (Metric was, Metric now) => Revisions(was.Revisions, now.Revisions, revision => revision.AsOf, carryOver: false),
        (Dispute was, Dispute now) => Claims(was.Claims, now.Claims),
        _ => [],
    };

    private IEnumerable<Change> Revisions<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, DateOnly> asOf, bool carryOver)
    {
        var was = before.ToDictionary(asOf, revision => Said.Fields(revision, "asOf"));
        Dictionary<string, JsonElement> held = [];
        foreach (var revision in after)
        {
            var said = Said.Fields(revision, "asOf");
            if (!was.Remove(asOf(revision), out var earlier))
                yield return Of(ChangeKind.Revised, asOf(revision), references.Differences(carryOver ? Said.Where(held, said.ContainsKey) : held, said));
            else if (references.Differences(earlier, said) is [_, ..] corrected)
                yield return Of(ChangeKind.Corrected, asOf(revision), corrected);
            held = Said.Held(carryOver ? held : [], said);
        }
        foreach (var (date, gone) in was) yield return Of(ChangeKind.Corrected, date, references.Differences(gone, []));
    }

    private IEnumerable<Change> Claims(IReadOnlyList<Claim> before, IReadOnlyList<Claim> after)
    {
        foreach (var date in before.Concat(after).Select(claim => claim.Date).Distinct())
        {
            var was = before.Where(claim => claim.Date == date).Select(claim => Said.Json(claim)).ToList();
            var now = after.Where(claim => claim.Date == date).Select(claim => Said.Json(claim)).ToList();
            bool Says(List<JsonElement> claims, JsonElement one) => claims.Any(other => references.Same("claims", one, other));
            var stands = was.All(one => Says(now, one));
            if (stands && now.All(one => Says(was, one))) continue;
            yield return Of(stands ? ChangeKind.Revised : ChangeKind.Corrected, date,
                [new("claims", was.Count > 0 ? Said.Json(was) : null, now.Count > 0 ? Said.Json(now) : null)]);
        }
    }

    private Change Of(ChangeKind what, DateOnly? asOf, IReadOnlyList<ChangedField> fields) =>
        new() { Type = type, Id = after.Id, What = what, AsOf = asOf, Fields = fields };
}
