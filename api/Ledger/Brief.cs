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

    /// <summary>What the text may type in digits though no record says it; <c>check</c> refuses all other loose numbers.</summary>
    public IReadOnlyList<AllowedNumber> AllowedNumbers { get; init; } = [];
    public required string Markdown { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }

    public IDocument With(string markdown) => this with { Markdown = markdown };
}

/// <param name="Text">As the text has it, such as the name of a product.</param>
/// <param name="Reason">Why it is no figure of the ledger.</param>
public sealed record AllowedNumber(string Text, string Reason);
