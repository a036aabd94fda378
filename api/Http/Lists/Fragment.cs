using System.Text.Json;

namespace Outlay.Http;

/// <summary>A record as JSON in UTF-8, and where in it each of its fields lies.</summary>
internal sealed class Fragment(byte[] json)
{
    private (string Name, int Start, int Length)[]? fields;

    public int Length => json.Length;

    public static Fragment Of(object answer) => new(JsonSerializer.SerializeToUtf8Bytes(answer, LedgerJson.Options));

    /// <summary>Writes the record with some of its fields, or with all.</summary>
    public void WriteTo(Utf8JsonWriter writer, IReadOnlySet<string>? chosen)
    {
        if (chosen is null)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }
        writer.WriteStartObject();
        foreach (var (name, start, length) in fields ??= Find())
        {
            if (!chosen.Contains(name)) continue;
            writer.WritePropertyName(name);
            writer.WriteRawValue(json.AsSpan(start, length), skipInputValidation: true);
        }
        writer.WriteEndObject();
    }

    private (string, int, int)[] Find()
    {
        List<(string, int, int)> found = [];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            found.Add((name, start, (int)reader.BytesConsumed - start));
        }
        return [.. found];
    }
}
