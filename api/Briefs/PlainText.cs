using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outlay.Briefs;

/// <summary>What a line says, without its marks.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        if (inlines.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.ToString();
        var text = new StringBuilder();
        MarkdownTree.Visit(inlines, inline =>
        {
            if (inline is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code) text.Append(code.Content);
            else if (inline is HtmlEntityInline entity) text.Append(entity.Transcoded.AsSpan());
            else if (inline is AutolinkInline link) text.Append(link.Url);
            else if (inline is LineBreakInline) text.Append(' ');
        });
        return text.ToString();
    }
}
