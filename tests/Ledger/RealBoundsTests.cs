using System.Globalization;
using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>Bounds, currencies and groups of the questions over content/ as of 2026-11-01, each worked by hand.</summary>
public sealed class RealBoundsTests
{
    private static Totals Ask(SumOf of, Filter filter, GroupBy? by = null) => ContentLedger.Totals("2026-11-01", of, filter, by);

    [Fact]
    public void Purchases_of_100_billion_or_more_are_above_their_whole_and_of_a_cent_more_below_it()
    {
        // At least 100: AWS of Anthropic and AMD of Meta, open above; OpenAI's AWS 100, Azure 250, Oracle 300; Oracle's leases 248;
        // and OpenAI's whole, about 600. Its parts come to 650, which is more: 100 + 100 + 650 + 248 = 1,098 or more.
        Filter large = new() { Kinds = Only("purchase"), Currency = "USD", MinAmount = 100_000_000_000m };
        var totals = Ask(SumOf.Commitments, large);
        Assert.Equal("""
            purchase USD 1098B..
              agreed 1098B..
              counted com-anthropic-aws com-meta-amd com-openai-aws-2026 com-openai-azure com-openai-oracle com-oracle-leases
              whole com-openai-infra-total ~600B by its parts 650B: com-openai-aws-2026 com-openai-azure com-openai-oracle, counted by parts
              without com-anthropic-google-cloud-2026: class
              without com-openai-infra-total: parts-exceed-whole
            """, Shown.Of(totals.All));
        Assert.Equal(["without com-meta-us-600b: kind", "without com-stargate-500b: kind"], totals.Excluded.Select(Shown.Of));

        // A cent more leaves out all three that say 100. Then the parts are 550, and the whole counts: 600 + 248.
        Assert.Equal("""
            purchase USD ~848B
              agreed ~848B
              counted com-openai-infra-total com-oracle-leases
              whole com-openai-infra-total ~600B by its parts 550B: com-openai-azure com-openai-oracle, counted by whole
              without com-anthropic-google-cloud-2026: class
              without com-openai-azure: part-of com-openai-infra-total
              without com-openai-oracle: part-of com-openai-infra-total
            """, Shown.Of(Ask(SumOf.Commitments, large with { MinAmount = 100_000_000_000.01m }).All));
    }

    [Theory]
    [InlineData("14200000000", "~22.2B..56.7B", true)]
    [InlineData("14199999999.99", "~22.2B..42.5B", false)]
    public void Purchases_of_at_most_so_much_are_surely_so(string most, string total, bool isIn)
    {
        // About 3 and 3.7 of Fluidstack, 5.8 of IREN, 9.7 of Microsoft for IREN: 22.2. Up to 14 for Nscale, 6.3 of Reflection, and
        // 14.2 of Meta for CoreWeave: 34.5 more at most. What may be larger, or nobody has sized, is not surely so small.
        var answer = Assert.Single(Ask(SumOf.Commitments,
            new() { Kinds = Only("purchase"), Currency = "USD", MaxAmount = decimal.Parse(most, CultureInfo.InvariantCulture) }).All);
        Assert.Equal(total, Shown.Of(answer.Interval));
        Assert.Equal(isIn, answer.Counted.Contains("com-meta-coreweave-2025"));
        Assert.Equal(isIn ? 7 : 6, answer.Counted.Count);
        Assert.Empty(answer.Overlapping);
    }

    [Fact]
    public void Debt_by_lender()
    {
        // TPUs about 36 of Apollo and Blackstone; a campus 16 of PIMCO and Blackstone; JPMorgan 40 alone; MUFG about 0.83 beside others.
        // JPMorgan and MUFG are in talks of about 38. CoreWeave's up to 8.5 and Oracle's 45 to 50 name no lender.
        Assert.Equal("""
            apollo: debt USD ~0..36B
              done ~0..36B
              counted anthropic-tpu-debt
              joint anthropic-tpu-debt
            blackstone: debt USD ~0..52B
              done ~0..52B
              counted anthropic-tpu-debt michigan-saline-financing
              joint anthropic-tpu-debt michigan-saline-financing
            jpmorgan: debt USD 40B
              agreed 40B
              counted softbank-bridge-2026
              without vantage-oracle-debt: class
            mufg: debt USD ~0..0.83B
              agreed ~0..0.83B
              counted mistral-debt-2026
              joint mistral-debt-2026
              without vantage-oracle-debt: class
            pimco: debt USD 0..16B
              done 0..16B
              counted michigan-saline-financing
              joint michigan-saline-financing
            debt USD 45B..58.5B
              agreed 45B..58.5B
              counted coreweave-ddtl-2026 oracle-raise-2026
            """, Shown.Of(Ask(SumOf.Deals, new() { Kinds = Only("debt") }, GroupBy.Payer).All));
    }

    [Fact]
    public void What_is_in_euros()
    {
        // One round is. Every other has an amount in dollars, talked about or not; and of Nvidia's deal with OpenAI the purchase has
        // no amount, so that it is of the currency asked for, beside the equity and never added to it.
        var totals = Ask(SumOf.Deals, new() { Kinds = Only("equity"), Currency = "EUR" });
        Assert.Equal("""
            equity EUR 1.7B
              done 1.7B
              counted mistral-series-c
            equity purchase EUR 0..
              agreed 0..
              counted nvidia-openai-equity-2026
              unsized nvidia-openai-equity-2026
              nvidia-openai-equity-2026 by com-openai-nvidia-5gw
            """, Shown.Of(totals.All));
        Assert.Contains("without anthropic-series-h: currency", totals.Excluded.Select(Shown.Of));
        Assert.Contains("without poolside-nvidia: currency", totals.Excluded.Select(Shown.Of));
        Assert.Contains("without mistral-debt-2026: kind", totals.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void Who_pays_alphabet_for_computing()
    {
        // Meta 10 or more, and TPUs without an amount; OpenAI and Anthropic without an amount.
        Assert.Equal(
            ["anthropic 0..: com-anthropic-google-tpu-2025", "meta 10B..: com-meta-google-cloud com-meta-google-tpu", "openai 0..: com-openai-google-cloud"],
            Ask(SumOf.Commitments, new() { Payees = Only("alphabet") }, GroupBy.Payer).All
                .Select(total => $"{total.Group} {Shown.Of(total.Interval)}: {string.Join(' ', total.Counted)}"));

        // Over deals the stock that Berkshire and others who are not named buy stands beside it.
        Assert.Equal(
            ["anthropic capacity 0..", "berkshire equity 0..80B", "meta capacity 10B..", "meta chip-supply 0..", "openai capacity 0.."],
            Ask(SumOf.Deals, new() { Payees = Only("alphabet") }, GroupBy.Payer).All.Select(total => $"{total.Group} {total.Kind} {Shown.Of(total.Interval)}"));
    }

    [Fact]
    public void What_nebius_is_to_be_paid()
    {
        // Microsoft 17.4 and up to 2 more; Meta 12 and up to 15 more: [29.4, 46.4].
        Assert.Equal("""
            purchase USD 29.4B..46.4B
              agreed 29.4B..46.4B
              counted com-meta-nebius com-microsoft-nebius
            """, Shown.Of(Ask(SumOf.Commitments, new() { Payees = Only("nebius") }).All));
    }

    [Fact]
    public void What_was_intended_at_the_end_of_2025()
    {
        var view = ContentLedger.Read().AsOf(new(2025, 12, 31));
        Assert.Equal("""
            chip-supply investment USD 0..100B
              intended 0..100B
              counted nvidia-openai-loi
              nvidia-openai-loi by com-nvidia-openai-100b
            """, Shown.Of(Totals.Of(view, new(SumOf.Deals, new() { Classes = new HashSet<StatusClass> { StatusClass.Intended } }), view.Date).All.Where(total => total.Counted.Count > 0)));
    }
}
