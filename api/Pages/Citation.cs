using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outlay.Pages;

/// <summary>How to cite a page: as text, BibTeX and CSL-JSON, by the address that stays as it is for ever.</summary>
/// <param name="Text">For a footnote.</param>
public sealed record Citation(string Text, string BibTeX, string CslJson)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="key">Short, for BibTeX; an id.</param>
    /// <param name="date">Of the brief, or of the version.</param>
    /// <param name="permalink">The whole address of the page in its version.</param>
    public static Citation Of(string key, string title, DateOnly date, int version, string permalink) => new(
        $"Outlay: “{title}”, version {version} of the ledger, {Reading.Day(date)}. {permalink}",
        $$"""
        @misc{outlay:{{key}},
          author = {{{"{Outlay}"}}},
          title = {{{Bib(title)}}},
          date = {{{date.ToString("O")}}},
          version = {{{version}}},
          url = {{{permalink}}}
        }
        """,
        Csl(key, title, date, version, permalink).ToJsonString(Readable));

    private static JsonObject Csl(string key, string title, DateOnly date, int version, string permalink) => new()
    {
        ["id"] = $"outlay:{key}",
        ["type"] = "webpage",
        ["title"] = title,
        ["container-title"] = "Outlay",
        ["author"] = new JsonArray(new JsonObject { ["literal"] = "Outlay" }),
        ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(date.Year, date.Month, date.Day)) },
        ["version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["URL"] = permalink,
    };

    // What TeX would take for a command.
    private static string Bib(string text) => string.Concat(text.Select(letter => "&%$#_{}".Contains(letter) ? $"\\{letter}" : letter.ToString()));
}
