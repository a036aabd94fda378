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

    /// <summary>The roles of which one of <see cref="Companies"/> (any company where none is named) has one in the deal.</summary>
    public IReadOnlySet<Role>? Roles { get; init; }
    public IReadOnlySet<string>? Payers { get; init; }
    public IReadOnlySet<string>? Payees { get; init; }
    public IReadOnlySet<string>? Kinds { get; init; }
    public IReadOnlySet<Status>? Statuses { get; init; }
    public IReadOnlySet<StatusClass>? Classes { get; init; }
    public IReadOnlySet<string>? Tags { get; init; }

    /// <summary>Bounds of the date of the last revision that is known, both included.</summary>
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>What some money in <see cref="Currency"/> surely is: its low end at least this.</summary>
    public decimal? MinAmount { get; init; }

    /// <summary>What that money surely is, too: its high end at most this. An open end is never.</summary>
    public decimal? MaxAmount { get; init; }

    /// <summary>Grades of which one of the sources of the record has one.</summary>
    public IReadOnlySet<Grade>? Grades { get; init; }

    /// <summary>What the words of the record contain, each of them: <see cref="RecordText"/>.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>What each kind, class and currency is asked of the money, and not of the record, is left to the sum.</summary>
    internal bool Selects(LedgerView view, CommitmentAsOf known)
    {
        var record = known.Record;
        return (Companies is null || Companies.Contains(record.From) || (record.To is { } to && Companies.Contains(to)))
            && (Payers is null || Payers.Contains(record.From))
            && (Payees is null || (record.To is { } payee && Payees.Contains(payee)))
            && Selects(view.Ledger, record, known.State)
            && (MinAmount is null && MaxAmount is null || IsOfSize(known.Money.Currency, known.Money.Interval));
    }

    internal bool Selects(LedgerView view, DealAsOf known) =>
        (Companies is null && Roles is null || HasParty(known.Record))
        && Selects(view.Ledger, known.Record, known.State)
        && (MinAmount is null && MaxAmount is null || view.SizesOf(known).Any(size => IsOfSize(size.Currency, size.Interval)));

    /// <summary>Whether nothing is asked of records, and at most something of their money.</summary>
    internal bool SelectsAll => Companies is null && Roles is null && Payers is null && Payees is null && Statuses is null && Since is null
        && Until is null && MinAmount is null && MaxAmount is null && Tags is null && Grades is null && Text is null;

    private bool HasParty(Deal deal)
    {
        foreach (var party in deal.Parties)
            if ((Companies is null || Companies.Contains(party.Company)) && (Roles is null || Roles.Contains(party.Role))) return true;
        return false;
    }

    private bool Selects(Ledger ledger, IAgreement record, State state) =>
        (Statuses is null || Statuses.Contains(state.Status))
        && (Since is null || state.AsOf >= Since) && (Until is null || state.AsOf <= Until)
        && (Tags is null || record.Tags.Any(Tags.Contains))
        && (Grades is null || IsOfGrade(ledger, record, state))
        && (Text is null || ledger.TextOf(record).Contains(Text));

    // Is asked of every record of a large ledger, and so makes nothing.
    private bool IsOfGrade(Ledger ledger, IAgreement record, State state)
    {
        for (var i = 0; i < state.Revisions; i++)
            foreach (var source in record.Revisions[i].Sources)
                if (ledger.Sources.Resolve(source) is { } found && Grades!.Contains(found.Grade)) return true;
        return false;
    }

    private bool IsOfSize(string? currency, Interval interval) => currency is not null && currency == Currency
        && (MinAmount is null || interval.Low >= MinAmount) && (MaxAmount is null || interval.High <= MaxAmount);
}
