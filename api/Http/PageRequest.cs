using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Outlay.Pages;

namespace Outlay.Http;

/// <summary>
/// Which page of the website a request means. It names it in its own path; or it is what Static Web Apps makes of an address
/// that the export does not have, and then names no page itself.
/// </summary>
/// <param name="Path">Decoded, from the root of the website.</param>
/// <param name="Query">With its question mark, encoded; it is kept where a page has moved.</param>
/// <param name="IsFallback">
/// Whether the address that caches between here and the reader may see is the same for every page. What they kept they would
/// give out under another page's name.
/// </param>
public sealed record PageRequest(HttpRequest Request, string Path, string Query, bool IsFallback)
{
    // Whoever calls can set it: it is good for choosing a public page and for nothing else.
    private const string OriginalUrl = "x-ms-original-url";

    /// <param name="path">What stands after <c>pages/</c>.</param>
    public static PageRequest Of(HttpRequest request, string? path)
    {
        if (path is { Length: > 0 }) return new(request, "/" + path, request.QueryString.ToUriComponent(), false);
        return OriginalOf(request) is { } url ? new(request, Uri.UnescapeDataString(url.AbsolutePath), url.Query, true) : new(request, "/", "", true);
    }

    /// <summary>What it asks of the page besides its address.</summary>
    public PageQuery Asks
    {
        get
        {
            var values = QueryHelpers.ParseQuery(Query);
            return PageQuery.Read(name => values.TryGetValue(name, out var found) ? found.ToString() : null);
        }
    }

    /// <summary>Where a page is by the way that this request took.</summary>
    /// <param name="address">From the root of the website.</param>
    public string AddressOf(string address) =>
        (IsFallback ? "" : Request.PathBase.Add(Request.Path).Value![..^Path.TrimStart('/').Length].TrimEnd('/')) + address;

    private static Uri? OriginalOf(HttpRequest request)
    {
        if (request.Headers[OriginalUrl] is not [{ } text]) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return null;
        // That of the function itself, when somebody calls it by its own address.
        return url.AbsolutePath.StartsWith(request.PathBase.Add(request.Path), StringComparison.OrdinalIgnoreCase) ? null : url;
    }
}
