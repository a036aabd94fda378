using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Outlay.Http;

/// <summary>
/// The strong ETag of an answer. It hashes all that the bytes follow from: the content and version of the ledger, this build, the
/// address, the query in its canonical spelling, the day (findings grow stale) and the content coding.
/// </summary>
internal static class EntityTag
{
    public static string Of(Query query, string? coding)
    {
        var (_, version, _, contentHash) = query.Published;
        var parts = string.Join('\n', contentHash, version, Build.Id, query.Request.Path.Value, query.Canonical, query.Today.DayNumber, coding);
        return $"\"v{version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)))[..20]}\"";
    }

    /// <summary>Whether <c>If-None-Match</c> names the tag. A proxy may have made it weak on the way.</summary>
    public static bool IsHeldBy(HttpRequest request, string tag) => request.GetTypedHeaders().IfNoneMatch.Any(held =>
        held.Tag == "*" || held.Tag == tag);
}
