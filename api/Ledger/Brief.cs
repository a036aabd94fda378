namespace Outlay;

/// <summary>A Markdown analysis; its id is the file's name without <c>.md</c>, and the address that it is read at.</summary>
public sealed record Brief : IDocument
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required DateOnly Date { get; init; }
    public required string Summary { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The date as of which its figures are read.</summary>
    public required DateOnly AsOf { get; init; }

    public required string Markdown { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }

    public IDocument With(string markdown) => this with { Markdown = markdown };
}
