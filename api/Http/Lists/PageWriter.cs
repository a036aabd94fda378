using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Outlay.Http;

/// <summary>Writes a page of a list: in JSON as <see cref="Page{T}"/> is, in the other formats its records alone.</summary>
internal sealed class PageWriter(Query query, int total, string? next)
{
    private static readonly JsonWriterOptions Form = new() { Encoder = LedgerJson.Options.Encoder, SkipValidation = true };
    private static readonly byte[] Start = [.. "{\"data\":["u8];
    private static readonly byte[] Comma = [.. ","u8];
    private static readonly byte[] End = [.. "],"u8];
    private static readonly byte[] Line = [.. "\n"u8];

    public Document Json(IEnumerable<Fragment> records, IReadOnlySet<string>? fields)
    {
        var body = new BodyParts().Add(Start);
        var isFirst = true;
        foreach (var record in records)
        {
            if (!isFirst) body.Add(Comma);
            body.Add(record.With(fields));
            isFirst = false;
        }
        return Of(Format.Json, body.Add(End).Add(Rest()));
    }

    /// <summary>One record a line.</summary>
    public Document NdJson(IEnumerable<Fragment> records, IReadOnlySet<string>? fields)
    {
        var body = new BodyParts();
        foreach (var record in records) body.Add(record.With(fields)).Add(Line);
        return Of(Format.NdJson, body);
    }

    public Document Csv(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows) =>
        Of(Format.Csv, new BodyParts().Add(Http.Csv.Write(header, rows)));

    // Without the brace that it begins with: it goes on after the records.
    private ReadOnlyMemory<byte> Rest()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, Form);
        writer.WriteStartObject();
        writer.WriteNumber("total", total);
        writer.WriteString("next", next);
        writer.WriteNumber("version", query.Published.Version);
        writer.WriteString("asOf", query.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenMemory[1..];
    }

    private Document Of(Format format, BodyParts parts) => new(format, parts.Body) { Next = next, FollowsFromQuery = true };
}
