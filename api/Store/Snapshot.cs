using System.IO.Compression;
using System.Text.Json;

namespace Outlay.Store;

/// <summary>
/// The whole of a version in one blob that never changes: <c>{ version, contentHash, records: { Companies: […], … }, texts }</c>,
/// brotli-compressed. A document names its Markdown by hash, and <c>texts</c> holds it.
/// </summary>
internal static class Snapshot
{
    public static BinaryData Write(StoredLedger ledger, int version)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Optimal))
        using (var json = new Utf8JsonWriter(compressed))
        {
            json.WriteStartObject();
            json.WriteNumber("version", version);
            json.WriteString("contentHash", ledger.ContentHash);
            WriteRecords(json, ledger);
            WriteTexts(json, ledger);
            json.WriteEndObject();
        }
        return BinaryData.FromBytes(bytes.ToArray());
    }

    /// <exception cref="InvalidDataException">It is no snapshot, or one of a format that this build does not know.</exception>
    public static StoredLedger Read(Stream snapshot)
    {
        try
        {
            using var json = JsonDocument.Parse(new BrotliStream(snapshot, CompressionMode.Decompress));
            var records = json.RootElement.GetProperty("records");
            return new(
                [.. RecordTable.All.SelectMany(table => Texts(records, table), StoredRecord.Read)],
                json.RootElement.GetProperty("texts").EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"A snapshot cannot be read: {e.Message}", e);
        }
    }

    private static void WriteRecords(Utf8JsonWriter json, StoredLedger ledger)
    {
        json.WriteStartObject("records");
        foreach (var table in ledger.Records.GroupBy(stored => stored.Table.Name))
        {
            json.WriteStartArray(table.Key);
            foreach (var stored in table) json.WriteRawValue(stored.Json);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, StoredLedger ledger)
    {
        json.WriteStartObject("texts");
        foreach (var (hash, markdown) in ledger.Texts) json.WriteString(hash, markdown);
        json.WriteEndObject();
    }

    // A version from before a table was added has none of its records.
    private static IEnumerable<string> Texts(JsonElement records, RecordTable table) =>
        records.TryGetProperty(table.Name, out var rows) ? rows.EnumerateArray().Select(row => row.GetRawText()) : [];
}
