using System.Globalization;
using System.Text.Json;

namespace Outlay.Briefs;

/// <summary>How to cite a record, or a brief, in the version that it was read in: text, BibTeX, and CSL-JSON.</summary>
public sealed record Citation(string Text, string BibTex, string CslJson)
{
    private const string Author = "Outlay";

    /// <param name="what">Such as <c>deal</c>.</param>
    /// <param name="url">In full, and of a pinned version.</param>
    public static Citation Of(string what, string id, string title, DateOnly date, int? version, string url, Grade? grade = null)
    {
        var of = version is { } number ? $", version {number.ToString(CultureInfo.InvariantCulture)}" : "";
        var note = $"{char.ToUpperInvariant(what[0])}{what[1..]} {id} as of {Dates.Iso(date)}{of}{(grade is { } best ? $"; best source: {Words.Of(best)}" : "")}";
        return new(
            $"{Author}, “{title}”, {what} {id}, as of {Dates.InWords(date)}{of}. {url}",
            $"@misc{{outlay-{id},\n  author = {{{{{Author}}}}},\n  title = {{{{{TeX(title)}}}}},\n  year = {{{date.Year:0000}}},\n  month = {{{date.Month}}},\n"
                + $"  note = {{{TeX(note)}}},\n  url = {{{url}}}\n}}",
            JsonSerializer.Serialize(new object[] { Csl(what, id, title, date, version, url, note) }, LedgerJson.Options));
    }

    private static Dictionary<string, object> Csl(string what, string id, string title, DateOnly date, int? version, string url, string note)
    {
        var item = new Dictionary<string, object>
        {
            ["id"] = "outlay-" + id,
            ["type"] = what is "brief" ? "article" : "dataset",
            ["title"] = title,
            ["author"] = new[] { new { literal = Author } },
            ["issued"] = new Dictionary<string, object> { ["date-parts"] = new[] { new[] { date.Year, date.Month, date.Day } } },
            ["URL"] = url,
            ["note"] = note,
        };
        if (version is { } number) item["version"] = number.ToString(CultureInfo.InvariantCulture);
        return item;
    }

    /// <summary>What TeX would take for a command.</summary>
    private static string TeX(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + letter,
        _ => letter.ToString(),
    }));
}
