namespace Outlay;

/// <summary>
/// The currency of money without any amount, which has none of its own: the one asked for, else that of the whole that it is a part
/// of or of parts, else of what overlaps it, else the one most used. What is to count once is so in one sum. R7.
/// </summary>
/// <param name="asked">By number; <c>null</c> is none.</param>
internal sealed class UnsizedCurrency(LedgerView view, int? asked)
{
    private readonly AgreementNumbers numbers = view.Ledger.Numbers;
    private readonly int mostUsed = view.Ledger.Numbers.OfCurrency(view.Ledger.MainCurrency);

    /// <returns>As <see cref="Row.Currency"/>.</returns>
    public int Of(int number) => 1 + (asked ?? OfRelatives(number) ?? OfOverlaps(number) ?? mostUsed);

    private int? OfRelatives(int number)
    {
        var outermost = number;
        foreach (var whole in numbers.WholesOf(number))
        {
            if (Own(whole) is { } own) return own;
            outermost = whole;
        }
        return OfParts(outermost);
    }

    private int? OfParts(int whole)
    {
        foreach (var part in numbers.PartsOf(whole))
            if ((Own(part) ?? OfParts(part)) is { } found) return found;
        return null;
    }

    private int? OfOverlaps(int number)
    {
        foreach (var other in numbers.OverlapsOf(number))
            if (Own(other) is { } own) return own;
        return null;
    }

    // Of what is known by then.
    private int? Own(int number)
    {
        var currency = numbers.IsCommitment(number) ? view.Known.CommitmentAt(number)?.Money.Currency
            : view.Known.DealAt(number)?.Money.Select(money => money.Currency).FirstOrDefault(one => one is not null);
        return currency is null ? null : numbers.OfCurrency(currency);
    }
}
