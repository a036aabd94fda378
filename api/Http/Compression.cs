using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>Compresses bodies, which the Functions host never does.</summary>
internal static class Compression
{
    /// <summary>Bytes up to which a body goes as it is.</summary>
    public const int Threshold = 1024;

    /// <summary>The content coding to send: <c>br</c>, <c>gzip</c> or <c>null</c>, whichever the caller likes best.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var (brotli, gzip) = (Quality(accepted, "br"), Quality(accepted, "gzip"));
        return brotli > 0 && brotli >= gzip ? "br" : gzip > 0 ? "gzip" : null;
    }

    public static byte[] Compress(ReadOnlyMemory<byte> body, string coding) => Compress(new ReadOnlySequence<byte>(body), coding);

    public static byte[] Compress(ReadOnlySequence<byte> body, string coding)
    {
        using var compressed = new MemoryStream((int)(body.Length / 4));
        using (Stream stream = coding == "br"
            ? new BrotliStream(compressed, CompressionLevel.Optimal)
            : new GZipStream(compressed, CompressionLevel.Optimal))
            foreach (var part in body) stream.Write(part.Span);
        return compressed.ToArray();
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        (accepted.FirstOrDefault(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(one => one.Value == "*")) is { } found ? found.Quality ?? 1 : 0;
}
