namespace Outlay.Pages;

/// <summary>How the website looks: its templates, and the names of its assets.</summary>
/// <param name="Reloads">Whether a page looks for a newer export and shows itself anew: for <c>start</c> alone.</param>
public sealed record SiteDesign(Templates Html, Templates Markdown, bool Reloads)
{
    /// <param name="templates">The folder that they are in.</param>
    public static SiteDesign Load(string templates, Assets assets, bool reloads = false) =>
        new(new(templates, PageFormat.Html, assets), new(templates, PageFormat.Markdown, assets), reloads);

    /// <summary>What ships beside the assembly: the folder <c>templates</c>, and the manifest of the assets.</summary>
    internal static SiteDesign Shipped() => Load(Path.Combine(AppContext.BaseDirectory, "templates"), Assets.Shipped());
}
