using System.Globalization;
using System.Text.Json;

namespace Outlay.Bench;

/// <summary>
/// The same briefs as sites of Hugo and of Eleventy, two of each. The like one, in <c>generators/</c>, writes the files of a brief that
/// <c>export</c> writes, in each generator's own idiom: figures as a shortcode over a data file of the ledger's records, the page with
/// its metadata, contents, records with sources and citations, today's page, and both in Markdown. The bare one writes one page of the
/// same text with its figures in words, in a layout of a head, a navigation and a footer.
/// </summary>
/// <remarks>
/// Neither checks a figure or a text, marks what was revised or corrected, knows totals, writes pages of records, feeds and downloads, or
/// draws pictures. Their twins in Markdown and the order of files in a folder have the names that each gives them.
/// </remarks>
internal sealed class GeneratorSites(string generators, string folder)
{
    private const string Before = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>""";
    private const string Between = """</title><link rel="stylesheet" href="/site.css"></head><body><nav><a href="/">Outlay</a> <a href="/briefs/">Briefs</a></nav><main><h1>""";
    private const string After = "</main><footer><p>Version 1 of the ledger.</p></footer></body></html>";

    public string LikeHugo => Path.Combine(folder, "hugo");
    public string LikeEleventy => Path.Combine(folder, "eleventy");
    public string BareHugo => Path.Combine(folder, "bare-hugo");
    public string BareEleventy => Path.Combine(folder, "bare-eleventy");

    public void Write(int briefs)
    {
        WriteLike(LikeHugo, "hugo", "content/briefs", "data", ManyBriefs.Of(briefs, id => $$$"""{{< amount "{{{id}}}" >}}"""));
        WriteLike(LikeEleventy, "eleventy", "briefs", "_data", ManyBriefs.Of(briefs, id => $$"""{% amount "{{id}}" %}"""));
        WriteBareHugo(ManyBriefs.Of(briefs, ManyBriefs.InWords));
        WriteBareEleventy(ManyBriefs.Of(briefs, ManyBriefs.InWords));
    }

    private void WriteLike(string site, string generator, string content, string data, IEnumerable<Brief> briefs)
    {
        Copy(new(Path.Combine(generators, generator)), Directory.CreateDirectory(site));
        Directory.CreateDirectory(Path.Combine(site, content));
        Directory.CreateDirectory(Path.Combine(site, data));
        File.WriteAllText(Path.Combine(site, data, "records.json"), JsonSerializer.Serialize(ManyBriefs.Records()));
        File.WriteAllText(Path.Combine(site, data, "ledger.json"), """{ "version": 1, "published": "2025-12-01", "site": "http://localhost:4280" }""");
        foreach (var brief in briefs)
            File.WriteAllText(Path.Combine(site, content, $"{brief.Id}.md"),
                $"---\ntitle: {brief.Title}\ndate: {Day(brief.Date)}\nsummary: {brief.Summary}\nasof: {Day(brief.AsOf)}\n{(generator is "hugo" ? "tags: [capacity]\n" : "")}---\n{brief.Markdown}");
    }

    private void WriteBareHugo(IEnumerable<Brief> briefs)
    {
        foreach (var made in (string[])["content/briefs", "layouts/_default"]) Directory.CreateDirectory(Path.Combine(BareHugo, made));
        File.WriteAllText(Path.Combine(BareHugo, "config.toml"), "baseURL = 'https://example.org/'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n");
        File.WriteAllText(Path.Combine(BareHugo, "layouts/_default/single.html"), Before + "{{ .Title }}" + Between + "{{ .Title }}</h1>{{ .Content }}" + After);
        File.WriteAllText(Path.Combine(BareHugo, "layouts/_default/list.html"),
            Before + "All" + Between + "All</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>" + After);
        foreach (var brief in briefs)
            File.WriteAllText(Path.Combine(BareHugo, $"content/briefs/{brief.Id}.md"), $"---\ntitle: {brief.Title}\ndate: {Day(brief.Date)}\n---\n{brief.Markdown}");
    }

    private void WriteBareEleventy(IEnumerable<Brief> briefs)
    {
        foreach (var made in (string[])["briefs", "_includes"]) Directory.CreateDirectory(Path.Combine(BareEleventy, made));
        File.WriteAllText(Path.Combine(BareEleventy, "_includes/page.njk"), Before + "{{ title }}" + Between + "{{ title }}</h1>{{ content | safe }}" + After);
        File.WriteAllText(Path.Combine(BareEleventy, "index.njk"), "---\ntitle: All\nlayout: page.njk\n---\n"
            + "<ul>{% for brief in collections.brief %}<li><a href=\"{{ brief.url }}\">{{ brief.data.title }}</a></li>{% endfor %}</ul>");
        foreach (var brief in briefs)
            File.WriteAllText(Path.Combine(BareEleventy, $"briefs/{brief.Id}.md"), $"---\ntitle: {brief.Title}\ndate: {Day(brief.Date)}\nlayout: page.njk\ntags: brief\n---\n{brief.Markdown}");
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var folder in from.EnumerateDirectories()) Copy(folder, to.CreateSubdirectory(folder.Name));
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
