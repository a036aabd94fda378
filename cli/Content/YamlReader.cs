using System.Buffers;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Outlay.Cli.Content;

/// <summary>
/// Reads one YAML document into nodes with their places. Of YAML it takes mappings, lists and scalars: anchors, aliases, merge
/// keys and tags make one place mean another, and are refused.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Far more than a record needs, and far less than the stack holds.</summary>
    private const int MostDepth = 32;

    /// <summary>What looks like a space and does not part a key from its value.</summary>
    private static readonly SearchValues<char> OtherSpaces =
        SearchValues.Create("\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    private const string Commas = "a comma ends the number here: write all its digits, as 10000000000 or 2.75";

    private readonly Parser parser;
    private readonly Report report;
    private readonly string file;
    private readonly string text;
    private readonly int linesBefore;
    private int depth;

    private YamlReader(string file, string text, int linesBefore, Report report)
    {
        (this.file, this.text, this.linesBefore, this.report) = (file, text, linesBefore, report);
        parser = new(new StringReader(text));
    }

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
            return new YamlReader(file, text, linesBefore, report).Document();
        }
        catch (YamlException e)
        {
            var (line, column) = ((int)e.Start.Line, (int)e.Start.Column);
            var advice = YamlAdvice.Of(e.Message, text.Split('\n').ElementAtOrDefault(line - 1) ?? "", column);
            report.Add(new(file, line + linesBefore, column, $"this is not YAML: {Plain(e.Message)}{advice}"));
            return null;
        }
    }

    private YamlNode? Document()
    {
        Next();
        Next();
        if (parser.Current is not DocumentStart)
        {
            report.Add(new(file, 1 + linesBefore, 1, "there is nothing here"));
            return null;
        }
        Next();
        var node = Node();
        Next();
        if (parser.Current is DocumentStart second)
            report.Add(new(file, Line(second), Column(second), "a second YAML document begins: a file holds one"));
        return node;
    }

    /// <summary>Reads the node that begins here, and goes on to what follows it.</summary>
    /// <param name="isItem">Of a list.</param>
    private YamlNode Node(bool isItem = false)
    {
        var start = parser.Current!;
        if (start is NodeEvent node) RefuseProperties(node);
        if (++depth > MostDepth) throw new YamlException(start.Start, start.End, $"more than {MostDepth} levels deep");
        YamlNode read = start switch
        {
            MappingStart => Mapping(start, isItem),
            SequenceStart => Sequence(start),
            Scalar scalar => new YamlScalar(Line(start), Column(start), scalar.Value, scalar.Style) { IsCutShort = IsCutShort(scalar) },
            _ => Refused(start, "an alias ('*') is not read here: write out what it stands for; a text that begins with '*' needs quotes"),
        };
        depth--;
        Next();
        return read;
    }

    private YamlMapping Mapping(ParsingEvent start, bool isItem)
    {
        List<YamlEntry> entries = [];
        Dictionary<string, YamlScalar> keys = [];
        var isNext = false;
        for (Next(); parser.Current is not MappingEnd;)
        {
            var (key, value) = (Node(), Node());
            // What begins with the first key again is the next of the list, and all of it would be said twice.
            if (isNext) continue;
            if (key is not YamlScalar name) report.Add(At(key).Problem("a key is a word"));
            else if (name is { IsPlain: true, Text: "<<" }) report.Add(At(key).Problem("a merge key ('<<') is not read here: write out the keys"));
            else if (entries is [.., var before] && before.IsCutBefore(name, value)) report.Broken(At(before.Value), Commas);
            else if (keys.TryAdd(name.Text, name)) entries.Add(new(name, value));
            else
            {
                isNext = isItem && name.Text == entries[0].Key.Text;
                report.Add(At(key).Problem($"'{name.Text}' is said twice, first in line {keys[name.Text].Line}"
                    + (isNext ? "; does a '- ' miss here, which begins the next of the list?" : "")));
            }
        }
        return new(Line(start), Column(start), entries);
    }

    /// <summary>Whether a comment begins behind the text, which may have been meant as more of it.</summary>
    private bool IsCutShort(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && text.AsSpan((int)scalar.End.Index).TrimStart(' ') is ['#', ..];

    private YamlSequence Sequence(ParsingEvent start)
    {
        List<YamlNode> items = [];
        for (Next(); parser.Current is not SequenceEnd;) items.Add(Node(isItem: true));
        return new(Line(start), Column(start), items);
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            report.Add(new(file, Line(node), Column(node), $"an anchor ('&{node.Anchor.Value}') is not read here: write things out where they belong; a text that begins with '&' needs quotes"));
        if (!node.Tag.IsEmpty)
            report.Add(new(file, Line(node), Column(node), "a tag ('!') is not read here: leave it out; a text that begins with '!' needs quotes"));
    }

    private YamlScalar Refused(ParsingEvent start, string message)
    {
        var stand = new YamlScalar(Line(start), Column(start), "", ScalarStyle.SingleQuoted);
        report.Broken(At(stand), message);
        return stand;
    }

    private void Next()
    {
        var last = parser.Current?.End ?? new(0, 1, 1);
        var read = false;
        try
        {
            read = parser.MoveNext();
        }
        // What it throws where brackets do not match: https://github.com/aaubry/YamlDotNet/issues/541
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
        }
        if (!read || parser.Current is null) throw new YamlException(last, last, "after this, brackets, braces, quotes or line breaks do not match");
    }

    private Place At(YamlNode node) => new(file, node);

    private int Line(ParsingEvent e) => (int)e.Start.Line + linesBefore;

    private static int Column(ParsingEvent e) => (int)e.Start.Column;

    private static string Plain(string message) => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
