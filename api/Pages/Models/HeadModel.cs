namespace Outlay.Pages.Models;

/// <summary>What browsers, search engines and those who share or cite a page are told of it.</summary>
/// <param name="Title">Of the page alone, without the website's name.</param>
/// <param name="Description">One sentence or two, plain text.</param>
/// <param name="Path">From the root, without version, such as <c>/deals/openai-oracle/</c>.</param>
/// <param name="Canonical">The whole address of the current page, of a pinned page too.</param>
/// <param name="Permalink">The address of this page in this version, for ever; from the root.</param>
/// <param name="IsFixed">Whether the page tells what was and not what is: of a version, or as of a date.</param>
/// <param name="Scripts">Assets.</param>
/// <param name="MarkdownAddress">The same as Markdown; from the root.</param>
/// <param name="HasAddress">Not where the page says that there is none, nor in a preview: nobody is to list or to cite it.</param>
public sealed record HeadModel(
    string Title, string Description, string Path, string Canonical, string Permalink, string PermalinkInFull, string MarkdownAddress,
    bool HasAddress, bool IsFixed, IReadOnlyList<string> Scripts, MetadataModel Metadata)
{
    public bool IsHome => Path is "/";

    /// <summary>Where the website is, without a slash.</summary>
    public string Origin => new Uri(Canonical).GetLeftPart(UriPartial.Authority);

    /// <summary>The same from the API, where it answers what the page shows.</summary>
    public string ApiPath => "/api" + Path.TrimEnd('/');
}
