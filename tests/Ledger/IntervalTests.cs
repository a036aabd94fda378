using CsCheck;

namespace Outlay.Tests;

public sealed class IntervalTests
{
    private static readonly Gen<decimal> Cents = Gen.Long[0, 100_000_000_000_000_00].Select(cents => cents / 100m);

    private static readonly Gen<Interval> Intervals =
        Gen.Select(Cents, Cents, Gen.Bool, Gen.Int[0, 3]).Select((low, width, approximate, open) =>
            new Interval(low, open == 0 ? null : low + width, approximate));

    [Fact]
    public void Sums_are_associative_and_commutative() =>
        Gen.Select(Intervals, Intervals, Intervals).Sample((a, b, c) => (a + b) + c == a + (b + c) && a + b == b + a);

    [Fact]
    public void A_sum_contains_every_sum_of_members() =>
        Gen.Select(Intervals, Gen.Double.Unit).Array[1, 20].Sample(members =>
        {
            var picked = members.Sum(pair => Math.Round(
                pair.Item1.Low + ((pair.Item1.High ?? pair.Item1.Low * 2 + 1) - pair.Item1.Low) * (decimal)pair.Item2, 2));
            return Interval.Sum(members.Select(pair => pair.Item1)).Contains(new(picked, picked));
        });

    [Fact]
    public void Zero_changes_no_sum() => Intervals.Sample(a => a + Interval.Zero == a);
}
