using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Outlay.Http;

/// <summary>Writes a page of a list: in JSON as <see cref="Page{T}"/> is, in the other formats its records alone.</summary>
internal sealed class PageWriter(Query query, int total, string? next)
{
    private static readonly JsonWriterOptions Form = new() { Encoder = LedgerJson.Options.Encoder, SkipValidation = true };

    public Document Json(IEnumerable<Fragment> records, IReadOnlySet<string>? fields)
    {
        var bytes = new ArrayBufferWriter<byte>(16 << 10);
        using var writer = new Utf8JsonWriter(bytes, Form);
        writer.WriteStartObject();
        writer.WriteStartArray("data");
        foreach (var record in records) record.WriteTo(writer, fields);
        writer.WriteEndArray();
        writer.WriteNumber("total", total);
        writer.WriteString("next", next);
        writer.WriteNumber("version", query.Published.Version);
        writer.WriteString("asOf", query.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        return Of(Format.Json, bytes.WrittenMemory);
    }

    /// <summary>One record a line.</summary>
    public Document NdJson(IEnumerable<Fragment> records, IReadOnlySet<string>? fields)
    {
        var bytes = new ArrayBufferWriter<byte>(16 << 10);
        using var writer = new Utf8JsonWriter(bytes, Form);
        foreach (var record in records)
        {
            record.WriteTo(writer, fields);
            writer.Flush();
            writer.Reset();
            bytes.Write("\n"u8);
        }
        return Of(Format.NdJson, bytes.WrittenMemory);
    }

    public Document Csv(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows) => Of(Format.Csv, Http.Csv.Write(header, rows));

    private Document Of(Format format, ReadOnlyMemory<byte> bytes) => new(format, bytes) { Next = next, FollowsFromQuery = true };
}
