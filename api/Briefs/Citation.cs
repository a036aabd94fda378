using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outlay.Briefs;

/// <summary>How to cite a page or a record: as text, BibTeX and CSL-JSON, by the address that stays as it is for ever.</summary>
/// <param name="Text">For a footnote.</param>
public sealed record Citation(string Text, string BibTeX, string CslJson)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="key">Short, for BibTeX; an id.</param>
    /// <param name="date">Of the brief, or of the version.</param>
    /// <param name="version"><c>null</c> where it has not been published.</param>
    /// <param name="permalink">The whole address of the page in its version.</param>
    /// <param name="note">What else has to be known of it, such as how good its best source is.</param>
    public static Citation Of(string key, string title, DateOnly date, int? version, string permalink, string? note = null) => new(
        $"Outlay: {Quotation.Of(title)}{(version is null ? "" : $", version {version} of the ledger")}, {Dates.InWords(date)}{(note is null ? "" : $" ({note})")}. {permalink}",
        $$"""
        @misc{outlay:{{key}},
          author = {{{"{Outlay}"}}},
          title = {{{Bib(Quotation.Curved(title))}}},
          date = {{{Dates.Iso(date)}}},{{(version is null ? "" : $"\n  version = {{{version}}},")}}{{(note is null ? "" : $"\n  note = {{{Bib(note)}}},")}}
          url = {{{permalink}}}
        }
        """,
        Csl(key, title, date, version, permalink, note).ToJsonString(Readable));

    private static JsonObject Csl(string key, string title, DateOnly date, int? version, string permalink, string? note)
    {
        var item = new JsonObject
        {
            ["id"] = $"outlay:{key}",
            ["type"] = "webpage",
            ["title"] = title,
            ["container-title"] = "Outlay",
            ["author"] = new JsonArray(new JsonObject { ["literal"] = "Outlay" }),
            ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(date.Year, date.Month, date.Day)) },
            ["URL"] = permalink,
        };
        if (version is { } number) item["version"] = number.ToString(CultureInfo.InvariantCulture);
        if (note is not null) item["note"] = note;
        return item;
    }

    // What TeX would take for a command.
    private static string Bib(string text) => string.Concat(text.Select(letter => "&%$#_{}".Contains(letter) ? $"\\{letter}" : letter.ToString()));
}
