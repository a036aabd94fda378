using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>
/// The strong ETag of an answer. It hashes all that the bytes follow from: the content and version of the ledger, this build, the
/// address, the query in its canonical spelling, the day (findings grow stale), the format and the content coding.
/// </summary>
internal static class EntityTag
{
    /// <param name="bytes">Where not all of them follow from the above.</param>
    public static string Of(Query query, string? coding, ReadOnlySpan<byte> bytes)
    {
        var (_, version, _, contentHash) = query.Published;
        var parts = string.Join('\n', contentHash, version, Build.Id, query.Request.Path.Value, query.Canonical, query.Today.DayNumber, query.Format.Name, coding);
        var hash = SHA256.HashData(bytes.IsEmpty ? Encoding.UTF8.GetBytes(parts) : [.. SHA256.HashData(bytes), .. Encoding.UTF8.GetBytes(parts)]);
        return $"\"v{version}-{Convert.ToHexStringLower(hash)[..20]}\"";
    }

    /// <summary>Whether <c>If-None-Match</c> names the tag. A proxy may have made it weak on the way.</summary>
    public static bool IsHeldBy(HttpRequest request, string tag) => request.Headers.IfNoneMatch switch
    {
        [] => false,
        [{ } held] when held == tag => true,
        _ => request.GetTypedHeaders().IfNoneMatch.Any(held => held.Tag == "*" || held.Tag == tag),
    };
}
