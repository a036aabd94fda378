using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Cli.Content;

/// <summary>
/// What one block of a document says in plain words, without its code, figures and addresses, each of which leaves a
/// <see cref="Gap"/>; and where in the Markdown each character stands.
/// </summary>
internal sealed class Prose
{
    public const char Gap = '\uFFFC';

    private readonly string markdown;
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    private Prose(ContainerInline inlines, string markdown)
    {
        this.markdown = markdown;
        Add(inlines);
    }

    public string Text => text.ToString();

    /// <summary>The offset in the Markdown of a character of <see cref="Text"/>.</summary>
    public int OffsetOf(int index) => offsets[index];

    /// <summary>Block by block, in the order of the page. Headings and block quotes are left out.</summary>
    /// <param name="document">The Markdown, parsed with precise source locations.</param>
    public static IEnumerable<Prose> Of(MarkdownDocument document, string markdown) =>
        Blocks(document).Select(block => new Prose(block.Inline!, markdown));

    private static IEnumerable<LeafBlock> Blocks(ContainerBlock container) => container.SelectMany(block => block switch
    {
        HeadingBlock or QuoteBlock => [],
        ContainerBlock inner => Blocks(inner),
        LeafBlock { Inline: not null } leaf => [leaf],
        _ => [],
    });

    private void Add(ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: Add(literal.Content.AsSpan(), Start(literal)); break;
                // An entity has several characters for one; what it stands for is at its first.
                case HtmlEntityInline entity: Add(entity.Transcoded.AsSpan(), entity.Span.Start, step: 0); break;
                case LineBreakInline: Add(" ", inline.Span.Start); break;
                case ContainerInline inner: Add(inner); break;
                default: Add([Gap], inline.Span.Start); break;
            }
        }
    }

    /// <summary>A literal's span has the backslash before its first character, and the blanks that a table has taken from it.</summary>
    private int Start(LiteralInline literal)
    {
        var (start, length) = (literal.Span.Start, Math.Min(literal.Span.Length, markdown.Length - literal.Span.Start));
        return start + Math.Max(0, markdown.AsSpan(start, length).IndexOf(literal.Content.AsSpan()));
    }

    private void Add(ReadOnlySpan<char> more, int offset, int step = 1)
    {
        for (var i = 0; i < more.Length; i++) offsets.Add(offset + i * step);
        text.Append(more);
    }
}
