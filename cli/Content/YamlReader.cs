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

    private readonly Parser parser;
    private readonly Report report;
    private readonly string file;
    private readonly int linesBefore;
    private int depth;

    private YamlReader(string file, string text, int linesBefore, Report report)
    {
        (this.file, this.linesBefore, this.report) = (file, linesBefore, report);
        parser = new(new StringReader(text));
    }

    /// <returns><c>null</c> where the text is empty, or no YAML; the report then says so.</returns>
    /// <param name="linesBefore">How many lines of the file come before the text.</param>
    public static YamlNode? Read(string file, string text, int linesBefore, Report report)
    {
        if (text.IndexOf('\t', StringComparison.Ordinal) is >= 0 and var tab)
        {
            var problem = ContentText.At(file, text, tab, "a tab: write spaces");
            report.Add(problem with { Line = problem.Line + linesBefore });
            return null;
        }
        try
        {
            return new YamlReader(file, text, linesBefore, report).Document();
        }
        catch (YamlException e)
        {
            report.Add(new(file, (int)e.Start.Line + linesBefore, (int)e.Start.Column, $"this is not YAML: {Plain(e.Message)}"));
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
    private YamlNode Node()
    {
        var start = parser.Current!;
        if (start is NodeEvent node) RefuseProperties(node);
        if (++depth > MostDepth) throw new YamlException(start.Start, start.End, $"more than {MostDepth} levels deep");
        YamlNode read = start switch
        {
            MappingStart => Mapping(start),
            SequenceStart => Sequence(start),
            Scalar scalar => new YamlScalar(Line(start), Column(start), scalar.Value, scalar.Style),
            _ => Refused(start, "an alias ('*') is not read here: write out what it stands for"),
        };
        depth--;
        Next();
        return read;
    }

    private YamlMapping Mapping(ParsingEvent start)
    {
        List<YamlEntry> entries = [];
        Dictionary<string, YamlScalar> keys = [];
        for (Next(); parser.Current is not MappingEnd;)
        {
            var (key, value) = (Node(), Node());
            if (key is not YamlScalar name) report.Add(At(key).Problem("a key is a word"));
            else if (name is { IsPlain: true, Text: "<<" }) report.Add(At(key).Problem("a merge key ('<<') is not read here: write out the keys"));
            else if (!keys.TryAdd(name.Text, name)) report.Add(At(key).Problem($"'{name.Text}' is said twice, first in line {keys[name.Text].Line}"));
            else entries.Add(new(name, value));
        }
        return new(Line(start), Column(start), entries);
    }

    private YamlSequence Sequence(ParsingEvent start)
    {
        List<YamlNode> items = [];
        for (Next(); parser.Current is not SequenceEnd;) items.Add(Node());
        return new(Line(start), Column(start), items);
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            report.Add(new(file, Line(node), Column(node), $"an anchor ('&{node.Anchor.Value}') is not read here: write things out where they belong"));
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            report.Add(new(file, Line(node), Column(node), "a tag ('!') is not read here: leave it out"));
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

    private static string Plain(string message) => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.')
        + (message.Contains("invalid mapping", StringComparison.Ordinal) ? "; a text with ': ' in it needs quotes" : "");
}
