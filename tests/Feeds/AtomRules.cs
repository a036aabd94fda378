using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Outlay.Tests;

/// <summary>What RFC 4287 demands of a feed document, as far as its own schema (appendix B) and its text say it.</summary>
internal static partial class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] InFeed =
        ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];

    private static readonly string[] InEntry =
        ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

    public static void Hold(XDocument document)
    {
        var feed = document.Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        HoldCommon(feed, InFeed, ["generator", "icon", "logo", "subtitle"]);
        List<XElement> entries = [.. feed.Elements(Atom + "entry")];
        foreach (var entry in entries) HoldEntry(feed, entry);
        // 4.1.1: no two entries of one id have the same updated; here no two have one id at all.
        Assert.Equal(entries.Count, entries.DistinctBy(entry => entry.Element(Atom + "id")!.Value).Count());
        // 4.1.1: a feed SHOULD say where it is.
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "self");
    }

    private static void HoldEntry(XElement feed, XElement entry)
    {
        HoldCommon(entry, InEntry, ["content", "published", "source", "summary"]);
        // 4.1.2: an author, of its own or of the feed; content, or else an alternate link; a summary where the content is elsewhere.
        Assert.NotEmpty(entry.Elements(Atom + "author").Concat(feed.Elements(Atom + "author")));
        var content = entry.Element(Atom + "content");
        if (content is null) Assert.Contains(entry.Elements(Atom + "link"), link => link.Attribute("rel")?.Value is null or "alternate");
        else
        {
            Assert.Contains(content.Attribute("type")?.Value ?? "text", (string[])["text", "html", "xhtml"]);
            Assert.Null(content.Attribute("src"));
            // 4.1.3.3: text and html hold no elements.
            Assert.Empty(content.Elements());
        }
    }

    private static void HoldCommon(XElement element, string[] allowed, string[] atMostOne)
    {
        Assert.Empty(element.Elements().Where(child => child.Name.Namespace == Atom).Select(child => child.Name.LocalName).Except(allowed));
        foreach (var name in (string[])["id", "title", "updated"]) Assert.Single(element.Elements(Atom + name));
        foreach (var name in (string[])[.. atMostOne, "rights"]) Assert.InRange(element.Elements(Atom + name).Count(), 0, 1);
        Assert.True(Uri.TryCreate(element.Element(Atom + "id")!.Value, UriKind.Absolute, out _), element.Element(Atom + "id")!.Value);
        foreach (var text in element.Elements().Where(child => child.Name.LocalName is "title" or "rights" or "summary" or "subtitle"))
        {
            Assert.Contains(text.Attribute("type")?.Value ?? "text", (string[])["text", "html", "xhtml"]);
            Assert.Empty(text.Elements());
        }
        foreach (var date in element.Elements().Where(child => child.Name.LocalName is "updated" or "published")) HoldDate(date.Value);
        foreach (var person in element.Elements().Where(child => child.Name.LocalName is "author" or "contributor")) Assert.Single(person.Elements(Atom + "name"));
        foreach (var category in element.Elements(Atom + "category")) Assert.NotEmpty(category.Attribute("term")!.Value);
        HoldLinks(element);
    }

    private static void HoldLinks(XElement element)
    {
        List<XElement> links = [.. element.Elements(Atom + "link")];
        Assert.All(links, link => Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _)));
        Assert.All(links, link => Assert.Matches("^[^/]+/[^/]+$", link.Attribute("type")?.Value ?? "a/b"));
        // No two alternates of one type and language.
        var alternates = links.Where(link => link.Attribute("rel")?.Value is null or "alternate").Select(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)).ToList();
        Assert.Equal(alternates.Count, alternates.Distinct().Count());
    }

    // 3.3: RFC 3339, with a capital T and a capital Z where there is no offset.
    private static void HoldDate(string text)
    {
        Assert.Matches(Rfc3339(), text);
        Assert.True(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _), text);
    }

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex Rfc3339();
}
