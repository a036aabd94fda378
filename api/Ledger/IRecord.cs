namespace Outlay;

/// <summary>What every record of the ledger has. Ids are permanent, lower-case and hyphenated. R13.</summary>
public interface IRecord
{
    string Id { get; }

    /// <summary>Ids that the record had before; the API answers them with 308.</summary>
    IReadOnlyList<string> Aliases { get; }

    /// <summary>Set when the record should never have been there; the API answers 410.</summary>
    Withdrawal? Withdrawn { get; }
}

public sealed record Withdrawal(DateOnly Date, string Reason);
