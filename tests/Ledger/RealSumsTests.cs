using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>Further questions of the kind of answers.yaml over content/, each worked by hand.</summary>
public sealed class RealSumsTests
{
    [Fact]
    public void Who_had_pledged_money_to_anthropic_by_the_end_of_2025()
    {
        // Amazon's 8 was paid, Microsoft and Nvidia had promised up to 5 and up to 10; what came in 2026 was not known.
        var totals = ContentLedger.Totals("2025-12-31", SumOf.Deals, new() { Payees = Only("anthropic"), Kinds = Only("equity") }, GroupBy.Payer);
        Assert.Equal("""
            amazon: equity USD 8B
              done 8B
              counted anthropic-amazon-equity
              anthropic-amazon-equity by com-amazon-anthropic-earlier
            microsoft: equity USD 0..5B
              agreed 0..5B
              counted anthropic-microsoft-nvidia-equity
              anthropic-microsoft-nvidia-equity by com-microsoft-anthropic
            nvidia: equity USD 0..10B
              agreed 0..10B
              counted anthropic-microsoft-nvidia-equity
              anthropic-microsoft-nvidia-equity by com-nvidia-anthropic
            """, Shown.Of(totals.All));
        Assert.Empty(totals.Excluded);
    }

    [Fact]
    public void Who_has_pledged_money_to_anthropic_today()
    {
        // alphabet: 10 now and 30 on targets, [10, 40]. amazon: 8 paid, and 5 now with 20 on milestones, [13, 33].
        // Series G (30) and H (65) are each one amount of several named and unnamed investors: anything from nothing to all
        // of it may be one investor's. Part of Microsoft's and Nvidia's pledges is inside Series G: of [0, 5] and [0, 30]
        // together [0, 35], of [0, 10] and [0, 30] together [0, 40], agreed and done mixed.
        var totals = ContentLedger.Totals("2026-11-01", SumOf.Deals, new() { Payees = Only("anthropic"), Kinds = Only("equity") }, GroupBy.Payer);
        string[] seriesH = ["altimeter", "dragoneer", "greenoaks", "sequoia"], seriesG = ["coatue", "gic"];
        Assert.Equal("""
            alphabet: equity USD 10B..40B
              agreed 10B..40B
              counted anthropic-google-equity-2026
              anthropic-google-equity-2026 by com-google-anthropic
            amazon: equity USD 13B..33B
              agreed 5B..25B
              done 8B
              counted anthropic-amazon-equity
              anthropic-amazon-equity by com-amazon-anthropic com-amazon-anthropic-earlier
            microsoft: equity USD 0..35B
              mixed 0..35B
              counted anthropic-microsoft-nvidia-equity anthropic-series-g
              joint anthropic-series-g
              overlapping anthropic-microsoft-nvidia-equity anthropic-series-g mixed 0..35B
              anthropic-microsoft-nvidia-equity by com-microsoft-anthropic
            nvidia: equity USD 0..40B
              mixed 0..40B
              counted anthropic-microsoft-nvidia-equity anthropic-series-g
              joint anthropic-series-g
              overlapping anthropic-microsoft-nvidia-equity anthropic-series-g mixed 0..40B
              anthropic-microsoft-nvidia-equity by com-nvidia-anthropic
            """, Shown.Of(totals.All.Where(total => !seriesH.Contains(total.Group) && !seriesG.Contains(total.Group))));
        Assert.All(totals.All.Where(total => seriesG.Contains(total.Group)), total => Assert.Equal(
            $"{total.Group}: equity USD 0..30B\n  done 0..30B\n  counted anthropic-series-g\n  joint anthropic-series-g", Shown.Of(total)));
        Assert.All(totals.All.Where(total => seriesH.Contains(total.Group)), total => Assert.Equal(
            $"{total.Group}: equity USD 0..65B\n  done 0..65B\n  counted anthropic-series-h\n  joint anthropic-series-h", Shown.Of(total)));
        Assert.Equal(10, totals.All.Count);
        Assert.Equal(["without anthropic-ipo: kind", "without anthropic-tpu-debt: kind"], totals.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void All_the_equity_pledged_to_anthropic_counts_once()
    {
        // amazon [13, 33] + alphabet [10, 40] + Series H 65, and Series G 30 with the pledges [0, 15] inside it, [30, 45]:
        // 13 + 10 + 65 + 30 = 118, 33 + 40 + 65 + 45 = 183.
        var total = Assert.Single(ContentLedger.Totals("2026-11-01", SumOf.Deals, new() { Payees = Only("anthropic"), Kinds = Only("equity") }).All);
        Assert.Equal("""
            equity USD 118B..183B
              agreed 15B..65B
              done 73B
              mixed 30B..45B
            """, string.Join('\n', Shown.Of(total).Split('\n').Take(4)));
        Assert.Contains("\n  overlapping anthropic-microsoft-nvidia-equity anthropic-series-g mixed 30B..45B\n", Shown.Of(total), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-19", "~1400B", "whole")] // $1.4T, before it was revised
    [InlineData("2026-02-26", "~600B", "whole")] // 38 + 250 + at most 22.4 + at least 10 + 300: at least 598
    [InlineData("2026-02-27", "698B..", "parts")] // AWS adds 100
    [InlineData("2026-04-16", "708B..", "parts")] // Cerebras grows from 10 to 20
    public void What_openai_has_promised_counts_by_its_parts_once_they_exceed_the_whole(string asOf, string total, string countedBy)
    {
        var answer = Assert.Single(ContentLedger.Totals(asOf, SumOf.Commitments, new() { Payers = Only("openai"), Kinds = Only("purchase") }).All);
        Assert.Equal((total, countedBy), (Shown.Of(answer.Interval), Words.Of(Assert.Single(answer.Wholes).CountedBy)));
    }

    [Fact]
    public void What_openai_has_promised_today()
    {
        var totals = ContentLedger.Totals("2026-11-01", SumOf.Commitments, new() { Payers = Only("openai") });
        Assert.Equal("""
            purchase USD 708B..
              agreed 708B..
              counted com-openai-amd com-openai-aws-2025 com-openai-aws-2026 com-openai-azure com-openai-broadcom com-openai-cerebras com-openai-coreweave com-openai-google-cloud com-openai-nvidia-5gw com-openai-oracle
              unsized com-openai-amd com-openai-broadcom com-openai-google-cloud com-openai-nvidia-5gw
              whole com-openai-infra-total ~600B by its parts 708B..: com-openai-amd com-openai-aws-2025 com-openai-aws-2026 com-openai-azure com-openai-broadcom com-openai-cerebras com-openai-coreweave com-openai-google-cloud com-openai-nvidia-5gw com-openai-oracle, of them unsized: com-openai-amd com-openai-broadcom com-openai-google-cloud com-openai-nvidia-5gw, counted by parts
              without com-openai-infra-total: parts-exceed-whole
            """, Shown.Of(totals.All));
        var finding = Assert.Single(totals.Findings, finding => finding.Kind == FindingKind.PartsExceedWhole);
        Assert.Equal("com-openai-infra-total", finding.Records[0]);
        Assert.Equal(11, finding.Records.Count);
    }

    [Fact]
    public void Two_contracts_of_one_deal_that_overlap()
    {
        // Up to 14.2 and about 21 share money: at least 21, at most 35.2.
        const string Contracts = "com-meta-coreweave-2025 com-meta-coreweave-2026";
        Filter filter = new() { Payers = Only("meta"), Payees = Only("coreweave") };
        Assert.Equal($"""
            capacity USD ~21B..35.2B
              agreed ~21B..35.2B
              counted meta-coreweave
              overlapping {Contracts} agreed ~21B..35.2B
              meta-coreweave by {Contracts}
            """, Shown.Of(ContentLedger.Totals("2026-11-01", SumOf.Deals, filter).All));
        Assert.Equal($"""
            purchase USD ~21B..35.2B
              agreed ~21B..35.2B
              counted {Contracts}
              overlapping {Contracts} agreed ~21B..35.2B
            """, Shown.Of(ContentLedger.Totals("2026-11-01", SumOf.Commitments, filter).All));
    }

    [Fact]
    public void What_softbank_pays_beside_others_who_are_not_named()
    {
        // Of the 40 of 2025 some is of co-investors: [0, 40]. The 30 of 2026 are its own.
        Assert.Equal("""
            investment USD 30B..70B
              agreed 30B
              done 0..40B
              counted com-softbank-openai-30b com-softbank-openai-40b
              joint com-softbank-openai-40b
            """, Shown.Of(ContentLedger.Totals("2026-11-01", SumOf.Commitments, new() { Payers = Only("softbank") }).All));

        // Whoever pays it, OpenAI gets all 40, beside the 30.
        Assert.Contains("done 40B", Shown.Of(ContentLedger.Totals("2026-11-01", SumOf.Commitments, new() { Companies = Only("softbank") }).All), StringComparison.Ordinal);

        // Over deals it also has a share of 6.6 in shares sold by their holders. In the round of 122 its part is the 30.
        var totals = ContentLedger.Totals("2026-11-01", SumOf.Deals, new() { Payers = Only("softbank"), Kinds = Only("equity") });
        Assert.Equal("""
            equity USD 30B..76.6B
              agreed 30B
              done 0..46.6B
              counted openai-secondary-2025 softbank-openai-2025 softbank-openai-2026
              joint openai-secondary-2025 softbank-openai-2025
              without openai-round-2026: part-of
              softbank-openai-2025 by com-softbank-openai-40b
              softbank-openai-2026 by com-softbank-openai-30b
            """, Shown.Of(totals.All));
        Assert.Equal(["without softbank-digitalbridge: kind"], totals.Excluded.Select(Shown.Of));
    }

    [Fact]
    public void A_round_holds_the_stakes_inside_it()
    {
        // In the round of 122: Amazon's [15, 50], signed; Nvidia's 30, done; SoftBank's 30, announced. By parts [75, 110].
        // Besides: Microsoft's 13 or more and SoftBank's 40, both done. Disney's 1 was cancelled; shares sold by holders bring nothing.
        var totals = ContentLedger.Totals("2026-11-01", SumOf.Deals, new() { Payees = Only("openai"), Kinds = Only("equity") });
        Assert.Equal("""
            equity USD 175B..
              done 175B..
              counted microsoft-openai-funding openai-round-2026 softbank-openai-2025
              whole openai-round-2026 122B by its parts 75B..110B: nvidia-openai-equity-2026 openai-amazon-equity softbank-openai-2026, counted by whole
              without disney-openai: class
              without nvidia-openai-equity-2026: part-of openai-round-2026
              without openai-amazon-equity: part-of openai-round-2026
              without softbank-openai-2026: part-of openai-round-2026
              softbank-openai-2025 by com-softbank-openai-40b
            """, Shown.Of(totals.All));
        Assert.Contains("mixed-class: openai-round-2026 openai-amazon-equity softbank-openai-2026", totals.Findings.Select(Shown.Of));
    }
}
