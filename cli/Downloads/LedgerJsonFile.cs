using System.Text.Json;
using Outlay.Store;

namespace Outlay.Cli.Downloads;

/// <summary>Every record of a version as the content states it, with all its revisions, withdrawn ones too.</summary>
internal static class LedgerJsonFile
{
    private static readonly JsonWriterOptions Form = new() { Encoder = LedgerJson.Options.Encoder };

    /// <summary><c>{ version, publishedAt, contentHash, licence, companies: […], sources: […], deals: […], … }</c>.</summary>
    public static int Write(PublishedLedger of, string path)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Form);
        json.WriteStartObject();
        json.WriteNumber("version", of.Version);
        json.WriteString("publishedAt", of.PublishedAt);
        json.WriteString("contentHash", of.ContentHash);
        json.WriteString("licence", DataPackage.Licence);
        var rows = RecordTable.All.Sum(table => Write(json, table, table.Of(of.Ledger.Records)));
        json.WriteEndObject();
        return rows;
    }

    /// <summary>One record a line, its <c>type</c> first.</summary>
    public static int WriteLines(PublishedLedger of, string path)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        var records = RecordTable.All.SelectMany(table => table.Of(of.Ledger.Records), (table, record) => (table.Type, record)).ToList();
        foreach (var (type, record) in records)
        {
            file.Write($$"""{"type":"{{JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)}}",""");
            file.WriteLine(JsonSerializer.Serialize(record, type, LedgerJson.Options)[1..]);
        }
        return records.Count;
    }

    private static int Write(Utf8JsonWriter json, RecordTable table, IReadOnlyList<IRecord> records)
    {
        json.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(table.Name));
        foreach (var record in records) JsonSerializer.Serialize(json, record, table.Type, LedgerJson.Options);
        json.WriteEndArray();
        return records.Count;
    }
}
