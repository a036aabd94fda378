using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Outlay.Http;

/// <summary>
/// Where a list goes on: after the record of a key, in one version of the ledger. Opaque to callers, and of use only with the
/// address and filters that it came from: base64url of <c>version.check.key</c>.
/// </summary>
internal sealed record Cursor(int Version, string Check, string Key)
{
    private const int CheckLetters = 16;

    public static Cursor After(string key, Query query) => new(query.Published.Version, CheckOf(key, query), key);

    /// <returns><c>null</c> where the text is no cursor of any list.</returns>
    public static Cursor? Read(string text) =>
        Base64Url.IsValid(text)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.', 3) is [var digits, var check, var key]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(version, check, key)
            : null;

    /// <summary>The version that a request goes on in, where it has a cursor.</summary>
    public static int? VersionIn(HttpRequest request) => request.Query[Parameters.Cursor.Name] is [{ } text] ? Read(text)?.Version : null;

    public string Write() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Version.ToString(CultureInfo.InvariantCulture)}.{Check}.{Key}"));

    /// <summary>Whether it came from this very list, and nobody has changed it since.</summary>
    public bool IsOf(Query query) => Check == CheckOf(Key, query);

    private static string CheckOf(string key, Query query)
    {
        var list = string.Join('\n', query.Published.Version, query.Published.ContentHash, query.Request.Path.Value!.ToLowerInvariant(), query.Selection, key);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)))[..CheckLetters];
    }
}
