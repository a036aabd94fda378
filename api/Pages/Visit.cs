namespace Outlay.Pages;

/// <summary>What is at an address of the website.</summary>
public abstract record Visit
{
    private Visit()
    {
    }

    /// <summary>A page or another file.</summary>
    /// <param name="Text">Makes it.</param>
    public sealed record Shown(string MediaType, Func<string> Text) : Visit;

    /// <param name="Address">Where the page is; with the version where the address asked for has one.</param>
    public sealed record Moved(string Address) : Visit;

    /// <summary>No page, or none any more.</summary>
    /// <param name="Html">Makes a page that says so.</param>
    public sealed record Missing(bool IsGone, Func<string> Html) : Visit;
}

/// <summary>A file of a static copy of the website.</summary>
/// <param name="Path">In its folder, with slashes.</param>
/// <param name="Text">Makes it.</param>
public sealed record SiteFile(string Path, Func<string> Text);
