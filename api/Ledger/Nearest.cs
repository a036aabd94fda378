using F23.StringSimilarity;

namespace Outlay;

/// <summary>Finds the valid name that somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>Longer lists of what is possible help nobody.</summary>
    private const int MostChoices = 24;

    private static readonly Damerau Distance = new();

    /// <summary>
    /// The names within a third of the longer one's length in single-letter edits, or that contain what was asked for, or whose
    /// words are in it; nearest first.
    /// </summary>
    public static IReadOnlyList<string> Of(string asked, IEnumerable<string> names, int most = 3)
    {
        asked = asked.Length <= 100 ? asked.ToLowerInvariant() : asked[..100].ToLowerInvariant();
        return [.. names
            .Select(name => (name, edits: Edits(asked, name.ToLowerInvariant())))
            .Where(candidate => candidate.edits is not null)
            .OrderBy(candidate => candidate.edits).ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Take(most).Select(candidate => candidate.name)];
    }

    /// <summary>The names that may have been meant; one that differs in case alone was.</summary>
    public static IReadOnlyList<string> Meant(string asked, IReadOnlyCollection<string> valid) =>
        valid.FirstOrDefault(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } same ? [same] : Of(asked, valid);

    /// <summary><c>; did you mean 'signed'?</c>, or where nothing is near and the choice is small, what is possible.</summary>
    public static string Choice(string asked, IReadOnlyCollection<string> valid)
    {
        var near = Meant(asked, valid);
        return near.Count > 0 ? $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?"
            : valid.Count is > 0 and <= MostChoices ? $"; possible are {string.Join(", ", valid)}" : "";
    }

    private static double? Edits(string asked, string name)
    {
        var allowed = Math.Max(1, Math.Max(asked.Length, name.Length) / 3);
        var contains = asked.Length > 2 && name.Contains(asked, StringComparison.Ordinal) || Words(asked).Contains(Words(name), StringComparison.Ordinal);
        if (!contains && Math.Abs(asked.Length - name.Length) > allowed) return null;
        var edits = Distance.Distance(asked, name);
        return edits <= allowed || contains ? edits : null;
    }

    private static string Words(string text) => $"-{text.Replace(' ', '-')}-";
}
