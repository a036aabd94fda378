using Microsoft.Extensions.Configuration;

namespace Outlay.Pages;

/// <summary>Where readers find the website; canonical links, feeds and the sitemap have to name it in full.</summary>
public sealed class SiteAddress
{
    /// <summary>Where <c>start</c> serves it.</summary>
    public static readonly SiteAddress Local = new(new("http://localhost:4280/"));

    private readonly string origin;

    private SiteAddress(Uri address) => origin = address.GetLeftPart(UriPartial.Authority);

    /// <param name="path">From the root, such as <c>/deals/</c>.</param>
    public string Of(string path) => origin + path;

    /// <exception cref="FormatException">It is no http or https address, or one of a folder.</exception>
    public static SiteAddress Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? new(address)
            : throw new FormatException($"'{text}' is no address of a website: write it as https://example.org, without a path.");

    /// <summary>The setting <c>Outlay:Site</c>.</summary>
    internal static SiteAddress Of(IConfiguration configuration) => configuration["Outlay:Site"] is { Length: > 0 } site ? Parse(site) : Local;
}
