using System.Buffers;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Outlay.Cli.Content;

/// <summary>Reads one YAML document, and says where a text is none, or is more than one.</summary>
internal static class YamlReader
{
    /// <summary>What looks like a space and does not part a key from its value.</summary>
    private static readonly SearchValues<char> OtherSpaces =
        SearchValues.Create("\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    /// <returns><c>null</c> where the text is empty, or no YAML; the report then says so.</returns>
    /// <param name="linesBefore">How many lines of the file come before the text.</param>
    public static YamlNode? Read(string file, string text, int linesBefore, Report report)
    {
        if (text.AsSpan().IndexOfAny(OtherSpaces) is >= 0 and var odd)
        {
            var problem = ContentText.At(file, text, odd, text[odd] == '\t' ? "a tab: write spaces" : $"the character U+{(int)text[odd]:X4} looks like a space: write a space");
            report.Add(problem with { Line = problem.Line + linesBefore });
            return null;
        }
        try
        {
            return Document(file, new(text), linesBefore, report);
        }
        catch (YamlException e)
        {
            var (line, column) = ((int)e.Start.Line, (int)e.Start.Column);
            var advice = YamlAdvice.Of(e.Message, text.Split('\n').ElementAtOrDefault(line - 1) ?? "", column);
            report.Add(new(file, line + linesBefore, column, $"this is not YAML: {Plain(e.Message)}{advice}"));
            return null;
        }
    }

    private static YamlNode? Document(string file, YamlEvents events, int linesBefore, Report report)
    {
        events.Next();
        events.Next();
        if (events.Current is not DocumentStart)
        {
            report.Add(new(file, 1 + linesBefore, 1, "there is nothing here"));
            return null;
        }
        events.Next();
        var node = new YamlNodeReader(file, events, linesBefore, report).Node();
        events.Next();
        if (events.Current is DocumentStart { Start: var second })
            report.Add(new(file, (int)second.Line + linesBefore, (int)second.Column, "a second YAML document begins: a file holds one"));
        return node;
    }

    private static string Plain(string message) => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
