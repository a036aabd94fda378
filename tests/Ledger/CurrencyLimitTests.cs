namespace Outlay.Tests;

public sealed class CurrencyLimitTests
{
    private static Ledger In(int currencies) => Say.Ledger([.. Enumerable.Range(0, currencies).Select(i =>
        Say.Commitment($"m{i}", new Amount { Value = i, Currency = $"X{i:000}" }))]);

    [Fact]
    public void As_many_currencies_as_a_ledger_holds_are_summed_apart()
    {
        var totals = Totals.Sum(In(255).AsOf(), new(SumOf.Commitments, Filter.None)).All;
        Assert.Equal(
            Enumerable.Range(0, 255).Select(i => ($"X{i:000}", new Interval(i, i), $"m{i}")),
            totals.Select(total => (total.Currency, total.Interval, Assert.Single(total.Counted))));
    }

    [Fact]
    public void More_currencies_than_that_are_an_error_of_the_build() =>
        Assert.StartsWith("The amounts are in 256 currencies, and a ledger holds at most 255.", Assert.Throws<ArgumentException>(() => In(256)).Message);
}
