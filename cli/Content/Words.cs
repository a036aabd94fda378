namespace Outlay.Cli.Content;

/// <summary>How problems speak.</summary>
internal static class Words
{
    /// <summary><c>; did you mean 'signed'?</c>, or where nothing is near and the choice is small, what there is to choose from.</summary>
    public static string Choice(string asked, IReadOnlyCollection<string> valid)
    {
        var near = Nearest.Of(asked, valid);
        return near.Count > 0 ? DidYouMean(near) : valid.Count is > 0 and <= 24 ? $"; there is {string.Join(", ", valid)}" : "";
    }

    public static string DidYouMean(IReadOnlyList<string> near) =>
        near.Count == 0 ? "" : $"; did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?";

    /// <summary><c>an amount</c>, <c>a deal</c>.</summary>
    public static string One(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";
}
