namespace Outlay;

/// <summary>The part of the site that a guide is read in, and the first segment of its address.</summary>
public enum GuideSection { Data, About }

/// <summary>
/// A page about the ledger itself: its method, its API, how to edit it. Its id is the file's name without <c>.md</c>, and it is read
/// at <c>/{section}/{id}/</c>. It has no date of its own: it describes the version that it is published with.
/// </summary>
public sealed record Guide : IDocument
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required GuideSection Section { get; init; }

    /// <summary>Its place in the section, lowest first; guides without one follow, by title.</summary>
    public int? Order { get; init; }
    public required string Markdown { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }

    public IDocument With(string markdown) => this with { Markdown = markdown };
}
