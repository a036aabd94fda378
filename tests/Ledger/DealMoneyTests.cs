using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R6 and R7 over deals whose money their commitments state, each worked by hand.</summary>
public sealed class DealMoneyTests
{
    private static Commitment In(string deal, Commitment commitment) => commitment with { Deal = deal };

    private static string Of(Filter? filter, params IRecord[] records) =>
        Shown.Of(Totals.Of(Ledger(records).AsOf(), new(SumOf.Deals, filter ?? Filter.None), Day).All);

    [Fact]
    public void Money_takes_the_class_of_the_commitment_that_states_it() => Assert.Equal("""
            capacity USD 30
              agreed 10
              done 20
              counted d
              without z: class
              d by x y
            """, Of(null, Deal("d", null), In("d", Commitment("x", Usd(10))), In("d", Commitment("y", Usd(20), Status.Completed)), In("d", Commitment("z", Usd(5), Status.Rumoured))));

    [Fact]
    public void A_deal_is_left_out_where_none_of_its_money_is_of_a_class_asked_for() => Assert.Equal("""
            capacity USD 0
              without d: class
            """, Of(null, Deal("d", null), In("d", Commitment("x", Usd(10), Status.InTalks))));

    [Fact]
    public void Before_its_commitments_are_known_a_deal_has_no_amount_in_its_own_class()
    {
        var later = Commitment("x", Usd(10), Status.Completed) is var plain ? plain with { Revisions = [plain.Revisions[0] with { AsOf = Day.AddDays(1) }] } : plain;
        var ledger = Ledger(Deal("d", null), In("d", later));
        string[] Totalled(DateOnly asOf) => [.. Totals.Of(ledger.AsOf(asOf), new(SumOf.Deals, Filter.None), asOf).All.Select(Shown.Of)];
        Assert.Equal(["capacity USD 0..\n  agreed 0..\n  counted d\n  unsized d"], Totalled(Day));
        Assert.Equal(["capacity USD 10\n  done 10\n  counted d\n  d by x"], Totalled(Day.AddDays(1)));
    }

    [Fact]
    public void Commitments_of_one_deal_that_contain_each_other_count_once_and_say_so()
    {
        Assert.Equal("""
            capacity USD 100
              agreed 100
              counted d
              whole x 100 by its parts 40: y, counted by whole
              without y: part-of x
              d by x y
            """, Of(null, Deal("d", null), In("d", Commitment("x", Usd(100))), In("d", Commitment("y", Usd(40), partOf: "x"))));
        var exceeding = Ledger(Deal("d", null), In("d", Commitment("x", Usd(100))), In("d", Commitment("y", Usd(140), partOf: "x")));
        var totals = Totals.Of(exceeding.AsOf(), new(SumOf.Deals, Filter.None), Day);
        Assert.Equal("""
            capacity USD 140
              agreed 140
              counted d
              whole x 100 by its parts 140: y, counted by parts
              without x: parts-exceed-whole
              d by x y
            """, Shown.Of(totals.All));
        Assert.Contains("parts-exceed-whole: x y", totals.Findings.Select(Shown.Of));
    }

    [Fact]
    public void Deals_share_the_money_that_their_commitments_share() => Assert.Equal("""
            capacity USD 10..18
              agreed 10..18
              counted d e
              overlapping d e agreed 10..18
              d by x
              e by y
            """, Of(null, Deal("d", null), Deal("e", null), In("d", Commitment("x", Usd(10))), In("e", Commitment("y", Usd(8), overlaps: "x"))));

    [Fact]
    public void Deals_share_nothing_by_a_commitment_that_was_not_asked_for()
    {
        // Of e's money, z overlaps x: but z is talk, or a guarantee. What is left are x and y.
        IRecord[] records = [Deal("d", null), Deal("e", null), In("d", Commitment("x", Usd(10))), In("e", Commitment("y", Usd(8)))];
        var talk = In("e", Commitment("z", Usd(3), Status.InTalks, null, "x"));
        var guarantee = In("e", Commitment("z", Usd(3), overlaps: "x")) with { Kind = CommitmentKind.Guarantee };
        const string Apart = "capacity USD 18\n  agreed 18\n  counted d e\n";
        Assert.StartsWith(Apart, Of(null, [.. records, talk]), StringComparison.Ordinal);
        Assert.StartsWith(Apart, Of(null, [.. records, guarantee]), StringComparison.Ordinal);
        Assert.StartsWith("capacity USD 11..21\n  mixed 11..21\n  counted d e\n", Of(new() { Classes = With(StatusClass.Talked) }, [.. records, talk]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_known_yet_ties_no_deals()
    {
        var later = In("e", Commitment("z", Usd(3), overlaps: "x")) is var plain ? plain with { Revisions = [plain.Revisions[0] with { AsOf = Day.AddDays(1) }] } : plain;
        var ledger = Ledger(Deal("d", null), Deal("e", null), In("d", Commitment("x", Usd(10))), In("e", Commitment("y", Usd(8))), later);
        Interval Totalled(DateOnly asOf) => Assert.Single(Totals.Of(ledger.AsOf(asOf), new(SumOf.Deals, Filter.None), asOf).All).Interval;
        Assert.Equal("18", Shown.Of(Totalled(Day)));
        Assert.Equal("11..21", Shown.Of(Totalled(Day.AddDays(1))));
    }

    [Fact]
    public void Unsized_commitments_of_a_deal_are_of_the_currency_asked_for()
    {
        // In euros the deal is y, 8, and whatever z comes to; in dollars an investment of 10, apart from z.
        IRecord[] records =
        [
            Deal("d", null), In("d", Commitment("x", Usd(10))) with { Kind = CommitmentKind.Investment },
            In("d", Commitment("y", Eur(8))), In("d", Commitment("z", null)),
        ];
        Assert.Equal("""
            capacity EUR 8..
              agreed 8..
              counted d
              unsized d
              d by y z
            """, Of(new() { Currency = "EUR" }, records));
        Assert.Equal("""
            capacity USD 0..
              agreed 0..
              counted d
              unsized d
              d by z
            capacity investment USD 10
              agreed 10
              counted d
              d by x
            """, Of(new() { Currency = "USD" }, records));
    }

    [Fact]
    public void Unsized_commitments_go_with_those_of_the_deal_that_the_question_is_about()
    {
        // The euros are c's; of what a pays, z is unsized, and so of the dollars of x.
        IRecord[] records =
        [
            Deal("d", null, new("a", Role.Customer), new("b", Role.Provider), new("c", Role.Customer)),
            In("d", Commitment("v", Eur(8))) with { From = "c" }, In("d", Commitment("x", Usd(10))), In("d", Commitment("z", null)),
        ];
        Assert.Equal("""
            capacity USD 10..
              agreed 10..
              counted d
              unsized d
              d by x z
            """, Of(new() { Payers = new HashSet<string> { "a" } }, records));
    }

    [Fact]
    public void A_count_of_deals_goes_by_their_own_status()
    {
        var view = Ledger(Deal("d", null), In("d", Commitment("x", Usd(10), Status.Rumoured))).AsOf();
        Assert.Equal((StatusClass.Agreed, StatusClass.Talked), (view.Deals[0].State.Class, view.Deals[0].Money[0].Class));
    }

    [Theory]
    [InlineData(null, 10, "x y")]
    [InlineData(10, null, "x y")]
    public void A_deal_is_unsized_where_one_of_its_commitments_is(int? x, int? y, string stated)
    {
        Commitment Of(string id, int? value) => In("d", Commitment(id, value is { } known ? Usd(known) : null));
        var total = Total(Ledger(Deal("d", null), Of("x", x), Of("y", y)), SumOf.Deals);
        Assert.Equal($"capacity USD 10..\n  agreed 10..\n  counted d\n  unsized d\n  d by {stated}", Shown.Of(total));
    }

    [Fact]
    public void Deals_share_the_money_of_a_commitment_that_is_inside_one_of_the_other()
    {
        // The 40 of p are inside the 100 of w: as deals they share money, at least 100 and at most 140. So they do where v, of no deal,
        // lies between.
        const string Shared = """
            capacity USD 100..140
              agreed 100..140
              counted d e
              overlapping d e agreed 100..140
              d by w
              e by p
            """;
        IRecord[] records = [Deal("d", null), Deal("e", null), In("d", Commitment("w", Usd(100)))];
        Assert.Equal(Shared, Of(null, [.. records, In("e", Commitment("p", Usd(40), partOf: "w"))]));
        Assert.Equal(Shared, Of(null, [.. records, Commitment("v", Usd(70), partOf: "w"), In("e", Commitment("p", Usd(40), partOf: "v"))]));
    }

    [Fact]
    public void What_a_deals_own_commitments_share_ties_it_to_no_other()
    {
        // x and y overlap, [60, 110], and p and q come to 150, above it. e overlaps p: [100, 180] together, and 70 besides.
        Deal Part(string id, int value) => Deal(id, Usd(value)) with { PartOf = "w" };
        var total = Total(Ledger(
            Deal("w", null), In("w", Commitment("x", Usd(60))), In("w", Commitment("y", Usd(50), overlaps: "x")),
            Part("p", 80), Part("q", 70), Deal("e", Usd(100)) with { Overlaps = ["p"] }), SumOf.Deals);
        Assert.Equal("170..250", Shown.Of(total.Interval));
        Assert.Contains("e p 100..180", total.Overlapping.Select(tie => $"{string.Join(' ', tie.Ids)} {Shown.Of(tie.Interval)}"));
    }

    [Fact]
    public void Classes_are_mixed_where_a_part_has_one_of_the_classes_of_its_whole()
    {
        var ledger = Ledger(
            Deal("w", null), In("w", Commitment("x", Usd(50))), In("w", Commitment("y", Usd(50), Status.Completed)), Deal("p", Usd(10)) with { PartOf = "w" });
        Assert.Contains("mixed-class: w p", Totals.Of(ledger.AsOf(), new(SumOf.Deals, Filter.None), Day).Findings.Select(Shown.Of));
    }

    [Fact]
    public void Money_on_a_purpose_alone_is_no_payees() => Assert.Equal("capacity USD 10\n  agreed 10\n  counted d\n  d by x", Of(
        new() { Payees = new HashSet<string> { "b" } }, Deal("d", null), In("d", Commitment("x", Usd(10))), In("d", Commitment("y", Usd(20)) with { To = null })));

    [Fact]
    public void What_a_deal_shares_inside_and_what_it_shares_with_another_stand_once_each()
    {
        // x and y of d: [10, 18]. With the 15 of e: [15, 33].
        var total = Total(Ledger(Deal("d", null), Deal("e", Usd(15)) with { Overlaps = ["d"] }, In("d", Commitment("x", Usd(10))), In("d", Commitment("y", Usd(8), overlaps: "x"))), SumOf.Deals);
        Assert.Equal(["d e 15..33", "x y 10..18"], total.Overlapping.Select(tie => $"{string.Join(' ', tie.Ids)} {Shown.Of(tie.Interval)}"));
    }

    [Fact]
    public void Of_a_deal_left_out_as_a_part_the_whole_among_its_commitments_is_still_shown()
    {
        // p is x, 100, with y inside it; p itself is inside w.
        var ledger = Ledger(Deal("w", Usd(300)), Deal("p", null) with { PartOf = "w" }, In("p", Commitment("x", Usd(100))), In("p", Commitment("y", Usd(40), partOf: "x")));
        var totals = Totals.Of(ledger.AsOf(), new(SumOf.Deals, Filter.None), Day);
        Assert.Equal("""
            capacity USD 300
              agreed 300
              counted w
              whole w 300 by its parts 100: p, counted by whole
              whole x 100 by its parts 40: y, counted by whole
              without p: part-of w
              without y: part-of x
            """, Shown.Of(totals.All));
        Assert.Contains("unscheduled: y", totals.Findings.Select(Shown.Of));
    }
}
