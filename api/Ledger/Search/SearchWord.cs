using System.Globalization;
using System.Text;
using AnyAscii;

namespace Outlay;

/// <summary>A word of a text as search compares it: in lower case and in ASCII, without accents. Where it stands is counted in UTF-16.</summary>
internal readonly record struct SearchWord(int Start, int End, string Folded)
{
    public static IEnumerable<SearchWord> In(string text)
    {
        var end = 0;
        while (WordReader.Next(text, ref end, out var start, out var length))
            if (Folded(text.AsSpan(start, length)) is { Length: > 0 } folded) yield return new(start, start + length, folded);

        static string Folded(ReadOnlySpan<char> word) => WordReader.Fold(word, stackalloc char[WordReader.MostLetters]).ToString();
    }
}

/// <summary>Reads the words of a text: runs of letters and digits, a point between two digits among them.</summary>
internal static class WordReader
{
    public const int MostLetters = 64;

    /// <summary>
    /// Finds the next word. A possessive <c>'s</c> is no part of it, so that "OpenAI's" is found as OpenAI.
    /// </summary>
    /// <param name="from">Where to look on; behind the word afterwards.</param>
    public static bool Next(string text, ref int from, out int start, out int length)
    {
        start = from;
        while (start < text.Length && !IsOfWord(text, start)) start++;
        var end = start;
        while (end < text.Length && IsOfWord(text, end)) end += char.IsSurrogatePair(text, end) ? 2 : 1;
        length = end - start;
        from = EndOfPossessive(text, end);
        return length > 0;
    }

    /// <summary>
    /// The form in which words are compared. Of a very long one only the beginning: nobody types it whole.
    /// </summary>
    /// <param name="buffer">Of <see cref="MostLetters"/>; the form may be written into it.</param>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > MostLetters) word = word[..(char.IsHighSurrogate(word[MostLetters - 1]) ? MostLetters - 1 : MostLetters)];
        if (!Ascii.IsValid(word)) return InAscii(word);
        Ascii.ToLower(word, buffer, out var letters);
        return buffer[..letters];
    }

    // The runtime's own normal forms need ICU, which the invariant mode does without. Letters that have no counterpart stay.
    private static string InAscii(ReadOnlySpan<char> word)
    {
        var letters = word.ToString();
        return string.Concat(letters.Transliterate().Where(char.IsAsciiLetterOrDigit)) is { Length: > 0 } plain
            ? plain.ToLowerInvariant() : letters.ToLowerInvariant();
    }

    private static int EndOfPossessive(string text, int end) =>
        end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 's' or 'S'
        && (end + 2 == text.Length || !IsOfWord(text, end + 2)) ? end + 2 : end;

    // 1.38B is one word, else it would be found as 38B.
    private static bool IsPoint(string text, int at) =>
        text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool IsOfWord(string text, int at) => char.IsAscii(text[at])
        ? char.IsAsciiLetterOrDigit(text[at]) || IsPoint(text, at)
        : char.IsLetterOrDigit(text, at) || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
