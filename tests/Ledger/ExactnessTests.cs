using System.Numerics;

namespace Outlay.Tests;

/// <summary>Not a cent is lost, against sums of whole cents of any size. R3.</summary>
public sealed class ExactnessTests
{
    [Fact]
    public void A_million_random_sums_lose_no_cent()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 1_000_000; round++)
        {
            var (sum, low, high) = (Interval.Zero, BigInteger.Zero, (BigInteger?)BigInteger.Zero);
            for (var i = random.Next(1, 8); i > 0; i--)
            {
                // From a cent to ten thousand trillions.
                long least = random.NextInt64((long)Math.Pow(10, random.Next(1, 19))), more = random.NextInt64(1_000_000);
                var isOpen = random.Next(20) == 0;
                sum += new Interval(least / 100m, isOpen ? null : (least + more) / 100m);
                low += least;
                high = isOpen ? null : high + least + more;
            }
            if (new BigInteger(sum.Low * 100) != low || (sum.High is { } most ? new BigInteger(most * 100) != high : high is not null))
                Assert.Fail($"round {round}: {sum} is not {low} to {high} cents");
        }
    }

    [Fact]
    public void A_total_of_many_records_loses_no_cent()
    {
        var random = new Random(1);
        var cents = Enumerable.Range(0, 20_000).Select(_ => random.NextInt64(1_000_000_000_000_000)).ToList();
        var ledger = Say.Ledger([.. cents.Select((value, i) => Say.Commitment($"m{i:00000}", Say.Usd(value / 100m)))]);
        var total = Say.Total(ledger).Interval;
        Assert.Equal(cents.Aggregate(BigInteger.Zero, (sum, next) => sum + next), new BigInteger(total.Low * 100));
        Assert.Equal(total.Low, total.High);
    }

    [Fact]
    public void Years_lose_no_cent()
    {
        var random = new Random(2);
        for (var round = 0; round < 100_000; round++)
        {
            var amount = random.NextInt64(1, 1_000_000_000_000_000) / 100m;
            var years = Spread.Evenly(amount, new DateOnly(2020, 1, 1).AddDays(random.Next(4_000)), random.Next(1, 160) / 8m);
            Assert.Equal(amount, years.Sum());
            Assert.All(years, year => Assert.True(year >= 0));
        }
    }
}
