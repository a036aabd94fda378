namespace Outlay;

/// <summary>One statement of money, in whole units of its currency, in the class of the record that states it. R6.</summary>
/// <param name="Stated">The record that states it: a commitment, or a deal without commitments.</param>
/// <param name="Kind">The commitment's kind; <c>null</c> where the deal itself states it.</param>
/// <param name="Currency"><c>null</c> where the record is unsized.</param>
public sealed record Money(string Stated, CommitmentKind? Kind, StatusClass Class, string? Currency, Interval Interval)
{
    public bool IsUnsized => Currency is null;

    internal static Money Of(string stated, CommitmentKind? kind, State state) => new(
        stated, kind, state.Class, state.Amount?.CurrencyOfAll, state.Amount?.Interval ?? Interval.Unsized);
}
