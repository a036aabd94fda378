using System.Globalization;

namespace Outlay.Bench;

/// <summary>The same briefs as a site of Hugo and one of Eleventy: one layout with a head, a navigation and a footer, and a list of all.</summary>
internal static class GeneratorSites
{
    private const string Before = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>""";
    private const string Between = """</title><link rel="stylesheet" href="/site.css"></head><body><nav><a href="/">Outlay</a> <a href="/briefs/">Briefs</a></nav><main><h1>""";
    private const string After = "</main><footer><p>Version 1 of the ledger.</p></footer></body></html>";

    public static void Write(string folder, IEnumerable<Brief> briefs)
    {
        var (hugo, eleventy) = (Path.Combine(folder, "hugo"), Path.Combine(folder, "eleventy"));
        foreach (var made in (string[])["hugo/content/briefs", "hugo/layouts/_default", "eleventy/briefs", "eleventy/_includes"])
            Directory.CreateDirectory(Path.Combine(folder, made));
        File.WriteAllText(Path.Combine(hugo, "config.toml"), "baseURL = 'https://example.org/'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n");
        File.WriteAllText(Path.Combine(hugo, "layouts/_default/single.html"), Before + "{{ .Title }}" + Between + "{{ .Title }}</h1>{{ .Content }}" + After);
        File.WriteAllText(Path.Combine(hugo, "layouts/_default/list.html"),
            Before + "All" + Between + "All</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>" + After);
        File.WriteAllText(Path.Combine(eleventy, "_includes/page.njk"), Before + "{{ title }}" + Between + "{{ title }}</h1>{{ content | safe }}" + After);
        File.WriteAllText(Path.Combine(eleventy, "index.njk"), "---\ntitle: All\nlayout: page.njk\n---\n"
            + "<ul>{% for brief in collections.brief %}<li><a href=\"{{ brief.url }}\">{{ brief.data.title }}</a></li>{% endfor %}</ul>");
        foreach (var brief in briefs)
        {
            var day = brief.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            File.WriteAllText(Path.Combine(hugo, $"content/briefs/{brief.Id}.md"), $"---\ntitle: {brief.Title}\ndate: {day}\n---\n{brief.Markdown}");
            File.WriteAllText(Path.Combine(eleventy, $"briefs/{brief.Id}.md"), $"---\ntitle: {brief.Title}\ndate: {day}\nlayout: page.njk\ntags: brief\n---\n{brief.Markdown}");
        }
    }
}
