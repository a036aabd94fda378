using System.Text;

namespace Outlay.Briefs;

/// <summary>Words in quotation marks.</summary>
internal static class Quotation
{
    /// <summary>In double ones: of those within, double and single change places.</summary>
    public static string Of(string words) => $"“{Turned(Curved(words))}”";

    /// <summary>With marks that show which way they open in place of straight ones.</summary>
    public static string Curved(string words)
    {
        var text = new StringBuilder(words);
        for (var at = 0; at < words.Length; at++)
            if (words[at] == '"') text[at] = at == 0 || OpensAfter(text[at - 1]) ? '“' : '”';
        return text.ToString();
    }

    // A single mark that closes nothing is an apostrophe, and so is one within a word.
    private static string Turned(string words)
    {
        var (text, open) = (new StringBuilder(words), 0);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is '“' or '”') text[at] = words[at] is '“' ? '‘' : '’';
            else if (words[at] is '‘') (text[at], open) = ('“', open + 1);
            else if (words[at] is '’' && open > 0 && !IsWithinWord(words, at)) (text[at], open) = ('”', open - 1);
        }
        return text.ToString();
    }

    private static bool OpensAfter(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '–' or '—' or '-' or '/' or '‘' or '“' or '\'';

    private static bool IsWithinWord(string words, int at) =>
        at > 0 && char.IsLetterOrDigit(words[at - 1]) && at + 1 < words.Length && char.IsLetterOrDigit(words[at + 1]);
}
