using System.Buffers;
using System.Text;

namespace Outlay.Briefs;

/// <summary>Texts and links that stand in Markdown as what they are, also in a cell of a table.</summary>
internal static class MarkdownText
{
    /// <summary>What Markdown would take for a mark.</summary>
    public static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>#|~&");

    // What would end an address, or a cell.
    private static readonly SearchValues<char> SpecialInAddresses = SearchValues.Create(" ()<>|\\");

    public static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0 && !text.AsSpan().ContainsAny('\r', '\n')) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (Special.Contains(letter)) escaped.Append('\\');
            escaped.Append(letter is '\r' or '\n' ? ' ' : letter);
        }
        return escaped.ToString();
    }

    /// <summary>At the beginning of a line, where a number with a dot or a lonely sign would begin a list.</summary>
    public static string EscapedAtStart(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var at = digits > 0 && text[digits] is '.' or ')' ? digits : text is ['-' or '+' or '=' or ':', ..] ? 0 : -1;
        return at < 0 ? Escaped(text) : $"{text[..at]}\\{text[at]}{Escaped(text[(at + 1)..])}";
    }

    /// <param name="text">As it reads.</param>
    public static string Link(string address, string text) => $"[{Escaped(text)}]({Address(address)})";

    private static string Address(string address) => address.AsSpan().IndexOfAny(SpecialInAddresses) < 0 ? address
        : string.Concat(address.Select(letter => SpecialInAddresses.Contains(letter) ? Uri.HexEscape(letter) : $"{letter}"));
}
