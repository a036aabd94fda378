using System.Buffers;
using System.Text.Json;

namespace Outlay.Http;

/// <summary>A record as JSON in UTF-8, and where in it each of its fields lies.</summary>
internal sealed class Fragment(byte[] json)
{
    private (string Name, int Start, int Length)[]? fields;

    public int Length => json.Length;

    public static Fragment Of(object answer) => new(JsonSerializer.SerializeToUtf8Bytes(answer, LedgerJson.Options));

    /// <summary>The record with some of its fields, or with all.</summary>
    public ReadOnlyMemory<byte> With(IReadOnlySet<string>? chosen)
    {
        if (chosen is null) return json;
        var bytes = new ArrayBufferWriter<byte>(256);
        foreach (var (name, start, length) in fields ??= Find())
        {
            if (!chosen.Contains(name)) continue;
            bytes.Write(bytes.WrittenCount == 0 ? "{"u8 : ","u8);
            bytes.Write(json.AsSpan(start, length));
        }
        bytes.Write(bytes.WrittenCount == 0 ? "{}"u8 : "}"u8);
        return bytes.WrittenMemory;
    }

    // Each with its name: a piece of the record as it stands there.
    private (string, int, int)[] Find()
    {
        List<(string, int, int)> found = [];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, start) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            reader.Skip();
            found.Add((name, start, (int)reader.BytesConsumed - start));
        }
        return [.. found];
    }
}
