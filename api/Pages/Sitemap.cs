using System.Xml;

namespace Outlay.Pages;

/// <summary>
/// <c>sitemap.xml</c> (https://www.sitemaps.org/protocol.html). The <c>lastmod</c> of a page is when a version that changed what
/// it shows was published, and is left out where that is not known.
/// </summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Of(PageScope scope, SiteAddress address)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var kind in PageKinds.All)
                foreach (var path in kind.Paths(scope)) Write(xml, address.Of(path), scope.Changed.Last(kind.Shows(scope, kind.IdIn(path)!)));
            xml.WriteEndElement();
        }
        return text.ToString() + "\n";
    }

    private static void Write(XmlWriter xml, string address, DateTimeOffset? changed)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, address);
        if (changed is { } at) xml.WriteElementString("lastmod", Namespace, ValueFormatters.Of(at));
        xml.WriteEndElement();
    }

    /// <summary>A writer whose declaration says what the bytes will be.</summary>
    private sealed class Utf8Writer : StringWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
