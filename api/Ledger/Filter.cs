namespace Outlay;

/// <summary>
/// Which deals or commitments a query is about. Every set means "any of"; a filter left out lets everything through.
/// Companies are ids, kinds are words of <see cref="DealKind"/> or <see cref="CommitmentKind"/>.
/// </summary>
public sealed record Filter
{
    public static readonly Filter None = new();

    /// <summary>A party to the deal; the payer or the payee of the commitment.</summary>
    public IReadOnlySet<string>? Companies { get; init; }

    /// <summary>The role that one of <see cref="Companies"/> (any company where none is named) has in the deal.</summary>
    public Role? Role { get; init; }
    public IReadOnlySet<string>? Payers { get; init; }
    public IReadOnlySet<string>? Payees { get; init; }
    public IReadOnlySet<string>? Kinds { get; init; }
    public IReadOnlySet<Status>? Statuses { get; init; }
    public IReadOnlySet<StatusClass>? Classes { get; init; }
    public IReadOnlySet<string>? Tags { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>What each kind, class and currency is asked of the money, and not of the record, is left to the sum.</summary>
    internal bool Selects(CommitmentAsOf known)
    {
        var record = known.Record;
        return (Companies is null || Companies.Contains(record.From) || (record.To is { } to && Companies.Contains(to)))
            && (Payers is null || Payers.Contains(record.From))
            && (Payees is null || (record.To is { } payee && Payees.Contains(payee)))
            && Selects(record, known.State);
    }

    internal bool Selects(DealAsOf known) =>
        (Companies is null && Role is null || known.Record.Parties.Any(IsAsked)) && Selects(known.Record, known.State);

    private bool IsAsked(Party party) =>
        (Companies is null || Companies.Contains(party.Company)) && (Role is null || party.Role == Role);

    private bool Selects(IAgreement record, State state) =>
        (Statuses is null || Statuses.Contains(state.Status)) && (Tags is null || record.Tags.Any(Tags.Contains));
}
