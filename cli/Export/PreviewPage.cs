using System.Text.RegularExpressions;
using Outlay.Briefs;
using Outlay.Cli.Start;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Cli.Export;

/// <summary>
/// The page of a brief that is not published, as the website would show it, in one file for a browser to open: its styles and
/// pictures are those of the last build of the site on this machine, and its links lead to where <c>start</c> serves.
/// </summary>
internal static partial class PreviewPage
{
    /// <returns>The page; outside a clone of the repository, which has the design, the text alone.</returns>
    public static async Task<(string? Html, string? Problem)> OfAsync(Brief brief, Ledger ledger, bool isNow, CancellationToken cancellation)
    {
        var now = DateTimeOffset.UtcNow;
        if (WorkingCopy.Find(Directory.GetCurrentDirectory()) is not { } copy)
            return (BriefDocument.Html(brief, BriefRenderer.Render(brief, ledger, new BriefReading { AsOf = brief.AsOf, Today = DateOnly.FromDateTime(now.UtcDateTime), IsNow = isNow })), null);
        var (built, problem) = await new SiteBuild(copy).BuildAsync(null, cancellation);
        if (built is null) return (null, problem);
        var website = new Website(built.Design(reloads: false), SiteAddress.Local, _ => []);
        var address = PageAddress.Of($"/briefs/{brief.Id}/{(isNow ? "now/" : "")}", PageFormat.Html);
        var page = (Visit.Shown)website.Visit(PublishedLedger.Preview(ledger, now), address);
        return (OnThisMachine(page.Text(), built), null);
    }

    private static string OnThisMachine(string html, BuiltSite built) => FromRoot().Replace(html, found =>
        found.Groups["asset"] is { Success: true, Value: var asset }
            ? $"{found.Groups["name"].Value}=\"{new Uri(Path.Combine(built.Assets, asset)).AbsoluteUri}\""
            : $"{found.Groups["name"].Value}=\"{SiteAddress.Local.Of("/")}");

    // As templates and the renderer write attributes, and nobody else can: what authors write is escaped.
    [GeneratedRegex("""(?<=<[^<>]*\s)(?<name>href|src)="/(?:assets/(?<asset>[^"]*)")?""")]
    private static partial Regex FromRoot();
}
