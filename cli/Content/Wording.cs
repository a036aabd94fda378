namespace Outlay.Cli.Content;

/// <summary>How problems speak.</summary>
internal static class Wording
{
    /// <summary>Longer lists of what is possible help nobody.</summary>
    private const int MostChoices = 24;

    /// <summary>The names that may have been meant; one that differs in case alone was.</summary>
    public static IReadOnlyList<string> Near(string asked, IReadOnlyCollection<string> valid) =>
        valid.FirstOrDefault(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } same ? [same] : Nearest.Of(asked, valid);

    /// <summary><c>; did you mean 'signed'?</c>, or where nothing is near and the choice is small, what is possible.</summary>
    public static string Choice(string asked, IReadOnlyCollection<string> valid)
    {
        var near = Near(asked, valid);
        return near.Count > 0 ? $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?"
            : valid.Count is > 0 and <= MostChoices ? $"; possible are {string.Join(", ", valid)}" : "";
    }

    /// <summary><c>an amount</c>, <c>a deal</c>.</summary>
    public static string One(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";
}
