using System.Text.RegularExpressions;

namespace Outlay.Cli.Content;

/// <summary>What most likely has to be written otherwise where text is no YAML: a parser says only what it was reading.</summary>
internal static partial class YamlAdvice
{
    private const string Goes = "; where a text goes on in another line, that is indented further than its key";
    private const string InList = "; is this line indented as the others of its list?";

    /// <param name="message">The parser's.</param>
    /// <param name="line">The line at which it gave up.</param>
    /// <param name="column">Where in it, from 1.</param>
    /// <returns>What to add to the message, or nothing.</returns>
    public static string Of(string message, string line, int column)
    {
        var (before, from) = (line[..Math.Min(line.Length, column - 1)], line[Math.Min(line.Length, column - 1)..]);
        return Says("invalid mapping") && Typographic().IsMatch(before) ? "; quotes are straight here, as \" or '"
            : Says("multiline plain scalar") ? Goes
            : Says("invalid mapping") ? KeyAlone().IsMatch(before) ? "; is this line indented further than the one above it?" : "; a text with ': ' in it needs quotes"
            : Says("expected key") ? Key(before, from)
            : Says("expected '-'") ? from is ['-', not ' ', ..] ? "; a space belongs after '-'" : InList
            : Says("expected ','") ? "; between two of them belongs a comma, and what closes them at the end"
            : Says("expected node content") && from is [',', ..] ? "; before this comma something misses"
            : Says("wrong indentation") || Says("quoted scalar") && Says("end of stream") ? "; does the quote that begins here end?"
            : Says("escape character") ? "; in double quotes a backslash is written twice"
            : from is [var sign, ..] && (Says("cannot start any token") || Says("not allowed in this context") || Says("block scalar"))
                ? $"; a text that begins with '{sign}' needs quotes"
            : "";

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
    }

    private static string Key(string before, string from) =>
        (before, from) is ([.., '\''], [var next, ..]) && char.IsLetterOrDigit(next) ? "; an apostrophe in single quotes is written twice: put double quotes about the text"
        : (before, from) is ([.., '"'], [var after, ..]) && char.IsLetterOrDigit(after) ? "; a quote in double quotes has a backslash before it: put single quotes about the text"
        : Unspaced().Match(from) is { Success: true } key ? $"; a space belongs after '{key.Value}'"
        : before.TrimEnd() is [.., '"' or '\'' or ']' or '}'] ? "; a text that has quotes or brackets where it begins needs quotes around all of it"
        : Spaced().IsMatch(from) ? "; is this line indented as the keys above it?"
        : from is ['-', ' ', ..] ? InList
        : "; a ':' belongs after a key" + Goes;

    [GeneratedRegex(": +[“”„‘’]")]
    private static partial Regex Typographic();

    [GeneratedRegex(@"\A *(- +)?[\w-]+\z")]
    private static partial Regex KeyAlone();

    [GeneratedRegex(@"\A\w+:( |\z)")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\A[A-Za-z]+:(?=[^\s/])")]
    private static partial Regex Unspaced();
}
