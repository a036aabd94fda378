using System.Text.Json;

namespace Outlay.Store;

/// <summary>A record and the text that stands for it in storage. A document's has the hash of its Markdown in the Markdown's place.</summary>
internal sealed record StoredRecord(RecordTable Table, IRecord Record, string Json)
{
    public static StoredRecord Of(RecordTable table, IRecord record)
    {
        var kept = record is IDocument document ? document.With(DocumentText.Hash(document.Markdown)) : record;
        return new(table, kept, JsonSerializer.Serialize(kept, table.Type, LedgerJson.Options));
    }

    /// <exception cref="InvalidDataException">The text is no record of this build's.</exception>
    public static StoredRecord Read(RecordTable table, string json)
    {
        try
        {
            return new(table, (IRecord)JsonSerializer.Deserialize(json, table.Type, LedgerJson.Options)!, json);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"A row of {table.Name} cannot be read: {e.Message}", e);
        }
    }
}
