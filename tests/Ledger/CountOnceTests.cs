using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R7 on small ledgers, each worked by hand.</summary>
public sealed class CountOnceTests
{
    [Fact]
    public void A_whole_counts_and_its_parts_do_not()
    {
        // The parts come to 60 + [0, 30] = [60, 90], and 60 is not above 100.
        var ledger = Ledger(Commitment("w", Usd(100)), Commitment("p", Usd(60), partOf: "w"), Commitment("q", Usd(30, Bound.AtMost), partOf: "w"));
        Assert.Equal("""
            purchase USD 100
              agreed 100
              counted w
              whole w 100 by its parts 60..90: p q, counted by whole
              without p: part-of w
              without q: part-of w
            """, Shown.Of(Total(ledger)));
    }

    [Fact]
    public void A_cancelled_part_takes_nothing_from_its_whole()
    {
        // The whole is what its source says it is, with or without q. Of the parts, p alone is in the set: 60.
        var ledger = Ledger(Commitment("w", Usd(100)), Commitment("p", Usd(60), partOf: "w"), Commitment("q", Usd(30), Status.Cancelled, "w"));
        Assert.Equal("""
            purchase USD 100
              agreed 100
              counted w
              whole w 100 by its parts 60: p, counted by whole
              without p: part-of w
              without q: class
            """, Shown.Of(Total(ledger)));

        // Where gone money is asked for too, q is a part like any other, of another class than its whole.
        Assert.Equal("""
            purchase USD 100
              agreed 100
              counted w
              whole w 100 by its parts 90: p q, counted by whole
              without p: part-of w
              without q: part-of w
            """, Shown.Of(Total(ledger, filter: new() { Classes = With(StatusClass.Gone) })));
    }

    [Fact]
    public void The_parts_of_a_cancelled_whole_count_for_themselves()
    {
        var ledger = Ledger(Commitment("w", Usd(100), Status.Cancelled), Commitment("p", Usd(60), partOf: "w"), Commitment("q", Usd(30), Status.Completed, "w"));
        Assert.Equal("""
            purchase USD 90
              agreed 60
              done 30
              counted p q
              without w: class
            """, Shown.Of(Total(ledger)));
    }

    [Fact]
    public void A_whole_of_another_class_is_shown_in_its_own()
    {
        var ledger = Ledger(Commitment("w", Usd(100), Status.InTalks), Commitment("p", Usd(60), partOf: "w"), Commitment("q", Usd(30), Status.Completed, "w"));

        // Asked for agreed and done, the set holds no whole.
        Assert.Equal("""
            purchase USD 90
              agreed 60
              done 30
              counted p q
              without w: class
            """, Shown.Of(Total(ledger)));

        // With talks it does, and what is signed is inside what is talked about: 100, all of it talked.
        var totals = Totals.Of(ledger.AsOf(), new(SumOf.Commitments, new() { Classes = With(StatusClass.Talked) }), Day);
        Assert.Equal("""
            purchase USD 100
              talked 100
              counted w
              whole w 100 by its parts 90: p q, counted by whole
              without p: part-of w
              without q: part-of w
            """, Shown.Of(totals.All));
        Assert.Contains("mixed-class: w p q", totals.Findings.Select(Shown.Of));
    }

    [Fact]
    public void Parts_above_their_whole_count_instead_of_it()
    {
        // 60 + 50 = 110, above the most that "about 100" says.
        var ledger = Ledger(Commitment("w", Usd(100, Bound.About)), Commitment("p", Usd(60), partOf: "w"), Commitment("q", Usd(50, Bound.AtLeast), partOf: "w"), Commitment("r", null, partOf: "w"));
        var totals = Totals.Of(ledger.AsOf(), new(SumOf.Commitments, Filter.None), Day);
        Assert.Equal("""
            purchase USD 110..
              agreed 110..
              counted p q r
              unsized r
              whole w ~100 by its parts 110..: p q r, of them unsized: r, counted by parts
              without w: parts-exceed-whole
            """, Shown.Of(totals.All));
        Assert.Contains("parts-exceed-whole: w p q r", totals.Findings.Select(Shown.Of));
    }

    [Fact]
    public void Parts_equal_to_their_whole_do_not_exceed_it() => Assert.Equal("""
            purchase USD 100
              agreed 100
              counted w
              whole w 100 by its parts 100..150: p q, counted by whole
              without p: part-of w
              without q: part-of w
            """, Shown.Of(Total(Ledger(
        Commitment("w", Usd(100)), Commitment("p", Usd(100), partOf: "w"), Commitment("q", Usd(50, Bound.AtMost), partOf: "w")))));

    [Fact]
    public void An_unsized_whole_counts_open_whatever_its_parts_come_to() => Assert.Equal("""
            purchase USD 0..
              agreed 0..
              counted w
              unsized w
              whole w 0.. by its parts 60: p, counted by whole
              without p: part-of w
            """, Shown.Of(Total(Ledger(Commitment("w", null), Commitment("p", Usd(60), partOf: "w")))));

    [Fact]
    public void A_part_is_in_its_wholes_whole_where_its_own_is_not_asked_for()
    {
        // v is cancelled, and so not in the set; p is in v, which is in w.
        var ledger = Ledger(Commitment("w", Usd(100)), Commitment("v", Usd(70), Status.Cancelled, "w"), Commitment("p", Usd(60), partOf: "v"));
        Assert.Equal("""
            purchase USD 100
              agreed 100
              counted w
              whole w 100 by its parts 60: p, counted by whole
              without p: part-of w
              without v: class
            """, Shown.Of(Total(ledger)));
    }

    [Theory]
    [InlineData(100, "100", "counted t", "v: part-of t", "t 100 by its parts 85: n v, counted by whole")]
    [InlineData(80, "85", "counted n p q", "v: parts-exceed-whole", "t 80 by its parts 85: n v, counted by parts")]
    public void Wholes_inside_wholes_are_settled_from_the_inside(int top, string total, string counted, string middle, string whole)
    {
        // p and q come to 20 + 15 = 35, above the 30 of v: v is worth 35, and with the 50 of n, t is worth 85 by its parts.
        var ledger = Ledger(
            Commitment("t", Usd(top)), Commitment("n", Usd(50), partOf: "t"), Commitment("v", Usd(30), partOf: "t"),
            Commitment("p", Usd(20), partOf: "v"), Commitment("q", Usd(15), partOf: "v"));
        var shown = Shown.Of(Total(ledger));
        Assert.StartsWith($"purchase USD {total}\n  agreed {total}\n  {counted}\n", shown, StringComparison.Ordinal);
        Assert.Contains($"\n  without {middle}", shown, StringComparison.Ordinal);
        Assert.Contains($"\n  whole {whole}\n", shown, StringComparison.Ordinal);
        Assert.Contains("\n  whole v 30 by its parts 35: p q, counted by parts", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_are_mixed_in_the_whole_that_counts_and_not_in_one_inside_it()
    {
        // v is inside w: nothing is shown in the class of v, and all of it in that of w.
        var ledger = Ledger(Commitment("w", Usd(100), Status.Completed), Commitment("v", Usd(70), partOf: "w"), Commitment("p", Usd(60), Status.Completed, "v"));
        var totals = Totals.Of(ledger.AsOf(), new(SumOf.Commitments, Filter.None), Day);
        Assert.Equal("purchase USD 100\n  done 100", string.Join('\n', Shown.Of(totals.All).Split('\n')[..2]));
        Assert.Equal(["mixed-class: w v"], totals.Findings.Where(finding => finding.Kind == FindingKind.MixedClass).Select(Shown.Of));
        Assert.Equal(["mixed-class: w v"], ledger.AsOf().Findings(Day).Where(finding => finding.Kind == FindingKind.MixedClass).Select(Shown.Of));
    }

    [Fact]
    public void A_part_in_another_currency_is_not_in_the_same_set() => Assert.Equal("""
            purchase EUR 60
              agreed 60
              counted p
            purchase USD 100
              agreed 100
              counted w
            """, Shown.Of(Totals.Of(Ledger(Commitment("w", Usd(100)), Commitment("p", Eur(60), partOf: "w")).AsOf(), new(SumOf.Commitments, Filter.None), Day).All));

    [Fact]
    public void A_part_of_a_part_is_left_out_for_the_whole_that_counts() => Assert.Equal(
        ["without p: part-of t", "without v: part-of t"],
        Total(Ledger(Commitment("t", Usd(100)), Commitment("v", Usd(30), partOf: "t"), Commitment("p", Usd(20), partOf: "v"))).Excluded.Select(Shown.Of));

    [Fact]
    public void Classes_are_mixed_by_a_part_of_a_part_too()
    {
        var ledger = Ledger(Commitment("w", Usd(100)), Commitment("v", Usd(70), partOf: "w"), Commitment("p", Usd(60), Status.Completed, "v"));
        Assert.Contains("mixed-class: w p", Totals.Of(ledger.AsOf(), new(SumOf.Commitments, Filter.None), Day).Findings.Select(Shown.Of));
    }
}
