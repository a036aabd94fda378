using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Outlay.Http;

/// <summary>
/// Where a list goes on: after so many of its records, in one version of the ledger, which never changes. Opaque to callers, and
/// of use only with the address, filters and order that it came from: base64url of <c>version.check.position</c>.
/// </summary>
internal sealed record Cursor(int Version, string Check, int Position)
{
    private const int CheckLetters = 16;

    public static Cursor After(int position, Query query) => new(query.Published.Version, CheckOf(position, query), position);

    /// <returns><c>null</c> where the text is no cursor of any list.</returns>
    public static Cursor? Read(string text) =>
        Base64Url.IsValid(text)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.') is [var version, var check, var position]
        && Number(version) is { } inVersion && Number(position) is { } after
            ? new(inVersion, check, after)
            : null;

    /// <summary>The version that a request goes on in, where it has a cursor.</summary>
    public static int? VersionIn(HttpRequest request) => request.Query[RequestParameters.Cursor.Name] is [{ } text] ? Read(text)?.Version : null;

    public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}.{Check}.{Position}")));

    /// <summary>Whether it came from this very list, and nobody has changed it since.</summary>
    public bool IsOf(Query query) => Check == CheckOf(Position, query);

    private static string CheckOf(int position, Query query)
    {
        var list = string.Join('\n', query.Published.Version, query.Published.ContentHash, query.Request.Path.Value!.ToLowerInvariant(), query.Selection, position);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)))[..CheckLetters];
    }

    // Zeros in front would make two cursors of one.
    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && digits is "0" or [not '0', ..] ? number : null;
}
