using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outlay.Cli.Content;

/// <summary>The text of a file: UTF-8 without a byte order mark, lines that end in LF, nothing that cannot be seen.</summary>
internal static partial class ContentText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="mostMegabytes">More is not read: it would take longer than anybody waits.</param>
    /// <returns><c>null</c> where the bytes cannot be read as text; the report then says so.</returns>
    public static string? Read(string file, string path, int mostMegabytes, Report report)
    {
        try
        {
            // What has no length is not opened: it may be a pipe, which nobody ever writes to.
            var length = new FileInfo(path).Length;
            if (length <= (long)mostMegabytes << 20) return Decode(file, length == 0 ? [] : File.ReadAllBytes(path), report);
            report.Add(new(file, 1, 1, $"the file is larger than {mostMegabytes} MB, and none like it is read that is: is it what belongs here?"));
            return null;
        }
        catch (FileNotFoundException)
        {
            report.Add(new(file, 1, 1, "there is no such file, and records refer to what belongs in it"));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Add(new(file, 1, 1, $"the file cannot be read: {e.Message}"));
            return null;
        }
    }

    public static string? Decode(string file, ReadOnlySpan<byte> bytes, Report report)
    {
        if (bytes.StartsWith(ByteOrderMark))
        {
            report.Add(new(file, 1, 1, "the file begins with a byte order mark: save it as UTF-8 without one"));
            bytes = bytes[ByteOrderMark.Length..];
        }
        if (bytes is [_, 0, ..] or [0, _, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            report.Add(new(file, 1, 1, "there are two bytes for each letter, as in UTF-16: save the file as UTF-8"));
            return null;
        }
        var valid = ValidLength(bytes);
        var text = Encoding.UTF8.GetString(bytes[..valid]);
        if (valid < bytes.Length)
        {
            report.Add(At(file, text, text.Length, $"byte 0x{bytes[valid]:X2} is no UTF-8: save the file as UTF-8"));
            return null;
        }
        RefuseUnseen(file, text, report);
        if (Conflict().Match(text) is { Success: true } conflict)
        {
            report.Add(At(file, text, conflict.Index, "this is the mark of a merge conflict: settle it, and leave out its marks"));
            return null;
        }
        return Seen(text);
    }

    /// <summary>The place of a character, as editors count.</summary>
    public static Problem At(string file, string text, int index, string message)
    {
        var before = text.AsSpan(0, index);
        return new(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'), message);
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (length < bytes.Length && Rune.DecodeFromUtf8(bytes[length..], out _, out var read) == OperationStatus.Done) length += read;
        return length;
    }

    /// <summary>Says each kind of unseen character once: where it stands first.</summary>
    private static void RefuseUnseen(string file, string text, Report report)
    {
        HashSet<char> said = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsUnseen(text[i]) || !said.Add(text[i])) continue;
            report.Add(text[i] == '\r'
                ? At(file, text, i, "a line ends in CR: end lines with LF alone") with { Cause = "; does git change line ends here? see core.autocrlf" }
                : At(file, text, i, $"the character U+{(int)text[i]:X4} cannot be seen: leave it out"));
        }
    }

    /// <summary>The same lines and columns without what was refused; YAML takes some of it for the end of a line, or of the text.</summary>
    private static string Seen(string text) => !text.Any(IsUnseen) ? text
        : new([.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Select(character => IsUnseen(character) ? ' ' : character)]);

    /// <summary>All but joiners, which names of some languages need, and tabs, of which the reader of YAML has its own word to say.</summary>
    private static bool IsUnseen(char character) => character is not ((>= ' ' and <= '~') or '\n' or '\t' or '\u200C' or '\u200D')
        && char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;

    [GeneratedRegex(@"^(?:(?:<{7}|\|{7}|>{7})(?: |$)|={7}$)", RegexOptions.Multiline)]
    private static partial Regex Conflict();
}
