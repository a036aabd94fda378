using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace Outlay.Feeds;

/// <summary>Changes as feed readers follow them, the newest first.</summary>
/// <param name="Id">The same for the same selection, for ever.</param>
/// <param name="Updated">Of the newest entry there is, also where this is a later page.</param>
/// <param name="Self">The address of this very page.</param>
/// <param name="Next">The address of the page with the entries before; <c>null</c> on the last.</param>
internal sealed record Feed(string Id, string Title, string Site, string Self, string? Next, DateTimeOffset Updated, IReadOnlyList<FeedEntry> Entries)
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string Author = "Outlay";

    /// <summary>Atom, RFC 4287; pages are linked as RFC 5005 has it.</summary>
    public byte[] ToAtom()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            xml.WriteElementString("id", AtomNamespace, Id);
            xml.WriteElementString("title", AtomNamespace, Clean(Title));
            xml.WriteElementString("updated", AtomNamespace, Time(Updated));
            xml.WriteStartElement("author", AtomNamespace);
            xml.WriteElementString("name", AtomNamespace, Author);
            xml.WriteEndElement();
            WriteLink(xml, "self", "application/atom+xml", Self);
            WriteLink(xml, "alternate", "text/html", Site);
            if (Next is not null) WriteLink(xml, "next", "application/atom+xml", Next);
            xml.WriteElementString("rights", AtomNamespace, "CC BY 4.0");
            foreach (var entry in Entries) Write(xml, entry);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    /// <summary>JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new JsonFeed("https://jsonfeed.org/version/1.1", Title, Site, Self, Next, "en", [new(Author)],
        [.. Entries.Select(entry => new JsonItem(entry.Id, entry.Link, entry.Title, entry.Html, entry.Updated, entry.Updated, entry.Tags))]), LedgerJson.Options);

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", AtomNamespace);
        xml.WriteElementString("id", AtomNamespace, entry.Id);
        xml.WriteElementString("title", AtomNamespace, Clean(entry.Title));
        xml.WriteElementString("updated", AtomNamespace, Time(entry.Updated));
        xml.WriteElementString("published", AtomNamespace, Time(entry.Updated));
        WriteLink(xml, "alternate", "text/html", entry.Link);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", AtomNamespace);
            xml.WriteAttributeString("term", Clean(tag));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("content", AtomNamespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string rel, string type, string address)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // XML has no way to write most control characters, not even escaped.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) clean.Append(text, i++, 2);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return clean.ToString();
    }

    private sealed record JsonFeed(
        string Version, string Title, [property: JsonPropertyName("home_page_url")] string Site, [property: JsonPropertyName("feed_url")] string Self,
        [property: JsonPropertyName("next_url")] string? Next, string Language, IReadOnlyList<JsonAuthor> Authors, IReadOnlyList<JsonItem> Items);

    private sealed record JsonAuthor(string Name);

    private sealed record JsonItem(
        string Id, string Url, string Title, [property: JsonPropertyName("content_html")] string Html,
        [property: JsonPropertyName("date_published")] DateTimeOffset Published, [property: JsonPropertyName("date_modified")] DateTimeOffset Updated, IReadOnlyList<string> Tags);
}
