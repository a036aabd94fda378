using YamlDotNet.Core;

namespace Outlay.Cli.Content;

/// <summary>A piece of YAML and where it begins; lines and columns count from 1.</summary>
internal abstract class YamlNode(int line, int column)
{
    public int Line => line;
    public int Column => column;
}

internal sealed class YamlScalar(int line, int column, string text, ScalarStyle style) : YamlNode(line, column)
{
    /// <summary>A block scalar (<c>|</c>, <c>&gt;</c>) without the line break that ends it.</summary>
    public string Text { get; } = style is ScalarStyle.Literal or ScalarStyle.Folded ? text.TrimEnd('\n') : text;

    /// <summary>Not quoted, so that <c>2025</c> is a number.</summary>
    public bool IsPlain => style == ScalarStyle.Plain;

    /// <summary>A comment follows in the same line.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Nothing after the colon, or YAML's words for nothing.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed class YamlSequence(int line, int column, IReadOnlyList<YamlNode> items) : YamlNode(line, column)
{
    public IReadOnlyList<YamlNode> Items => items;
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>Whether a comma in this number made a key of the digits after it, as in <c>{ value: 10,000 }</c>.</summary>
    public bool IsCutBefore(YamlScalar key, YamlNode value) =>
        Value is YamlScalar { Text: [.., >= '0' and <= '9'] } && value is YamlScalar { IsPlain: true, Text: "" }
        && key is { IsPlain: true, Text: { Length: > 0 } digits } && digits.All(char.IsAsciiDigit);
}

internal sealed class YamlMapping(int line, int column, IReadOnlyList<YamlEntry> entries) : YamlNode(line, column)
{
    /// <summary>In the order of the file, each key once.</summary>
    public IReadOnlyList<YamlEntry> Entries => entries;

    /// <summary>The next of its list was read into it, for want of a dash, and not all of that is here.</summary>
    public bool HasNext { get; init; }

    public YamlNode? Find(string key) => entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}
