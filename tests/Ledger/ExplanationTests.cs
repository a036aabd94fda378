using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>The arithmetic in words, line for line.</summary>
public sealed class ExplanationTests
{
    private const string Signed = "signed (agreed) as of 2025-01-01";

    private static string Of(SumOf of, Filter filter, params IRecord[] records) => string.Join('\n', Assert.Single(
        TotalsAnswer.Of(Ledger(records).AsOf(), new(of, filter), new(1, null, Day, Explain: true)).Data).Explanation!);

    [Fact]
    public void Each_record_has_a_line_with_the_sum_so_far_and_each_left_out_its_reason() => Assert.Equal($"""
        + v: exactly 5 USD, {Signed}; so far exactly 5 USD
        + w: exactly 100 USD, {Signed}; so far exactly 105 USD
        ~ x: exactly 10 USD, {Signed}
        ~ y: about 8 USD, completed (done) as of 2025-01-01
        + x and y share money, nobody knows how much: at least the largest low of them, at most the sum of their highs, about 10 to 18 USD (mixed); so far about 115 to 123 USD
        - p: exactly 60 USD, left out, it is part of w, which is counted
        - z: exactly 3 USD, left out, its class, talked, was not asked for
        = about 115 to 123 USD in all
        """, Of(SumOf.Commitments, Filter.None, Commitment("v", Usd(5)), Commitment("w", Usd(100)), Commitment("p", Usd(60), partOf: "w"), Commitment("x", Usd(10)),
            Commitment("y", Usd(8, Bound.About), Status.Completed, overlaps: "x"), Commitment("z", Usd(3), Status.InTalks)));

    [Fact]
    public void A_deal_names_the_commitments_that_state_its_money()
    {
        var talks = Deal("e", null) with { Revisions = [new() { AsOf = Day, Status = Status.InTalks, Amount = new(Usd(5)) }] };
        Assert.Equal($"""
            + d: exactly 10 USD by x, {Signed} + exactly 20 USD by y, completed (done) as of 2025-01-01; so far exactly 30 USD
            - e: exactly 5 USD, left out, its class, talked, was not asked for
            = exactly 30 USD in all
            """, Of(SumOf.Deals, Filter.None, Deal("d", null), talks, Commitment("x", Usd(10)) with { Deal = "d" }, Commitment("y", Usd(20), Status.Completed) with { Deal = "d" }));
    }

    [Fact]
    public void What_a_deals_own_commitments_share_is_said_in_its_line() => Assert.Equal($"""
        + d: (exactly 10 USD by x, {Signed}; exactly 8 USD by y, {Signed}; x and y share money, nobody knows how much: at least the largest low of them, at most the sum of their highs, 10 to 18 USD (agreed)); so far 10 to 18 USD
        = 10 to 18 USD in all
        """, Of(SumOf.Deals, Filter.None, Deal("d", null), Commitment("x", Usd(10)) with { Deal = "d" }, Commitment("y", Usd(8), overlaps: "x") with { Deal = "d" }));

    [Fact]
    public void Of_an_amount_of_several_payers_any_share_may_be_meant() => Assert.Equal($"""
        + x: exactly 30 USD, {Signed}, any share of which may be meant: up to 30 USD; so far up to 30 USD
        = up to 30 USD in all
        """, Of(SumOf.Commitments, new() { Payers = new HashSet<string> { "a" } }, Commitment("x", Usd(30)) with { OthersUnnamed = true }));

    [Fact]
    public void A_schedule_says_how_it_came_to_its_years()
    {
        Commitment With(string id, Revision revision) => Commitment(id, Usd(100)) with { Revisions = [revision with { AsOf = Day, Status = Status.Signed, Amount = new(Usd(100)) }] };
        IReadOnlyList<ScheduledYear> years = [new(2025, Usd(10)), new(2027, Usd(90))];
        var answer = ScheduleAnswer.Of(Ledger(
            With("even", new() { AsOf = Day, Start = StartDate.Parse("2025"), TermYears = 2m }), With("no-start", new() { AsOf = Day, TermYears = 2m }),
            With("no-term", new() { AsOf = Day, Start = StartDate.Parse("2025") }), With("stated", new() { AsOf = Day, Schedule = new(years), Start = StartDate.Parse("2025"), TermYears = 4m })).AsOf(),
            new(SumOf.Commitments, Filter.None), null, new(1, null, Day, Explain: true));
        Assert.Equal("""
            + even: exactly 100 USD spread evenly over 2 years from 2025-01-01: 2025 exactly 50; 2026 exactly 50
            + no-start: exactly 100 USD in no known year: it has no start
            + no-term: exactly 100 USD in no known year: it has no term
            + stated: exactly 100 USD by its own schedule: 2025 exactly 10; 2027 exactly 90
            = exactly 400 USD in all
            """, string.Join('\n', Assert.Single(answer.Data).Explanation!));
    }
}
