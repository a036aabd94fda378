namespace Outlay;

/// <summary>What was left out of a total, and why. R7.</summary>
/// <param name="counting">What R7 makes of it; <c>null</c> where that only adds up.</param>
internal readonly struct Exclusions(SumBucket bucket, Counting? counting)
{
    private SelectedRows Selection => bucket.Selection;

    /// <summary>What of a sum's records does not count, by number; of records whose money is their own alone.</summary>
    public static IEnumerable<(int Number, Exclusion Exclusion)> Of(SumBucket bucket)
    {
        var exclusions = new Exclusions(bucket, bucket.MayHaveTies ? bucket.Selection.Count(bucket) : null);
        foreach (var i in bucket.Others)
            if (exclusions.Of(i) is { } left) yield return (bucket.Rows[i].Number, left);
    }

    /// <summary>In order of id.</summary>
    /// <param name="inside">What was left out of the money of single deals, by commitment; <c>null</c> where all of it counts.</param>
    public IEnumerable<Exclusion> InOrder(IEnumerable<Exclusion>? inside) => inside is null ? Records() : Merged(Commitments(inside, out var order), order);

    /// <param name="order">The numbers of the commitments.</param>
    private IEnumerable<Exclusion> Merged(Exclusion[] commitments, int[] order)
    {
        var (next, numbers) = (0, Selection.Numbers);
        foreach (var i in bucket.Others)
        {
            if (Of(i) is not { } left) continue;
            for (; next < order.Length && numbers.RankOf(order[next]) < numbers.RankOf(bucket.Rows[i].Number); next++) yield return commitments[next];
            yield return left;
        }
        for (; next < order.Length; next++) yield return commitments[next];
    }

    private IEnumerable<Exclusion> Records()
    {
        foreach (var i in bucket.Others)
            if (Of(i) is { } left) yield return left;
    }

    private Exclusion? Of(int at)
    {
        ref readonly var row = ref bucket.Rows[at];
        return Selection.Takes(row) ? counting?.LeftOut(row) : bucket.SetAside(at);
    }

    // Their numbers are in order of id, and less to compare.
    private Exclusion[] Commitments(IEnumerable<Exclusion> inside, out int[] order)
    {
        List<Exclusion> all = [.. inside];
        List<int> numbers = [];
        foreach (var left in all) numbers.Add(Selection.Numbers.OfCommitment(left.Id));
        foreach (var row in bucket.Taken)
            if (!Selection.TakesAll(bucket.Rows[row])) AddLeft(row, all, numbers);
        var sorted = all.ToArray();
        order = [.. numbers];
        Array.Sort(order, sorted);
        return sorted;
    }

    private void AddLeft(int row, List<Exclusion> all, List<int> numbers)
    {
        foreach (ref readonly var statement in bucket.StatementsAt(row))
            if (!Selection.Takes(statement))
            {
                all.Add(new(Selection.Numbers.IdOf(statement.Number), ExclusionReason.Class));
                numbers.Add(statement.Number);
            }
    }
}
