namespace Outlay.Pages;

/// <summary>What the page of one address shows, before the layout goes around it.</summary>
/// <param name="Template">The name of its template, without an ending.</param>
/// <param name="Make">Makes the <see cref="Model"/>: a title alone asks for less.</param>
/// <param name="Scripts">The assets that it loads besides those of every page.</param>
/// <param name="Metadata">What machines are told of it; by default that it is a part of the data.</param>
internal sealed record PageContent(
    string Template, string Title, string Description, Func<object> Make, IReadOnlyList<string>? Scripts = null, MetadataOf? Metadata = null)
{
    private readonly Lazy<object> model = new(Make);

    /// <summary>What the template calls <c>page</c>; the same for every format.</summary>
    public object Model => model.Value;

    /// <summary>Whether it says that there is no such page.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>Pages of one form of address.</summary>
/// <param name="Before">What the address begins with, such as <c>/deals/</c>.</param>
/// <param name="Ids">The ids that stand after it; <c>null</c> where the address is only <paramref name="Before"/>.</param>
/// <param name="Shows">The records that the page of an id says something of.</param>
/// <param name="Of">The page of an id (an empty one where there are none), or <c>null</c> where there is no such page.</param>
/// <param name="After">What follows the id, such as <c>now/</c>.</param>
internal sealed record PageKind(
    string Before, Func<PageScope, IEnumerable<string>>? Ids, Func<PageScope, string, IEnumerable<(RecordType, string)>> Shows,
    Func<PageScope, string, PageContent?> Of, string After = "")
{
    public bool IsOfBriefs => Before is "/briefs/" && Ids is not null;

    /// <summary>Whether it says something else as of another day. A brief speaks as of its own, and a guide of every one.</summary>
    public bool FollowsDate => Before.Split('/')[1] is not ("briefs" or "data" or "about");

    public IEnumerable<string> Paths(PageScope scope) => Ids is null ? [Before] : Ids(scope).Select(PathOf);

    public string PathOf(string id) => $"{Before}{id}/{After}";

    /// <returns>The id that the address is about, <c>null</c> where it is of another form.</returns>
    public string? IdIn(string path)
    {
        if (Ids is null) return path == Before ? "" : null;
        if (!path.StartsWith(Before, StringComparison.Ordinal) || !path.EndsWith("/" + After, StringComparison.Ordinal)) return null;
        var end = path.Length - After.Length - 1;
        return end > Before.Length && path[Before.Length..end] is var id && !id.Contains('/') ? id : null;
    }
}
