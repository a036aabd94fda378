using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R7 where records share money and nobody knows how much, each worked by hand.</summary>
public sealed class OverlapTests
{
    [Fact]
    public void Three_records_that_overlap_in_a_chain_count_together()
    {
        // Largest low 10; highs 10 + 8 + 5 = 23. It does not matter which of two records names the other.
        var ledger = Ledger(Commitment("x", Usd(10)), Commitment("y", Usd(8, Bound.AtMost), overlaps: ["x", "z"]), Commitment("z", Usd(5, Bound.About)), Commitment("other", Usd(1)));
        Assert.Equal("""
            purchase USD ~11..24
              agreed ~11..24
              counted other x y z
              overlapping x y z agreed ~10..23
            """, Shown.Of(Total(ledger)));
    }

    [Fact]
    public void An_overlap_of_several_classes_is_shown_as_mixed()
    {
        var ledger = Ledger(Commitment("x", Usd(10)), Commitment("y", Usd(8), Status.Completed, overlaps: "x"), Commitment("z", Usd(5)));
        Assert.Equal("""
            purchase USD 15..23
              agreed 5
              mixed 10..18
              counted x y z
              overlapping x y mixed 10..18
            """, Shown.Of(Total(ledger)));
    }

    [Fact]
    public void An_overlap_with_what_was_not_asked_for_takes_nothing() => Assert.Equal("""
            purchase USD 10
              agreed 10
              counted x
              without y: class
            """, Shown.Of(Total(Ledger(Commitment("x", Usd(10)), Commitment("y", Usd(8), Status.Rumoured, overlaps: "x")))));

    [Fact]
    public void A_chain_breaks_where_its_middle_was_not_asked_for() => Assert.Equal("""
            purchase USD 15
              agreed 15
              counted x z
              without y: class
            """, Shown.Of(Total(Ledger(Commitment("x", Usd(10)), Commitment("y", Usd(8), Status.Rumoured, null, "x", "z"), Commitment("z", Usd(5))))));

    [Fact]
    public void What_overlaps_a_part_overlaps_the_whole_that_counts_for_it()
    {
        // p is inside w, so what x shares with p it shares with w: at least 100, at most 150.
        var ledger = Ledger(Commitment("w", Usd(100)), Commitment("p", Usd(40), partOf: "w"), Commitment("x", Usd(50), overlaps: "p"));
        Assert.Equal("""
            purchase USD 100..150
              agreed 100..150
              counted w x
              overlapping w x agreed 100..150
              whole w 100 by its parts 40: p, counted by whole
              without p: part-of w
            """.Split('\n').Order(), Shown.Of(Total(ledger)).Split('\n').Order());
    }

    [Fact]
    public void Parts_that_overlap_each_other_make_less_of_their_whole()
    {
        // 80 and 70 overlap: together [80, 150], which is not above 100.
        var ledger = Ledger(Commitment("w", Usd(100)), Commitment("p", Usd(80), partOf: "w"), Commitment("q", Usd(70), partOf: "w", overlaps: "p"));
        Assert.Equal("""
            purchase USD 100
              agreed 100
              counted w
              whole w 100 by its parts 80..150: p q, counted by whole
              without p: part-of w
              without q: part-of w
            """, Shown.Of(Total(ledger)));
    }

    [Fact]
    public void Where_parts_count_only_those_that_overlap_are_tied()
    {
        // p + q = 708, above 600, so both count. x overlaps p alone: [500, 900] together, and q's 308 besides.
        var ledger = Ledger(Commitment("w", Usd(600)), Commitment("p", Usd(400), partOf: "w"), Commitment("q", Usd(308), partOf: "w"), Commitment("x", Usd(500), overlaps: "p"));
        Assert.Equal("""
            purchase USD 808..1208
              agreed 808..1208
              counted p q x
              whole w 600 by its parts 708: p q, counted by parts
              overlapping p x agreed 500..900
              without w: parts-exceed-whole
            """, Shown.Of(Total(ledger)));
    }

    [Fact]
    public void What_overlaps_a_whole_that_counts_by_parts_overlaps_them_together()
    {
        // Which of its parts w shares with x is not known, so their 708 stand against the 500 as one.
        var ledger = Ledger(Commitment("w", Usd(600)), Commitment("p", Usd(400), partOf: "w"), Commitment("q", Usd(308), partOf: "w"), Commitment("x", Usd(500), overlaps: "w"));
        Assert.Equal("708..1208", Shown.Of(Total(ledger).Interval));
    }

    [Theory]
    [InlineData(null, "m", "20..25")] // the 5 of x are among w's 10, and so may be among the 20 of its part
    [InlineData("n", null, "20..25")] // whichever of the two is told to be inside the other, they share money
    [InlineData(null, null, "25")]
    public void A_deal_whose_commitment_is_inside_that_of_one_that_counts_by_parts_is_tied_to_these(string? mInside, string? nInside, string total)
    {
        var ledger = Ledger(
            Deal("w", null), Commitment("m", Usd(10), partOf: mInside) with { Deal = "w" }, Deal("p", Usd(20)) with { PartOf = "w" },
            Deal("x", null), Commitment("n", Usd(5), partOf: nInside) with { Deal = "x" });
        Assert.Equal(total, Shown.Of(Total(ledger, SumOf.Deals).Interval));
    }

    [Fact]
    public void A_deal_whose_commitment_contains_that_of_its_own_part_is_not_tied_to_it()
    {
        // w counts as 20 + 7 = 27, above 10. x overlaps p alone: [25, 45] together, and q's 7 besides.
        var ledger = Ledger(
            Deal("w", null), Commitment("m", Usd(10)) with { Deal = "w" },
            Deal("p", null) with { PartOf = "w" }, Commitment("n", Usd(20), partOf: "m") with { Deal = "p" },
            Deal("q", Usd(7)) with { PartOf = "w" }, Deal("x", Usd(25)) with { Overlaps = ["p"] });
        Assert.Equal("32..52", Shown.Of(Total(ledger, SumOf.Deals).Interval));
    }

    [Fact]
    public void What_overlaps_a_part_of_a_part_is_tied_to_it_alone_where_both_wholes_count_by_parts()
    {
        // v counts as 20 + 15 = 35, above 30, and t as 35 + 50 = 85, above 80. x overlaps p: [25, 45] together, and 15 + 50 besides.
        var ledger = Ledger(
            Commitment("t", Usd(80)), Commitment("n", Usd(50), partOf: "t"), Commitment("v", Usd(30), partOf: "t"),
            Commitment("p", Usd(20), partOf: "v"), Commitment("q", Usd(15), partOf: "v"), Commitment("x", Usd(25), overlaps: "p"));
        var total = Total(ledger);
        Assert.Equal("90..110", Shown.Of(total.Interval));
        Assert.Equal(["n", "p", "q", "x"], total.Counted);
        Assert.Equal(["p x"], total.Overlapping.Select(tie => string.Join(' ', tie.Ids)));
    }

    [Theory]
    [InlineData("a-b b-c c-d")]
    [InlineData("a-d b-c c-d")]
    [InlineData("c-a c-b d-a")]
    [InlineData("d-a d-b d-c")]
    [InlineData("b-d a-c c-b")]
    public void However_four_records_hang_together_they_count_as_one(string ties)
    {
        // The largest low is 8; 1 + 2 + 4 + 8 = 15.
        var all = ties.Split(' ');
        var total = Total(Ledger([.. "abcd".Select((id, i) =>
            Commitment($"{id}", Usd(1 << i), overlaps: [.. all.Where(tie => tie[0] == id).Select(tie => tie[2..])]))]));
        Assert.Equal(["a b c d 8..15"], total.Overlapping.Select(tie => $"{string.Join(' ', tie.Ids)} {Shown.Of(tie.Interval)}"));
    }

    [Fact]
    public void Records_that_overlap_stand_in_order_of_id()
    {
        // y and z come to 110, above the 100 of a, in whose place they stand; x overlaps y: [60, 70] together.
        var total = Total(Ledger(Commitment("a", Usd(100)), Commitment("y", Usd(60), partOf: "a"), Commitment("z", Usd(50), partOf: "a"), Commitment("x", Usd(10), overlaps: "y")));
        Assert.Equal(["x y 60..70"], total.Overlapping.Select(tie => $"{string.Join(' ', tie.Ids)} {Shown.Of(tie.Interval)}"));
    }
}
