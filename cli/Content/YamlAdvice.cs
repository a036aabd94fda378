using System.Text.RegularExpressions;

namespace Outlay.Cli.Content;

/// <summary>What most likely has to be written otherwise where text is no YAML: a parser says only what it was reading.</summary>
internal static partial class YamlAdvice
{
    /// <param name="message">The parser's.</param>
    /// <param name="line">The line at which it gave up.</param>
    /// <param name="column">Where in it, from 1.</param>
    /// <returns>What to add to the message, or nothing.</returns>
    public static string Of(string message, string line, int column)
    {
        var (before, from) = (line[..Math.Min(line.Length, column - 1)], line[Math.Min(line.Length, column - 1)..]);
        return Says("invalid mapping") ? KeyAlone().IsMatch(before) ? "; is this line indented further than the one above it?" : "; a text with ': ' in it needs quotes"
            : Says("expected key") ? Key(before, from)
            : Says("expected '-'") ? "; is this line indented as the others of its list?"
            : Says("wrong indentation") ? "; does the quote that begins here end?"
            : Says("escape character") ? "; in double quotes a backslash is written twice"
            : from is [var sign, ..] && (Says("cannot start any token") || Says("not allowed in this context") || Says("block scalar"))
                ? $"; a text that begins with '{sign}' needs quotes"
            : "";

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
    }

    private static string Key(string before, string from) =>
        Unspaced().Match(from) is { Success: true } key ? $"; a space belongs after '{key.Value}'"
        : before.TrimEnd() is [.., '"' or '\'' or ']' or '}'] ? "; a text that has quotes or brackets where it begins needs quotes around all of it"
        : Spaced().IsMatch(from) ? "; is this line indented as the keys above it?"
        : "; where a text goes on in another line, that is indented further than its key";

    [GeneratedRegex(@"\A *(- +)?[\w-]+\z")]
    private static partial Regex KeyAlone();

    [GeneratedRegex(@"\A[\w-]+:( |\z)")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\A[A-Za-z]+:(?=[^\s/])")]
    private static partial Regex Unspaced();
}
