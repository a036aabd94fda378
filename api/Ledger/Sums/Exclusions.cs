namespace Outlay;

/// <summary>What was left out of a total, and why. R7.</summary>
/// <param name="counting">What R7 makes of it; <c>null</c> where that only adds up.</param>
/// <param name="inside">What was left out of the money of single deals, by commitment.</param>
internal sealed class Exclusions(SumBucket bucket, Counting? counting, IEnumerable<Exclusion> inside)
{
    private readonly SelectedRows selection = bucket.Selection;

    /// <summary>What of a sum's records does not count, by number; of records whose money is their own alone.</summary>
    public static IEnumerable<(int Number, Exclusion Exclusion)> Of(SumBucket bucket) =>
        new Exclusions(bucket, bucket.MayHaveTies ? new(bucket) : null, []).Records();

    /// <summary>In order of id.</summary>
    public IEnumerable<Exclusion> InOrder() => Ordered.Merge(
        Records().Select(record => record.Exclusion), inside.Concat(Commitments()).OrderBy(exclusion => exclusion.Id, StringComparer.Ordinal), exclusion => exclusion.Id);

    private IEnumerable<(int Number, Exclusion Exclusion)> Records()
    {
        for (var i = bucket.Start; i < bucket.End; i++)
            if (selection.Has(bucket.Rows[i]) && Of(bucket.Rows[i]) is { } left) yield return (bucket.Rows[i].Number, left);
    }

    private Exclusion? Of(in Row row) => selection.Takes(row) ? counting?.LeftOut(row)
        : new(row.Member.Id, row.Is(RowMarks.InParts) ? ExclusionReason.PartOf : ExclusionReason.Class);

    private IEnumerable<Exclusion> Commitments()
    {
        for (var i = bucket.Start; i < bucket.End; i++)
            if (selection.Has(bucket.Rows[i]) && selection.Takes(bucket.Rows[i]) && !selection.TakesAll(bucket.Rows[i]))
                foreach (var left in selection.LeftOf(bucket.Rows[i].Member)) yield return left;
    }
}
