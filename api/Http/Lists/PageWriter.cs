using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Outlay.Http;

/// <summary>Writes a page of a list: in JSON as <see cref="Page{T}"/> is, in the other formats its records alone.</summary>
internal sealed class PageWriter(Query query, int total, string? next)
{
    private static readonly JsonWriterOptions Form = new() { Encoder = LedgerJson.Options.Encoder, SkipValidation = true };
    private static readonly byte[] Start = [.. "{\"data\":["u8];

    public Document Json(IEnumerable<Fragment> records, IReadOnlySet<string>? fields)
    {
        var body = new BodyParts().Add(Start);
        var isFirst = true;
        foreach (var record in records)
        {
            body.Add(record.With(fields)[(isFirst ? 1 : 0)..^1]);
            isFirst = false;
        }
        return Of(Format.Json, body.Add(Rest()));
    }

    /// <summary>One record a line.</summary>
    public Document NdJson(IEnumerable<Fragment> records, IReadOnlySet<string>? fields)
    {
        var body = new BodyParts();
        foreach (var record in records) body.Add(record.With(fields)[1..]);
        return Of(Format.NdJson, body);
    }

    public Document Csv(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows) =>
        Of(Format.Csv, new BodyParts().Add(Http.Csv.Write(header, rows)));

    // What follows the records, with the comma in place of the brace of an object by itself.
    private ReadOnlyMemory<byte> Rest()
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("]"u8);
        using var writer = new Utf8JsonWriter(bytes, Form);
        writer.WriteStartObject();
        writer.WriteNumber("total", total);
        writer.WriteString("next", next);
        writer.WriteNumber("version", query.Published.Version);
        writer.WriteString("asOf", query.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        var rest = bytes.WrittenSpan.ToArray();
        rest[1] = (byte)',';
        return rest;
    }

    private Document Of(Format format, BodyParts parts) => new(format, parts.Body) { Next = next, FollowsFromQuery = true };
}
