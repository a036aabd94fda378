using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Outlay.Cli.Content;

/// <summary>What a YAML text is made of, piece by piece; one that does not match another is a <see cref="YamlException"/> and nothing else.</summary>
internal sealed class YamlEvents(string text)
{
    private readonly Parser parser = new(new StringReader(text));

    public ParsingEvent Current => parser.Current!;

    public void Next()
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

    /// <summary>Whether a comment begins behind a text, which may have been meant as more of it.</summary>
    public bool IsCutShort(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && text.AsSpan((int)scalar.End.Index).TrimStart(' ') is ['#', ..];
}
