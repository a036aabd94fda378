using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Outlay.Cli.Content;

/// <summary>
/// Reads nodes with their places. Of YAML it takes mappings, lists and scalars: anchors, aliases, merge keys and tags make one place
/// mean another, and are refused.
/// </summary>
internal sealed class YamlNodeReader(string file, YamlEvents events, int linesBefore, Report report)
{
    /// <summary>Far more than a record needs, and far less than the stack holds.</summary>
    private const int MostDepth = 32;

    private const string Commas = "a comma ends the number here: write all its digits, as 10000000000 or 2.75";

    private int depth;

    /// <summary>Reads the node that begins here, and goes on to what follows it.</summary>
    /// <param name="isItem">Of a list.</param>
    public YamlNode Node(bool isItem = false)
    {
        var start = events.Current;
        if (start is NodeEvent node) RefuseProperties(node);
        if (++depth > MostDepth) throw new YamlException(start.Start, start.End, $"more than {MostDepth} levels deep");
        YamlNode read = start switch
        {
            MappingStart => Mapping(start, isItem),
            SequenceStart => Sequence(start),
            Scalar scalar => new YamlScalar(Line(start), Column(start), scalar.Value, scalar.Style) { IsCutShort = events.IsCutShort(scalar) },
            _ => Refused(start, "an alias ('*') is not read here: write out what it stands for; a text that begins with '*' needs quotes"),
        };
        depth--;
        events.Next();
        return read;
    }

    private YamlMapping Mapping(ParsingEvent start, bool isItem)
    {
        List<YamlEntry> entries = [];
        Dictionary<string, YamlScalar> keys = [];
        var isNext = false;
        for (events.Next(); events.Current is not MappingEnd;)
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
        return new(Line(start), Column(start), entries) { HasNext = isNext };
    }

    private YamlSequence Sequence(ParsingEvent start)
    {
        List<YamlNode> items = [];
        for (events.Next(); events.Current is not SequenceEnd;) items.Add(Node(isItem: true));
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

    private Place At(YamlNode node) => new(file, node);

    private int Line(ParsingEvent e) => (int)e.Start.Line + linesBefore;

    private static int Column(ParsingEvent e) => (int)e.Start.Column;
}
