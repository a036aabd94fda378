using System.Buffers;
using System.Text.Json;

namespace Outlay.Http;

/// <summary>A record as JSON in UTF-8, and where in it each of its fields lies. In lists it follows others, and ends a line.</summary>
internal sealed class Fragment
{
    private static readonly JsonWriterOptions Form = new() { Encoder = LedgerJson.Options.Encoder, SkipValidation = true };

    // A comma, the record, the end of a line: a list is put together of few pieces.
    private readonly byte[] bytes;
    private (string Name, int Start, int Length)[]? fields;

    private Fragment(byte[] bytes) => this.bytes = bytes;

    public int Length => bytes.Length;

    public static Fragment Of(object answer)
    {
        var record = new ArrayBufferWriter<byte>(2048);
        record.Write(","u8);
        using (var writer = new Utf8JsonWriter(record, Form)) JsonSerializer.Serialize(writer, answer, LedgerJson.Options);
        record.Write("\n"u8);
        return new(record.WrittenSpan.ToArray());
    }

    /// <summary>The record with some of its fields, or with all: a comma before it, the end of a line after it.</summary>
    public ReadOnlyMemory<byte> With(IReadOnlySet<string>? chosen)
    {
        if (chosen is null) return bytes;
        var some = new ArrayBufferWriter<byte>(256);
        foreach (var (name, start, length) in fields ??= Find())
        {
            if (!chosen.Contains(name)) continue;
            some.Write(some.WrittenCount == 0 ? ",{"u8 : ","u8);
            some.Write(bytes.AsSpan(start, length));
        }
        some.Write(some.WrittenCount == 0 ? ",{}\n"u8 : "}\n"u8);
        return some.WrittenMemory;
    }

    // Each with its name: a piece of the record as it stands there.
    private (string, int, int)[] Find()
    {
        List<(string, int, int)> found = [];
        var reader = new Utf8JsonReader(bytes.AsSpan(1));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, start) = (reader.GetString()!, (int)reader.TokenStartIndex + 1);
            reader.Read();
            reader.Skip();
            found.Add((name, start, (int)reader.BytesConsumed + 1 - start));
        }
        return [.. found];
    }
}
