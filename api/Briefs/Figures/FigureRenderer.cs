using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Outlay.Briefs.Figures;

/// <summary>
/// Writes a figure as a link around a <c>data</c> element: to readers the words, to machines the value, its bound, its date, its
/// records and sources. The link leads to its record, or at the end of the page to the list of those that it is made of.
/// </summary>
internal sealed class FigureRenderer : HtmlObjectRenderer<FigureInline>
{
    private const char NoBreakSpace = '\u00A0';

    protected override void Write(HtmlRenderer renderer, FigureInline obj)
    {
        if ((renderer as BriefHtmlRenderer)?.Pass?.FigureAt(obj) is not { } figure) WriteBroken(renderer, obj);
        else if (!renderer.EnableHtmlForInline) renderer.WriteEscape(figure.Text);
        else Write(renderer, figure);
    }

    // Nothing of this is ever published: check refuses it. A preview shows where it is.
    private static void WriteBroken(HtmlRenderer renderer, FigureInline inline) =>
        renderer.Write("<mark class=\"figure-broken\">").WriteEscape(inline.Text).Write("</mark>");

    private static void Write(HtmlRenderer renderer, RenderedFigure figure)
    {
        renderer.Write("<a class=\"figure\" id=\"").Write(figure.Id).Write("\" href=\"").WriteEscapeUrl(figure.Made is { } made ? $"#{made}" : figure.Address)
            .Write("\" data-note=\"").Write(Addresses.Reference(figure.Records[0])).Write("\"><data ");
        WriteValue(renderer, figure.Value);
        Attribute(renderer, "data-as-of", Dates.Iso(figure.AsOf));
        Attribute(renderer, "data-records", figure.Records);
        Attribute(renderer, "data-sources", figure.Sources);
        renderer.Write('>').WriteEscape(Joined(figure.Text)).Write("</data></a>");
        foreach (var mark in figure.Marks) Write(renderer, mark);
    }

    private static void Write(HtmlRenderer renderer, FigureMark mark)
    {
        renderer.Write(" <span class=\"revised is-").Write(Words.Of(mark.What)).Write("\">(").WriteEscape(Joined(MarkWords.Before(mark)));
        renderer.Write("<time datetime=\"").Write(Dates.Iso(mark.AsOf)).Write("\">").Write(Dates.InWords(mark.AsOf)).Write("</time>)</span>");
    }

    /// <summary>With no line ended between a number and what it counts.</summary>
    private static string Joined(string words)
    {
        var at = NextJoint(words, 0);
        if (at < 0) return words;
        var letters = words.ToCharArray();
        for (; at >= 0; at = NextJoint(words, at + 1)) letters[at] = NoBreakSpace;
        return new(letters);
    }

    private static int NextJoint(string words, int from)
    {
        for (var at = words.IndexOf(' ', from); at >= 0; at = words.IndexOf(' ', at + 1))
            if (at > 0 && at + 1 < words.Length && char.IsAsciiDigit(words[at - 1]) && char.IsLetter(words[at + 1]) && !IsRange(words, at)) return at;
        return -1;
    }

    // "15 to 50" is two numbers, and a line may end before the second.
    private static bool IsRange(string words, int at) => words.AsSpan(at + 1).StartsWith("to ");

    private static void WriteValue(HtmlRenderer renderer, FigureValue value)
    {
        switch (value)
        {
            case QuantityValue quantity:
                renderer.Write("value=\"").Write(Machine(quantity)).Write('"');
                if (quantity.Low is { } low) Attribute(renderer, "data-low", Number(low));
                if (quantity.High is { } high) Attribute(renderer, "data-high", Number(high));
                Attribute(renderer, "data-bound", Bound(quantity));
                Attribute(renderer, "data-unit", quantity.Unit);
                break;
            case DateValue date:
                renderer.Write("value=\"").Write(date.IsYear ? date.Date.ToString("yyyy", CultureInfo.InvariantCulture) : Dates.Iso(date.Date)).Write('"');
                break;
            default:
                renderer.Write("value=\"").WriteEscape(((WordValue)value).Word).Write('"');
                break;
        }
    }

    /// <summary>ISO 31-11 has no one notation for an open end; that of ISO 8601 for times is <c>low/..</c>.</summary>
    private static string Machine(QuantityValue quantity) => quantity.IsPoint ? Number(quantity.Low!.Value)
        : $"{(quantity.Low is { } low ? Number(low) : "..")}/{(quantity.High is { } high ? Number(high) : "..")}";

    private static string Bound(QuantityValue quantity) => quantity switch
    {
        { IsPoint: true } => quantity.Approximate ? "about" : "exact",
        { IsAtLeast: true } => "at-least",
        { IsAtMost: true } => "at-most",
        _ => "range",
    };

    private static void Attribute(HtmlRenderer renderer, string name, string value) =>
        renderer.Write(' ').Write(name).Write("=\"").WriteEscape(value).Write('"');

    private static void Attribute(HtmlRenderer renderer, string name, IReadOnlyList<string> ids)
    {
        renderer.Write(' ').Write(name).Write("=\"");
        for (var i = 0; i < ids.Count; i++) renderer.Write(i > 0 ? " " : "").WriteEscape(ids[i]);
        renderer.Write('"');
    }

    private static string Number(decimal value) => decimal.IsInteger(value) && Math.Abs(value) < long.MaxValue
        ? ((long)value).ToString(CultureInfo.InvariantCulture) : value.ToString("0.############################", CultureInfo.InvariantCulture);
}
