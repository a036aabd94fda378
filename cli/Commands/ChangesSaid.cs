namespace Outlay.Cli.Commands;

/// <summary>What a publish has changed, in words for whoever published.</summary>
internal static class ChangesSaid
{
    /// <summary>A line, and one more where an id has gone that should have been kept. R13.</summary>
    public static string Of(int version, IReadOnlyList<Change>? changes)
    {
        if (changes is null) return $"What it changes is not known: version {version - 1} cannot be read.";
        var counts = changes.CountBy(change => change.What).OrderBy(count => count.Key)
            .Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}").ToList();
        var said = version == 1 ? $"First version: {string.Join(", ", counts)}." : counts is [] ? $"Nothing that version {version - 1} said has changed."
            : $"Since version {version - 1}: {string.Join(", ", counts)}.";
        var gone = changes.Where(change => change is { What: ChangeKind.Withdrawn, Fields: [] })
            .Select(change => $"{change.Type.ToString().ToLowerInvariant()} {change.Id}").ToList();
        return gone is [] ? said
            : $"{said}\nGone without a word: {string.Join(", ", gone)}. Give another record the id as an alias, or put the record back as withdrawn, with date and reason.";
    }
}
