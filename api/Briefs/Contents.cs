using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Briefs;

/// <summary>The headings of a text.</summary>
internal static class Contents
{
    public static IReadOnlyList<Heading> Of(MarkdownDocument document) => [.. document.OfType<HeadingBlock>()
        .Where(heading => heading.Inline is not null && heading.TryGetAttributes()?.Id is not null)
        .Select(heading => new Heading(heading.Level, heading.GetAttributes().Id!, Text(heading.Inline!)))];

    private static string Text(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants())
        {
            if (inline is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code) text.Append(code.Content);
            else if (inline is HtmlEntityInline entity) text.Append(entity.Transcoded.AsSpan());
            else if (inline is LineBreakInline) text.Append(' ');
        }
        return text.ToString();
    }
}
