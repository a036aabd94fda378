using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R8, each worked by hand.</summary>
public sealed class ScheduleTests
{
    private static Commitment Spread(Amount amount, string start, decimal years, string id = "x") => Commitment(id, amount) is var plain
        ? plain with { Revisions = [plain.Revisions[0] with { Start = StartDate.Parse(start), TermYears = years }] } : plain;

    private static string Of(params Commitment[] commitments) => Shown.Of(Schedule.Of(Total(Ledger([.. commitments]))));

    [Fact]
    public void A_contract_from_october_to_june()
    {
        // 29.4 over 2.75 years is 10,690,909,090.91 a year. October to December are 92 of 365 days: 2,694,694,894.15 (to the
        // cent). Two full years, and what is left: 29,400,000,000 - 2,694,694,894.15 - 2 x 10,690,909,090.91 = 5,323,486,924.03.
        var view = ContentLedger.Read().AsOf(new(2026, 11, 1));
        var total = Assert.Single(Totals.Of(view, new(SumOf.Commitments, new() { Payers = new HashSet<string> { "alphabet" }, Kinds = new HashSet<string> { "purchase" } }), view.Date).All);
        Assert.Equal("""
            2026 ~2.69469489415B
            2027 ~10.69090909091B
            2028 ~10.69090909091B
            2029 ~5.32348692403B
            unscheduled 0
            """, Shown.Of(Schedule.Of(total)));
    }

    [Fact]
    public void A_start_that_is_a_year_means_its_first_of_january() => Assert.Equal("""
            2025 33.33
            2026 33.33
            2027 33.34
            unscheduled 0
            """, Of(Spread(Usd(100), "2025", 3)));

    [Fact]
    public void A_first_year_goes_by_days_of_a_leap_year_too() => Assert.Equal("""
            2028 25
            2029 50
            2030 25
            unscheduled 0
            """, Of(Spread(Usd(100), "2028-07-02", 2))); // 2 July to 31 December are 183 of 366 days

    [Fact]
    public void A_term_within_one_year_is_all_in_it() =>
        Assert.Equal("2025 100\nunscheduled 0", Of(Spread(Usd(100), "2025-10-01", 0.25m)));

    [Fact]
    public void The_two_ends_of_an_interval_are_spread_each() => Assert.Equal("""
            2025 10..20
            2026 10..20
            unscheduled 0
            """, Of(Spread(new() { Low = 20, High = 40, Currency = "USD" }, "2025", 2)));

    [Fact]
    public void No_year_is_more_at_least_than_at_most()
    {
        // A third of 100.01 is 33.34 to the cent, twice, which leaves 33.33; of 100 it is 33.33, twice, which leaves 33.34. The high
        // ends go by the low ones and by the cent between them then: 0, 0 and 0.01.
        Assert.Equal("2025 33.33\n2026 33.33\n2027 33.34..33.35\nunscheduled 0", Of(Spread(new() { Low = 100, High = 100.01m, Currency = "USD" }, "2025", 3)));
    }

    [Fact]
    public void An_open_end_is_open_in_every_year() => Assert.Equal("""
            2025 10..
            2026 10..
            unscheduled 0
            """, Of(Spread(Usd(20, Bound.AtLeast), "2025", 2)));

    [Fact]
    public void What_has_a_start_and_no_term_is_unscheduled()
    {
        var noTerm = Commitment("y", Usd(7)) is var plain ? plain with { Revisions = [plain.Revisions[0] with { Start = StartDate.Parse("2025") }] } : plain;
        Assert.Equal("""
            2025 10
            2026 10
            unscheduled 7..: y z
            """, Of(Spread(Usd(20), "2025", 2), noTerm, Commitment("z", null)));
    }

    [Fact]
    public void A_stated_schedule_stands_before_an_even_one()
    {
        var even = Spread(Usd(100), "2025", 4);
        IReadOnlyList<ScheduledYear> years = [new(2025, Usd(10)), new(2027, Usd(90))];
        Assert.Equal("2025 10\n2027 90\nunscheduled 0", Of(even with { Revisions = [even.Revisions[0] with { Schedule = new(years) }] }));
    }

    [Fact]
    public void Records_that_overlap_add_up_over_the_years_as_in_the_total()
    {
        // [40, 60]: the largest low is x's 40, 20 a year; y's may be inside it, so it adds to the high ends alone.
        Assert.Equal("""
            2025 20
            2026 20..30
            2027 0..10
            unscheduled 0
            """, Of(Spread(Usd(40), "2025", 2), Spread(Usd(20), "2026", 2, "y") with { Overlaps = ["x"] }));
    }

    [Fact]
    public void Parts_that_count_instead_of_their_whole_are_spread_over_their_own_years() => Assert.Equal("""
            2025 15
            2026 15
            unscheduled 6: q
            """, Of(Spread(Usd(20), "2025", 5, "w"), Spread(Usd(30), "2025", 2, "p") with { PartOf = "w" }, Commitment("q", Usd(6), partOf: "w")));

    [Theory]
    [InlineData(365, "2025-01-02", 1, "2025 364|2026 1")] // to 1 January, which is one day of the second year
    [InlineData(91, "2025-10-02", 0.25, "2025 90.75|2026 0.25")] // three months to 1 January: 364 a year, 91 of 365 days of it
    [InlineData(100, "2025-11-27", 0.1, "2025 95.89|2026 4.11")] // a month, and 0.0167 years are 6 days: to 1 January. 1,000 a year, 35 days
    [InlineData(100, "2025-11-08", 0.15, "2025 100")] // a month, and 0.0667 years are 24 days: to 31 December
    [InlineData(100, "2025-12-08", 0.067, "2025 100")] // 24.46 days of a year of 365: to 31 December
    [InlineData(100, "2025", 0.001, "2025 100")] // less than a day
    [InlineData(0.05, "2025", 10, "2025 0.01|2026 0.01|2027 0.01|2028 0.01|2029 0.01|2030 0|2031 0|2032 0|2033 0|2034 0")] // half a cent is one, as long as there are any
    public void A_term_ends_where_its_days_do_and_no_year_gets_more_than_is_left(double amount, string start, double years, string expected) =>
        Assert.Equal(expected + "|unscheduled 0", Of(Spread(Usd((decimal)amount), start, (decimal)years)).Replace('\n', '|'));

    [Fact]
    public void Of_a_stated_schedule_of_several_payers_any_share_may_be_the_one_asked_for()
    {
        IReadOnlyList<ScheduledYear> years = [new(2025, Usd(10)), new(2027, Usd(20))];
        var shared = Commitment("x", Usd(30)) is var plain ? plain with { OthersUnnamed = true, Revisions = [plain.Revisions[0] with { Schedule = new(years) }] } : plain;
        Assert.Equal("2025 0..10\n2027 0..20\nunscheduled 0", Shown.Of(Schedule.Of(Total(Ledger(shared), filter: new() { Payers = new HashSet<string> { "a" } }))));
        Assert.Equal("2025 10\n2027 20\nunscheduled 0", Of(shared));
    }

    [Fact]
    public void Of_records_that_overlap_the_low_end_goes_by_the_largest_low_and_not_by_the_largest_high()
    {
        // x is [20, 40] over 2025 and 2026, y is [5, 50] over 2026 and 2027: 2026 is 10 at least, and 20 + 25 at most.
        Assert.Equal("""
            2025 10..20
            2026 10..45
            2027 0..25
            unscheduled 0
            """, Of(Spread(new() { Low = 20, High = 40, Currency = "USD" }, "2025", 2), Spread(new() { Low = 5, High = 50, Currency = "USD" }, "2026", 2, "y") with { Overlaps = ["x"] }));
    }

    [Fact]
    public void Of_records_that_overlap_one_may_have_no_years()
    {
        // x 40 over two years, y 20 of which nobody knows when: the 40 are there at least, and y adds to the high end of the rest.
        Assert.Equal("2025 20\n2026 20\nunscheduled 0..20: y", Of(Spread(Usd(40), "2025", 2), Commitment("y", Usd(20), overlaps: "x")));
        // The other way round the 40 are the low end of the rest.
        Assert.Equal("2025 0..10\n2026 0..10\nunscheduled 40: x", Of(Commitment("x", Usd(40)), Spread(Usd(20), "2025", 2, "y") with { Overlaps = ["x"] }));
    }
}
