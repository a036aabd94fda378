namespace Outlay;

/// <summary>One statement of money, and the state of the record that makes it: its term, its class, its date.</summary>
internal sealed record Statement(string Id, Money Money, State State, Interval Interval);

/// <summary>A record in the set that a sum is over, with the money that counts of it there. R7.</summary>
/// <param name="Kind">The word of the deal's or the commitment's kind.</param>
/// <param name="MoneyKind">
/// Over deals, the word of the commitments' kind where that is not the kind of money that such deals are about: a guarantee
/// inside a capacity deal is never added to purchases. R5.
/// </param>
/// <param name="Joint">The amount is shared with payers or payees who were not asked for: any share of it may be meant. R10.</param>
internal sealed record Member(IAgreement Record, string Kind, string? MoneyKind, bool Joint, IReadOnlyList<Statement> Statements)
{
    public string Id => Record.Id;
    public string? Currency => Statements.Select(statement => statement.Money.Currency).FirstOrDefault(currency => currency is not null);
    public bool IsUnsized => Statements.Any(statement => statement.Money.IsUnsized);
}
