namespace Outlay;

/// <summary>What stands on no edge of a graph, or not on all of its own, each record with each reason once.</summary>
internal static class FlowExclusions
{
    /// <summary>In order of id; of one record first what is left out of an edge, in order of the edges.</summary>
    public static IEnumerable<Exclusion> Of(SelectedRows selection)
    {
        List<(int Number, Exclusion Exclusion)> all = [.. selection.Buckets().SelectMany(Exclusions.Of), .. selection.Excluded()];
        foreach (var record in InOrder(selection.Numbers, all))
            for (var i = 0; i < record.Count; i++)
                if (!record[..i].Contains(record[i])) yield return record[i];
    }

    private static IEnumerable<ArraySegment<Exclusion>> InOrder(AgreementNumbers numbers, List<(int Number, Exclusion Exclusion)> all)
    {
        var ends = new int[numbers.Count + 1];
        foreach (var (number, _) in all) ends[numbers.RankOf(number) + 1]++;
        for (var rank = 0; rank < numbers.Count; rank++) ends[rank + 1] += ends[rank];
        var placed = new Exclusion[all.Count];
        foreach (var (number, exclusion) in all) placed[ends[numbers.RankOf(number)]++] = exclusion;
        for (int rank = 0, start = 0; rank < numbers.Count; start = ends[rank++])
            if (ends[rank] > start) yield return new(placed, start, ends[rank] - start);
    }
}
