using Outlay.Http;
using Outlay.Pages;
using Outlay.Store;

namespace Outlay.Mcp;

/// <summary>What an assistant asks of a tool: the arguments, read by the grammar of the API, and the ledger that answers.</summary>
internal sealed record McpQuestion(Readings Arguments, PublishedLedger Published, DateOnly Today, SiteAddress Site)
{
    public Ledger Ledger => Published.Ledger;
    public LedgerView View => Ledger.AsOf(Arguments.Find(Parameters.AsOf));

    /// <summary>Where a page is: as it is now, and as it was in this version for ever.</summary>
    public McpLink Link(string id, string title, string path) =>
        new(id, title, Site.Of(path), Site.Of($"{PageAddress.RootOf(Published.Version)}{path}"));
}

/// <param name="Page">The address of its page.</param>
/// <param name="Pinned">The same in the version that answered, which never changes: to be cited.</param>
internal sealed record McpLink(string Id, string Title, string Page, string Pinned);

/// <summary>What a tool answers.</summary>
/// <param name="Answer">As the API answers the same question.</param>
/// <param name="Citations">The sources that it rests on.</param>
/// <param name="Links">The pages of the records that it is about.</param>
internal sealed record McpAnswer(int Version, object Answer, IReadOnlyList<SourceAnswer> Citations, IReadOnlyList<McpLink> Links)
{
    public static McpAnswer Of(McpQuestion question, object answer, IEnumerable<SourceAnswer> citations, IEnumerable<McpLink> links) => new(
        question.Published.Version, answer,
        [.. citations.DistinctBy(source => source.Id)], [.. links.DistinctBy(link => link.Page)]);
}

/// <summary>A question that cannot be answered: what is wrong, and what would be right.</summary>
internal sealed class McpMistakeException(string message) : Exception(message);
