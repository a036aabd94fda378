using System.Text.Json;
using System.Text.Json.Nodes;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>What a page's metadata is made of.</summary>
/// <param name="Path">From the root, without version.</param>
internal sealed record Described(PageScope Scope, SiteAddress Address, PageContent Content, string Path);

internal delegate MetadataModel MetadataOf(Described page);

/// <summary>What search engines and those who share a page are told of it: schema.org as JSON-LD, and Open Graph's picture.</summary>
internal static class Metadata
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>A part of the ledger, which is a dataset.</summary>
    public static MetadataModel OfData(Described page) => new("website", page.Address.Of("/cards/outlay.png"), "Outlay: an open ledger of AI-infrastructure deals", Json(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Dataset",
        ["name"] = page.Content.Title,
        ["description"] = page.Content.Description,
        ["url"] = page.Address.Of(page.Path),
        ["license"] = Licence,
        ["isAccessibleForFree"] = true,
        ["creator"] = Organisation(page),
        ["version"] = page.Scope.Published.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["dateModified"] = page.Scope.Today.ToString("O"),
        ["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = "Outlay", ["url"] = page.Address.Of("/data/") },
        ["distribution"] = new JsonArray(Download(page, "text/csv", "/api/commitments?format=csv"), Download(page, "application/json", "/api/commitments")),
    }));

    /// <summary>A brief, which is an article.</summary>
    public static MetadataOf OfBrief(Brief brief) => page => new("article", page.Address.Of($"/cards/{brief.Id}.png"), brief.Title, Json(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Article",
        ["headline"] = brief.Title,
        ["description"] = brief.Summary,
        ["url"] = page.Address.Of(page.Path),
        ["image"] = page.Address.Of($"/cards/{brief.Id}.png"),
        ["datePublished"] = brief.Date.ToString("O"),
        ["dateModified"] = page.Scope.Today.ToString("O"),
        ["author"] = Organisation(page),
        ["publisher"] = Organisation(page),
        ["license"] = Licence,
        ["isBasedOn"] = page.Address.Of("/data/"),
        ["keywords"] = string.Join(", ", brief.Tags),
    }));

    private static JsonObject Organisation(Described page) => new() { ["@type"] = "Organization", ["name"] = "Outlay", ["url"] = page.Address.Of("/") };

    private static JsonObject Download(Described page, string type, string path) =>
        new() { ["@type"] = "DataDownload", ["encodingFormat"] = type, ["contentUrl"] = page.Address.Of(path) };

    // The writer escapes what would end the element that this stands in.
    private static string Json(JsonObject data) => data.ToJsonString(JsonSerializerOptions.Default);
}
