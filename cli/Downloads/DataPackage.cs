using System.Globalization;
using System.Text.Json;
using Outlay.Store;

namespace Outlay.Cli.Downloads;

/// <summary>
/// The data dictionary, as a Data Package (https://datapackage.org): what each file is, its checksum, and what each column of the
/// tables means.
/// </summary>
internal static class DataPackage
{
    /// <summary>Of the data, as SPDX names it.</summary>
    public const string Licence = "CC-BY-4.0";

    private static readonly JsonWriterOptions Form = new() { Encoder = LedgerJson.Options.Encoder, Indented = true, NewLine = "\n" };

    private static readonly Dictionary<string, string> Descriptions = new Dictionary<string, string>
    {
        ["ledger.json"] = "Every record as the content states it, with all its revisions, withdrawn ones too.",
        ["ledger.ndjson"] = "The same, one record a line, its type first.",
        ["ledger.sqlite"] = "The same as a SQLite database: foreign keys, views of what holds now (current_…), full text (search), and this dictionary.",
        ["deals.csv"] = "Every deal by all that is known, one row for each money of it: never add up rows of different kinds, classes or currencies.",
        ["commitments.csv"] = "Every commitment by all that is known. A part (partOf) is money of its whole: never add both.",
    };

    /// <returns>How many files it describes.</returns>
    public static int Write(PublishedLedger of, string path)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Form);
        JsonSerializer.Serialize(json, Of(of), LedgerJson.Options);
        return of.Files?.Count ?? 0;
    }

    private static Dictionary<string, object> Of(PublishedLedger of) => new Dictionary<string, object>
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "outlay-ledger",
        ["title"] = "Outlay: AI-infrastructure deals and commitments",
        ["version"] = of.Version.ToString(CultureInfo.InvariantCulture),
        ["created"] = of.PublishedAt,
        ["licenses"] = new[] { new { name = Licence, path = "https://creativecommons.org/licenses/by/4.0/", title = "Creative Commons Attribution 4.0" } },
        ["resources"] = (of.Files ?? []).Select(Resource).ToList(),
    };

    private static Dictionary<string, object> Resource(LedgerFile file)
    {
        var resource = new Dictionary<string, object>
        {
            ["name"] = file.Name.Replace('.', '-'),
            ["path"] = file.Name,
            ["mediatype"] = file.MediaType,
            ["description"] = Descriptions[file.Name],
            ["bytes"] = file.Bytes,
            ["hash"] = "sha256:" + file.Sha256,
            ["rows"] = file.Rows,
        };
        if (CsvFile.ColumnsOf(file.Name) is { } columns) resource["schema"] = new { fields = columns, missingValues = new[] { "" } };
        if (file.Name == "ledger.sqlite") resource["tables"] = SqliteFile.Tables.Select(table => new
        {
            table.Name,
            table.Description,
            columns = table.Columns.Select(column => new { column.Name, type = column.Type.TrimEnd('?'), column.Description }),
        });
        return resource;
    }
}
