namespace Outlay.Briefs;

/// <summary>A brief by itself, outside the website.</summary>
public static class BriefDocument
{
    /// <summary>All of it as one page that needs nothing else.</summary>
    public static string Html(Brief brief, RenderedBrief rendered)
    {
        using var text = new StringWriter();
        var html = new Markup(text);
        text.Write("<!doctype html>\n");
        html.Open("html", ("lang", "en")).Open("head").Open("meta", ("charset", "utf-8"))
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Element("title", brief.Title).Close("head").Line()
            .Open("body").Open("article").Line().Element("h1", brief.Title).Line().Element("p", brief.Summary).Line()
            .Open("p").Day(brief.Date).Text("; figures as of ").Day(brief.AsOf).Text(".").Close("p").Line();
        text.Write(rendered.Html);
        text.Write(rendered.ClosingHtml);
        html.Close("article").Close("body").Close("html").Line();
        return text.ToString();
    }

    /// <summary>Its title, summary and text.</summary>
    public static string Markdown(Brief brief, RenderedBrief rendered, BriefReading reading) =>
        $"# {brief.Title}\n\n{brief.Summary}\n\n*{Dates.InWords(brief.Date)}; figures as of {Dates.InWords(reading.Shown)}.*\n\n{rendered.Markdown}";
}
