namespace Outlay;

/// <summary>Finds which rows of a run R7 may tie to each other, whichever of them a question selects.</summary>
internal static class Relations
{
    /// <returns>Whether there are any.</returns>
    public static bool Mark(AgreementNumbers numbers, Span<Row> run)
    {
        Dictionary<int, int>? tied = null;
        for (var i = 0; i < run.Length; i++)
            if (numbers.IsTied(run[i].Number)) (tied ??= []).Add(run[i].Number, i);
        // Alone there is nothing that it could be tied to.
        return tied is { Count: > 1 } && MarkParts(numbers, run, tied) | MarkSharing(numbers, run, tied);
    }

    private static bool MarkParts(AgreementNumbers numbers, Span<Row> run, Dictionary<int, int> tied)
    {
        var any = false;
        foreach (var (number, part) in tied)
            for (var whole = numbers.WholeOf(number); whole >= 0; whole = numbers.WholeOf(whole))
                if (tied.TryGetValue(whole, out var at)) any = MarkBoth(run, part, at);
        return any;
    }

    private static bool MarkSharing(AgreementNumbers numbers, Span<Row> run, Dictionary<int, int> tied)
    {
        var (any, owners) = (false, new Dictionary<int, int>());
        foreach (var at in tied.Values)
            if (numbers.IsSharing(run[at].Number)) foreach (var name in Overlaps.Names(run[at].Member)) owners[name] = at;
        if (owners.Count < 2) return false;
        foreach (var at in owners.Values.Distinct())
            foreach (var name in Overlaps.SharingWith(numbers, run[at].Member))
                if (owners.TryGetValue(name, out var other) && other != at) any = MarkBoth(run, at, other);
        return any;
    }

    private static bool MarkBoth(Span<Row> run, int one, int other)
    {
        foreach (var at in (ReadOnlySpan<int>)[one, other]) run[at] = run[at] with { Marks = run[at].Marks | RowMarks.Tied };
        return true;
    }
}
