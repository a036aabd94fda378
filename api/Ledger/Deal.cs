namespace Outlay;

public enum DealKind { Equity, Capacity, ChipSupply, Partnership, Debt, Acquisition, Ipo, Restructuring }

public static class DealKinds
{
    /// <summary>The kind of commitment that deals of a kind are about, whose money may stand beside what such deals state themselves. R5.</summary>
    public static CommitmentKind? Money(this DealKind kind) => kind switch
    {
        DealKind.Equity => CommitmentKind.Investment,
        DealKind.Capacity or DealKind.ChipSupply => CommitmentKind.Purchase,
        _ => null,
    };
}

public enum Role { Investor, Investee, Provider, Customer, Lender, Borrower, Acquirer, Target, Partner }

/// <summary>How it is known that a record is part of another: a source says so, or it is inferred. R7.</summary>
public enum PartOfBasis { Source, Inference }

public sealed record Party(string Company, Role Role);

/// <summary>What deals and commitments have in common: a history, and ties to others of their type.</summary>
public interface IAgreement : IRecord
{
    string Title { get; }

    /// <summary>The one whole of the same type that contains this money. R7.</summary>
    string? PartOf { get; }
    PartOfBasis? PartOfBasis { get; }
    IReadOnlyList<string> PartOfSources { get; }
    string? PartOfNote { get; }

    /// <summary>Records that share money with this one, nobody knows how much. Holds in both directions, wherever it is written. R7.</summary>
    IReadOnlyList<string> Overlaps { get; }

    /// <summary>Not all payers are named: whoever is, is one of several. R10.</summary>
    bool OthersUnnamed { get; }
    IReadOnlyList<string> Tags { get; }
    string? Note { get; }
    IReadOnlyList<Revision> Revisions { get; }
}

/// <summary>An agreement between companies, or talk of one.</summary>
public sealed record Deal : IAgreement
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required DealKind Kind { get; init; }
    public required IReadOnlyList<Party> Parties { get; init; }
    public string? PartOf { get; init; }
    public PartOfBasis? PartOfBasis { get; init; }
    public IReadOnlyList<string> PartOfSources { get; init; } = [];
    public string? PartOfNote { get; init; }
    public IReadOnlyList<string> Overlaps { get; init; } = [];
    public bool OthersUnnamed { get; init; }

    /// <summary>Shares sold by their holders: no money reaches the company. R10.</summary>
    public bool Secondary { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Note { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }
    public required IReadOnlyList<Revision> Revisions { get; init; }
}
