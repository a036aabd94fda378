using System.Buffers;

namespace Outlay.Briefs;

/// <summary>Writes HTML whose every text and attribute is escaped, however it came to be.</summary>
internal sealed class Markup(TextWriter to)
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> SpecialInAttributes = SearchValues.Create("&<>\"'");

    public Markup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        to.Write('<');
        to.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            to.Write(' ');
            to.Write(name);
            to.Write("=\"");
            Escape(value, SpecialInAttributes);
            to.Write('"');
        }
        to.Write('>');
        return this;
    }

    public Markup Close(string tag)
    {
        to.Write("</");
        to.Write(tag);
        to.Write('>');
        return this;
    }

    public Markup Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    public Markup Link(string address, string text) => Element("a", text, ("href", address));

    public Markup Day(DateOnly date) => Element("time", Dates.InWords(date), ("datetime", Dates.Iso(date)));

    public Markup Line()
    {
        to.Write('\n');
        return this;
    }

    public Markup Text(string text)
    {
        Escape(text, SpecialInText);
        return this;
    }

    /// <summary>Drawings alone, which hold numbers and names of classes and nothing that anybody has written.</summary>
    public Markup Drawing(string svg)
    {
        to.Write(svg);
        return this;
    }

    /// <summary>What another of these has written.</summary>
    public Markup Written(string html)
    {
        to.Write(html);
        return this;
    }

    private void Escape(string text, SearchValues<char> special)
    {
        var rest = text.AsSpan();
        for (var plain = rest.IndexOfAny(special); plain >= 0; plain = rest.IndexOfAny(special))
        {
            to.Write(rest[..plain]);
            to.Write(rest[plain] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            rest = rest[(plain + 1)..];
        }
        to.Write(rest);
    }
}
