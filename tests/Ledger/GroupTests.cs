using System.Globalization;
using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R7 by group, and one kind and one currency at a time. R5.</summary>
public sealed class GroupTests
{
    private static Totals Ask(SumOf of, Filter filter, GroupBy? by = null)
    {
        var view = ContentLedger.Read().AsOf(new(2026, 11, 1));
        return Totals.Of(view, new(of, filter, by), view.Date);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_that_became_public_later_takes_no_share_of_an_earlier_day(bool earlierFirst)
    {
        // What a pays of d is known from June on: until then it may be any share of the 100, as what c pays is always.
        var whole = Deal("d", Usd(100), new("a", Role.Customer), new("c", Role.Customer), new("b", Role.Provider));
        var part = Deal("p", null) with { PartOf = "d", Revisions = [new() { AsOf = new(2025, 6, 1), Status = Status.Signed, Amount = new(Usd(40)) }] };
        var ledger = Ledger(whole, part);
        var days = new DateOnly?[] { new(2025, 3, 1), null };
        var shown = (earlierFirst ? days : days.Reverse()).ToDictionary(day => day ?? DateOnly.MaxValue,
            day => Shown.Of(Totals.Of(ledger.AsOf(day), new(SumOf.Deals, Filter.None, GroupBy.Payer), Day).All));
        Assert.Equal("""
            a: capacity USD 0..100
              agreed 0..100
              counted d
              joint d
            c: capacity USD 0..100
              agreed 0..100
              counted d
              joint d
            """, shown[new(2025, 3, 1)]);
        Assert.Equal("""
            a: capacity USD 40
              agreed 40
              counted p
              without d: part-of
            c: capacity USD 0..100
              agreed 0..100
              counted d
              joint d
            """, shown[DateOnly.MaxValue]);
    }

    [Fact]
    public void By_payee() => Assert.Equal("""
            cipher-mining: guarantee USD 1.4B
              agreed 1.4B
              counted com-google-cipher-backstop
            coreweave: guarantee USD ~6.3B
              agreed ~6.3B
              counted com-nvidia-coreweave-backstop
            terawulf: guarantee USD ~3.2B
              agreed ~3.2B
              counted com-google-terawulf-backstop
            """, Shown.Of(Ask(SumOf.Commitments, new() { Kinds = Only("guarantee") }, GroupBy.Payee).All));

    [Fact]
    public void By_year_in_which_it_became_public() => Assert.Equal("""
            2025: guarantee USD ~4.6B
              agreed ~4.6B
              counted com-google-cipher-backstop com-google-terawulf-backstop
            2026: investment USD 10B..40B
              agreed 10B..40B
              counted com-google-anthropic
            2026: purchase USD ~29.4B
              agreed ~29.4B
              counted com-google-spacex
            """, Shown.Of(Ask(SumOf.Commitments, new() { Payers = Only("alphabet") }, GroupBy.Year).All));

    [Fact]
    public void By_kind() => Assert.Equal(
        ["guarantee: guarantee USD ~4.6B", "investment: investment USD 10B..40B", "purchase: purchase USD ~29.4B"],
        Ask(SumOf.Commitments, new() { Payers = Only("alphabet") }, GroupBy.Kind).All.Select(total => Shown.Of(total).Split('\n')[0]));

    [Fact]
    public void A_whole_that_nobody_is_paid_of_is_no_part_of_any_payees_group()
    {
        // amazon 38 + 100. What is paid to whom adds up to more than the whole says, which has no payee and so stands alone, last.
        var totals = Ask(SumOf.Commitments, new() { Payers = Only("openai") }, GroupBy.Payee).All;
        Assert.Equal(
            [
                "alphabet 0..", "amazon 138B", "amd 0..", "broadcom 0..", "cerebras 20B..", "coreweave 0..22.4B", "microsoft 250B",
                "nvidia 0..", "oracle 300B", " ~600B",
            ],
            totals.Select(total => $"{total.Group} {Shown.Of(total.Interval)}"));
        Assert.All(totals, total => Assert.Empty(total.Excluded));
    }

    [Fact]
    public void Euros_stand_beside_dollars()
    {
        Assert.Equal("""
            debt USD ~0.83B
              agreed ~0.83B
              counted mistral-debt-2026
            equity EUR 1.7B
              done 1.7B
              counted mistral-series-c
            """, Shown.Of(Ask(SumOf.Deals, new() { Payees = Only("mistral") }).All));

        var dollars = Ask(SumOf.Deals, new() { Payees = Only("mistral"), Currency = "USD" });
        Assert.Equal(["debt"], dollars.All.Select(total => total.Kind));
        Assert.Equal(["without mistral-series-c: currency"], dollars.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void What_has_no_amount_is_of_the_currency_asked_for()
    {
        var ledger = Ledger(Commitment("x", Usd(10)), Commitment("y", Eur(8)), Commitment("z", null));
        string[] Totalled(string? currency) =>
            [.. Totals.Of(ledger.AsOf(), new(SumOf.Commitments, new() { Currency = currency }), Day).All.Select(total => $"{total.Currency} {Shown.Of(total.Interval)}")];
        Assert.Equal(["EUR 8.."], Totalled("EUR"));
        Assert.Equal(["without x: currency"], Totals.Of(ledger.AsOf(), new(SumOf.Commitments, new() { Currency = "EUR" }), Day).Excluded.Select(Shown.Of));
        Assert.Equal(["USD 10.."], Totalled("USD"));

        // Nobody asked: it is put where most of the ledger's money is. Two amounts are in neither more than in the other, and EUR comes first.
        Assert.Equal(["EUR 8..", "USD 10"], Totalled(null));
    }

    // EUR is the currency of one record, USD of two, so that money without an amount or a relative is in dollars.
    [Theory]
    [InlineData("alone", "", "", "EUR 8; USD 20..")]
    [InlineData("part of a whole", "eur", "", "EUR 8; USD 20")]
    [InlineData("part of a whole without an amount, which has another part", "none", "", "EUR 0..; USD 20")]
    [InlineData("whole of a part", "", "eur in z", "EUR 0..; USD 20")]
    [InlineData("whole of a part without an amount, which has a part", "", "eur in none", "EUR 0..; USD 20")]
    [InlineData("overlaps", "", "eur with z", "EUR 8..; USD 20")]
    public void What_has_no_amount_is_counted_with_what_it_may_be_inside_of(string why, string whole, string other, string expected)
    {
        foreach (var (of, by) in new (SumOf, GroupBy?)[] { (SumOf.Deals, null), (SumOf.Commitments, null), (SumOf.Commitments, GroupBy.Payer) })
        {
            List<(string Id, Amount? Amount, string? PartOf, string? Overlaps)> all =
            [
                ("x", Usd(10), null, null), ("y", Usd(10), null, null), ("z", null, whole is "" ? null : whole, null),
                ("eur", Eur(8), other == "eur in z" ? "z" : whole == "none" || other == "eur in none" ? "none" : null, other == "eur with z" ? "z" : null),
            ];
            if (whole == "none") all.Add(("none", null, null, null));
            if (other == "eur in none") all.Add(("none", null, "z", null));
            var ledger = Ledger([.. all.Select(one =>
            {
                IReadOnlyList<string> overlaps = one.Overlaps is { } tied ? [tied] : [];
                return of == SumOf.Commitments ? Commitment(one.Id, one.Amount) with { PartOf = one.PartOf, Overlaps = overlaps }
                    : (IRecord)(Deal(one.Id, one.Amount) with { PartOf = one.PartOf, Overlaps = overlaps });
            })]);
            var told = Totals.Of(ledger.AsOf(), new(of, Filter.None, by), Day).All.Select(total => $"{total.Currency} {Shown.Of(total.Interval)}");
            Assert.True(expected == string.Join("; ", told), $"{why}: {string.Join("; ", told)}");
        }
    }

    // EUR comes first in the deal; a guarantee in euros says nothing of purchases.
    [Theory]
    [InlineData("whole", "", "EUR 5; USD 10", "purchase EUR 5, purchase USD 10")]
    [InlineData("", "whole", "EUR 5; USD 10..", "purchase EUR 5, purchase USD 10..")]
    [InlineData("", "", "EUR 5..; USD 10", "purchase EUR 5, purchase USD 10, purchase  0..")]
    public void What_has_no_amount_is_counted_in_a_deal_with_what_it_may_be_inside_of(string partOf, string overlaps, string expected, string shown)
    {
        var ledger = Ledger(Deal("d", null), Commitment("first", Eur(5)) with { Deal = "d" }, Commitment("whole", Usd(10)) with { Deal = "d" },
            Commitment("z", null, Status.Signed, partOf is "" ? null : partOf, overlaps is "" ? [] : [overlaps]) with { Deal = "d" });
        var told = Totals.Of(ledger.AsOf(), new(SumOf.Deals, Filter.None), Day).All;
        Assert.Equal(expected, string.Join("; ", told.Select(total => $"{total.Currency} {Shown.Of(total.Interval)}")));
        var deal = ledger.AsOf().Deal("d")!;
        Assert.Equal(shown.Split(", ").Order(), MoneyAnswer.Of(ledger, deal.Record, deal.State, [.. ledger.AsOf().CommitmentsOf(deal.Record)])
            .Select(money => $"{Words.Of(money.Kind!.Value)} {money.Currency} {Shown.Of(new Interval(money.Low, money.High))}").Order());
    }

    [Fact]
    public void Kinds_are_never_added_nor_is_a_guarantee_inside_a_capacity_deal()
    {
        // Fluidstack's hosting contracts hold what it buys and what Alphabet guarantees of it.
        var totals = Ask(SumOf.Deals, new() { Companies = Only("fluidstack"), Roles = new HashSet<Role> { Role.Customer }, Kinds = Only("capacity") });
        Assert.Equal("""
            capacity USD ~6.7B
              agreed ~6.7B
              counted fluidstack-cipher fluidstack-terawulf
              fluidstack-cipher by com-fluidstack-cipher
              fluidstack-terawulf by com-fluidstack-terawulf
            """, Shown.Of(totals.All));
        Assert.Equal(
            ["capacity guarantee USD ~4.6B", "capacity USD ~6.7B"],
            Ask(SumOf.Deals, new() { Companies = Only("fluidstack"), Roles = null, Kinds = Only("capacity") }).All
                .Where(total => total.Counted.Contains("fluidstack-cipher")).Select(total => Shown.Of(total).Split('\n')[0]).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("2025-08-13", "")]
    [InlineData("2025-08-14", "1.8B")] // the first guarantee
    [InlineData("2025-08-18", "~3.2B")] // amended: 3.2, not 1.8 + 3.2
    [InlineData("2025-09-25", "~4.6B")] // and 1.4 for Cipher
    public void A_revision_takes_the_place_of_the_one_before(string asOf, string total)
    {
        var view = ContentLedger.Read().AsOf(DateOnly.Parse(asOf, CultureInfo.InvariantCulture));
        var totals = Totals.Of(view, new(SumOf.Commitments, new() { Payers = Only("alphabet"), Kinds = Only("guarantee") }), view.Date);
        Assert.Equal(total, string.Concat(totals.All.Select(sum => Shown.Of(sum.Interval))));
        Assert.Empty(totals.Excluded);
    }

    [Fact]
    public void A_tranche_that_turns_firm_moves_its_low_end()
    {
        // 5 now and up to 20 on a milestone: [5, 25]. The milestone is met: 25. Then only the amount is amended, to at least 30.
        var commitment = Commitment("x", null) with
        {
            Revisions =
            [
                new() { AsOf = Day, Status = Status.Announced, Amount = new(Tranches((true, 5), (false, 20))) },
                new() { AsOf = Day.AddDays(1), Amount = new(Tranches((true, 5), (true, 20))) },
                new() { AsOf = Day.AddDays(2), Status = Status.Signed },
                new() { AsOf = Day.AddDays(3), Amount = new(Usd(30, Bound.AtLeast)) },
                new() { AsOf = Day.AddDays(4), Amount = default(Stated<Amount>) },
            ],
        };
        var ledger = Ledger(commitment);
        Assert.Equal(
            ["", "5..25", "25", "25", "30..", "0.."],
            Enumerable.Range(-1, 6).Select(day => string.Concat(
                Totals.Of(ledger.AsOf(Day.AddDays(day)), new(SumOf.Commitments, Filter.None), Day).All.Select(total => Shown.Of(total.Interval)))));
    }
}
