namespace Outlay;

/// <summary>What is wrong with one parameter of a query, and what would have been right.</summary>
/// <param name="Value">As given, and no longer than fits in a line.</param>
/// <param name="Allowed">The values that may stand there, where they can be listed.</param>
/// <param name="Nearest">The valid names that look most like what was given, the most alike first.</param>
public sealed record Mistake(
    string Detail, string Parameter, string? Value = null, IReadOnlyList<string>? Allowed = null, IReadOnlyList<string>? Nearest = null)
{
    private const int MostLetters = 100;

    /// <summary>Whoever sends kilobytes gets back what fits in a line.</summary>
    public static string? Shortened(string? value) =>
        value is null || value.Length <= MostLetters ? value
        : value[..(char.IsHighSurrogate(value[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";
}
