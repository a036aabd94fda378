namespace Outlay;

public enum CommitmentKind { Purchase, Investment, Build, Guarantee }

/// <summary>Money that one company is to spend, on another or on a purpose.</summary>
public sealed record Commitment : IAgreement
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required CommitmentKind Kind { get; init; }

    /// <summary>The company that pays.</summary>
    public required string From { get; init; }

    /// <summary>The company that is paid, where there is one.</summary>
    public string? To { get; init; }
    public string? Purpose { get; init; }

    /// <summary>The deal whose money this is; that deal then states none of its own. R6.</summary>
    public string? Deal { get; init; }
    public string? PartOf { get; init; }
    public PartOfBasis? PartOfBasis { get; init; }
    public IReadOnlyList<string> PartOfSources { get; init; } = [];
    public string? PartOfNote { get; init; }
    public IReadOnlyList<string> Overlaps { get; init; } = [];
    public bool OthersUnnamed { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Note { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }
    public required IReadOnlyList<Revision> Revisions { get; init; }
}
