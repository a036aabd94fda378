namespace Outlay.Cli.Content;

/// <summary>How problems speak.</summary>
internal static class Wording
{
    /// <inheritdoc cref="Nearest.Choice"/>
    public static string Choice(string asked, IReadOnlyCollection<string> valid) => Nearest.Choice(asked, valid);

    /// <summary><c>an amount</c>, <c>a deal</c>.</summary>
    public static string One(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";
}
