namespace Outlay;

/// <summary>
/// The currency of money without any amount, which has none of its own: the one asked for, else the related one, else the one most
/// used. What is to count once is so in one sum. R7.
/// </summary>
/// <param name="asked">By number; <c>null</c> is none.</param>
internal sealed class UnsizedCurrency(LedgerView view, int? asked)
{
    private readonly AgreementNumbers numbers = view.Ledger.Numbers;

    /// <returns>As <see cref="Row.Currency"/>.</returns>
    public int Of(int number) => 1 + (asked ?? numbers.OfCurrency(RelatedCurrency.Of(numbers, number, Own) ?? view.Ledger.MainCurrency));

    // Of what is known by then.
    private string? Own(int number) => numbers.IsCommitment(number) ? view.Known.CommitmentAt(number)?.Money.Currency
        : view.Known.DealAt(number)?.Money.Select(money => money.Currency).FirstOrDefault(one => one is not null);
}
