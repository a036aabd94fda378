using Outlay.Store;

namespace Outlay.Pages.Models;

/// <param name="Headlines">What is agreed and done, by kind of money.</param>
/// <param name="Years">When it falls due, by who is to pay.</param>
/// <param name="Latest">What was reported last.</param>
/// <param name="Briefs">The newest first.</param>
public sealed record HomeModel(
    IReadOnlyList<SumModel> Headlines, YearsModel Years, IReadOnlyList<LatestChange> Latest, IReadOnlyList<BriefAnswer> Briefs);

/// <param name="Briefs">The newest first.</param>
public sealed record BriefsModel(IReadOnlyList<BriefAnswer> Briefs);

/// <summary>The first page of a section, with its guides in order.</summary>
/// <param name="Files">What there is to download of the version: none where it was published without any.</param>
public sealed record SectionPageModel(IReadOnlyList<Guide> Guides, IReadOnlyList<LedgerFile> Files);

/// <param name="Html">The text, safe to put into a page as it is.</param>
/// <param name="Markdown">The text with its links as they go in the page.</param>
/// <param name="Section">The first segment of its address: <c>data</c>, <c>about</c>.</param>
/// <param name="Guides">All of its section, in order.</param>
public sealed record GuideModel(Guide Guide, string Html, string Markdown, GuideSection Section, IReadOnlyList<Guide> Guides);

/// <summary>The page of an address where there is none, and of a record that was withdrawn.</summary>
/// <param name="Withdrawn">When and why, where a record was.</param>
/// <param name="Near">Those whose addresses look like the one asked for.</param>
public sealed record MissingModel(Withdrawal? Withdrawn, IReadOnlyList<NearPage> Near);

/// <param name="Address">From the root.</param>
public sealed record NearPage(string Title, string Address);
