namespace Outlay;

/// <summary>
/// Finds which revision states each field of a state: fields carry over from one revision to the next, their sources do not. R1.
/// </summary>
internal static class StatedOn
{
    private static readonly (string Field, Func<Revision, bool?> IsKnown)[] Fields =
    [
        ("status", revision => revision.Status is null ? null : true),
        ("amount", revision => revision.Amount?.IsKnown),
        ("valuation", revision => revision.Valuation?.IsKnown),
        ("stakePercent", revision => revision.StakePercent?.IsKnown),
        ("start", revision => revision.Start?.IsKnown),
        ("termYears", revision => revision.TermYears?.IsKnown),
        ("schedule", revision => revision.Schedule?.IsKnown),
        ("capacityGw", revision => revision.CapacityGw?.IsKnown),
        ("effective", revision => revision.Effective?.IsKnown),
    ];

    /// <summary>By field that is known: the date of the revision that states it.</summary>
    public static IReadOnlyDictionary<string, DateOnly> Of(IEnumerable<Revision> revisions)
    {
        var stated = new Dictionary<string, DateOnly>();
        foreach (var revision in revisions)
            foreach (var (field, isKnown) in Fields)
                if (isKnown(revision) is { } known)
                {
                    stated.Remove(field);
                    if (known) stated.Add(field, revision.AsOf);
                }
        return stated;
    }
}
