namespace Outlay;

public enum CompanyKind { AiLab, Cloud, ChipMaker, Investor, Operator, Other }

/// <summary>An organisation that is a party to a deal or a commitment.</summary>
public sealed record Company : IRecord
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required CompanyKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public CompanyIds? Ids { get; init; }

    /// <summary>The company that took this one over.</summary>
    public string? Successor { get; init; }
    public Withdrawal? Withdrawn { get; init; }
}

/// <summary>The names that registers and exchanges give a company.</summary>
public sealed record CompanyIds(string? Ticker, string? Lei, string? Cik);
