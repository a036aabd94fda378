using System.Globalization;

namespace Outlay.Pages.Models;

/// <summary>All that a template can name: <c>site</c>, <c>head</c>, <c>page</c>; the layout has <c>body</c> besides.</summary>
/// <param name="Page">The model of this kind of page, such as <see cref="DealModel"/>.</param>
/// <param name="Body">What the page's own template made of it, to go into the layout as it is.</param>
public sealed record PageModel(SiteModel Site, HeadModel Head, object Page, string Body = "");

/// <summary>What all pages of one version share.</summary>
/// <param name="Version">The published version of the ledger that the page is made of; <c>null</c> in a preview of what is not published.</param>
/// <param name="Root">What every link to a page begins with: nothing, or <c>/v/12</c> in pages that pin a version. <c>{{link}}</c> puts it there.</param>
/// <param name="IsPinned">Whether the page stays at that version for ever.</param>
/// <param name="Reloads">Whether the page is to show itself anew after the next export, on a developer's machine.</param>
/// <param name="AsOf">The date that the page was asked for, if it was.</param>
/// <param name="Sections">The navigation, in order.</param>
public sealed record SiteModel(
    int? Version, DateTimeOffset PublishedAt, string Root, bool IsPinned, bool Reloads, DateOnly? AsOf, IReadOnlyList<SectionModel> Sections)
{
    /// <summary>In UTC.</summary>
    public DateOnly PublishedOn => DateOnly.FromDateTime(PublishedAt.UtcDateTime);

    /// <summary>A question to the API, put to what this page is made of: a pinned version, or what was known by a date.</summary>
    /// <param name="address">Such as <c>/api/deals?format=csv</c>.</param>
    public string Ask(string address)
    {
        List<string> told = [];
        if (AsOf is { } date) told.Add($"asOf={Briefs.Dates.Iso(date)}");
        if (IsPinned) told.Add(string.Create(CultureInfo.InvariantCulture, $"version={Version}"));
        return told.Count == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', told)}";
    }
}

/// <param name="Address">With the version where the page pins one.</param>
/// <param name="IsCurrent">Whether the page is in this section.</param>
/// <param name="IsPage">Whether it is the first page of it.</param>
public sealed record SectionModel(string Title, string Address, bool IsCurrent, bool IsPage);
