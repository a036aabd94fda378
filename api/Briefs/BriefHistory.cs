using Outlay.Store;

namespace Outlay.Briefs;

/// <summary>Finds the ledger that a brief was first published with, where anything that it may cite has been corrected since. R12.</summary>
public static class BriefHistory
{
    /// <summary>The version in which the brief came to speak as of its date; <c>null</c> where nothing was corrected since.</summary>
    public static int? FirstVersion(PublishedLedger published, string brief)
    {
        var first = published.Changes.LastOrDefault(version => version.Changes?.Any(change => Begins(change, brief)) == true);
        if (first is null || first.Version == published.Version) return null;
        return published.Changes.Any(version => version.Version > first.Version && version.Changes?.Any(Corrects) != false) ? first.Version : null;
    }

    /// <summary>These versions, by the id of the brief, of all briefs that have one.</summary>
    public static IReadOnlyDictionary<string, int> FirstVersions(PublishedLedger published) => published.Ledger.Briefs
        .Select(brief => (brief.Id, Version: FirstVersion(published, brief.Id))).Where(found => found.Version is not null)
        .ToDictionary(found => found.Id, found => found.Version!.Value);

    private static bool Begins(Change change, string brief) =>
        change is { Type: RecordType.Brief, What: ChangeKind.Added or ChangeKind.Revised } && change.Id == brief;

    private static bool Corrects(Change change) => change.What is not ChangeKind.Added
        && change.Type is RecordType.Deal or RecordType.Commitment or RecordType.Metric;
}
