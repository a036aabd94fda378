using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>The same question over content/ at several dates, each worked by hand.</summary>
public sealed class RealDatesTests
{
    // What Anthropic buys: Google's TPUs without an amount (2025-10-23), Azure for 30 (2025-11-18), CoreWeave without an amount
    // (2026-04-10), AWS for 100 or more (2026-04-20), SpaceX for about 45 (2026-05-20). The 200 for Google are a rumour.
    [Theory]
    [InlineData("2025-10-22", "")]
    [InlineData("2025-10-23", "alphabet 0..")]
    [InlineData("2025-12-31", "alphabet 0.., microsoft 30B")]
    [InlineData("2026-04-19", "alphabet 0.., coreweave 0.., microsoft 30B")]
    [InlineData("2026-04-20", "alphabet 0.., amazon 100B.., coreweave 0.., microsoft 30B")]
    [InlineData("2026-05-19", "alphabet 0.., amazon 100B.., coreweave 0.., microsoft 30B")]
    [InlineData("2026-05-20", "alphabet 0.., amazon 100B.., coreweave 0.., microsoft 30B, spacex ~45B")]
    public void Whom_anthropic_is_to_pay(string asOf, string expected)
    {
        var totals = ContentLedger.Totals(asOf, SumOf.Commitments, new() { Payers = Only("anthropic"), Kinds = Only("purchase") }, GroupBy.Payee);
        Assert.Equal(expected, string.Join(", ", totals.All.Select(total => $"{total.Group} {Shown.Of(total.Interval)}")));
        // The rumour is told of from 2026-05-05 on, and left out beside the TPUs.
        Assert.Equal(
            string.CompareOrdinal(asOf, "2026-05-05") >= 0 ? ["alphabet: without com-anthropic-google-cloud-2026: class"] : [],
            totals.All.SelectMany(total => total.Excluded, (total, left) => $"{total.Group}: {Shown.Of(left)}"));
    }

    // Up to 11.9; two months later 4 more that are firm, [4, 15.9]; and then up to 22.4 in all, of which nothing is said to be firm.
    [Theory]
    [InlineData("2025-03-30", "")]
    [InlineData("2025-03-31", "0..11.9B")]
    [InlineData("2025-05-30", "0..11.9B")]
    [InlineData("2025-05-31", "4B..15.9B")]
    [InlineData("2025-09-24", "4B..15.9B")]
    [InlineData("2025-09-25", "0..22.4B")]
    public void What_coreweave_is_to_get_from_openai(string asOf, string expected) => Assert.Equal(expected, string.Join(", ",
        ContentLedger.Totals(asOf, SumOf.Commitments, new() { Payers = Only("openai"), Payees = Only("coreweave") }).All.Select(total => Shown.Of(total.Interval))));

    // Nvidia's letter of up to 100 lapsed on 2026-03-22; Disney's 1 was cancelled three days later.
    [Theory]
    [InlineData("2026-03-21", "0", "com-amazon-openai com-disney-openai com-nvidia-openai-100b com-nvidia-openai-30b com-softbank-openai-30b com-softbank-openai-40b")]
    [InlineData("2026-03-22", "0..100B", "com-amazon-openai com-disney-openai com-nvidia-openai-30b com-softbank-openai-30b com-softbank-openai-40b")]
    [InlineData("2026-03-25", "1B..101B", "com-amazon-openai com-nvidia-openai-30b com-softbank-openai-30b com-softbank-openai-40b")]
    public void What_openai_was_promised_and_will_not_get(string asOf, string total, string others)
    {
        var answer = Assert.Single(ContentLedger.Totals(asOf, SumOf.Commitments,
            new() { Payees = Only("openai"), Kinds = Only("investment"), Classes = new HashSet<StatusClass> { StatusClass.Gone } }).All);
        Assert.Equal(total, Shown.Of(answer.Interval));
        Assert.Equal(others, string.Join(' ', answer.Excluded.Select(left => left.Id)));
        Assert.All(answer.Excluded, left => Assert.Equal(ExclusionReason.Class, left.Reason));
    }

    // Stargate 500 (2025-01-21), 400 or more (2025-09-25), about 500 (2026-03-22); Fluidstack 50 (2025-11-12); Meta about 600 a day
    // later. Stargate overlaps the contracts with Oracle and CoreWeave: those are purchases, and nothing else is built twice.
    [Theory]
    [InlineData("2025-01-21", "500B")]
    [InlineData("2025-09-24", "500B")]
    [InlineData("2025-09-25", "400B..")]
    [InlineData("2025-11-12", "450B..")]
    [InlineData("2025-11-13", "~1050B..")]
    [InlineData("2026-03-22", "~1150B")]
    public void What_is_to_be_built(string asOf, string expected)
    {
        var total = Assert.Single(ContentLedger.Totals(asOf, SumOf.Commitments, new() { Kinds = Only("build") }).All);
        Assert.Equal(expected, Shown.Of(total.Interval));
        Assert.Empty(total.Overlapping);
    }

    [Fact]
    public void A_whole_whose_parts_are_of_other_classes_by_class_and_date()
    {
        Filter equity = new() { Payees = Only("openai"), Kinds = Only("equity") };
        string Top(string asOf, params StatusClass[] classes) => string.Join('\n', ContentLedger.Totals(asOf, SumOf.Deals,
            classes is [] ? equity : equity with { Classes = classes.ToHashSet() }).All.SelectMany(total => Shown.Of(total).Split('\n')).Where(line => !line.Contains(" by com-", StringComparison.Ordinal)));

        // The day before the round closed it was announced, at 110, as were Amazon's [15, 50], Nvidia's 30 and SoftBank's 30: by parts
        // [75, 110]. Paid were Microsoft's 13 or more and SoftBank's 40. Disney's 1 was cancelled on the 25th.
        Assert.Equal("""
            equity USD 163B..
              agreed 110B
              done 53B..
              counted microsoft-openai-funding openai-round-2026 softbank-openai-2025
              whole openai-round-2026 110B by its parts 75B..110B: nvidia-openai-equity-2026 openai-amazon-equity softbank-openai-2026, counted by whole
              without disney-openai: class
              without nvidia-openai-equity-2026: part-of openai-round-2026
              without openai-amazon-equity: part-of openai-round-2026
              without softbank-openai-2026: part-of openai-round-2026
            """, Top("2026-03-30"));

        // A day later the round is done, at 122, and of its parts Nvidia's alone.
        Assert.Equal("""
            equity USD 175B..
              done 175B..
              counted microsoft-openai-funding openai-round-2026 softbank-openai-2025
              whole openai-round-2026 122B by its parts 30B: nvidia-openai-equity-2026, counted by whole
              without disney-openai: class
              without nvidia-openai-equity-2026: part-of openai-round-2026
              without openai-amazon-equity: class
              without softbank-openai-2026: class
            """, Top("2026-03-31", StatusClass.Done));

        // What is signed and not paid has no whole then: [15, 50] + 30.
        Assert.Equal("""
            equity USD 45B..80B
              agreed 45B..80B
              counted openai-amazon-equity softbank-openai-2026
              without disney-openai: class
              without microsoft-openai-funding: class
              without nvidia-openai-equity-2026: class
              without openai-round-2026: class
              without softbank-openai-2025: class
            """, Top("2026-03-31", StatusClass.Agreed));
    }

    [Theory]
    [InlineData("2026-02-23", "10B..", "")] // CoreWeave up to 14.2, Google 10 or more, Nvidia without an amount
    [InlineData("2026-02-24", "110B..", "com-meta-amd meta-amd")] // AMD 100 or more, says the better source; up to 60, says another
    [InlineData("2026-03-16", "122B..", "com-meta-amd meta-amd")] // Nebius 12, and up to 15 more
    [InlineData("2026-04-09", "~143B..", "com-meta-amd meta-amd; meta-coreweave com-meta-coreweave-2025 com-meta-coreweave-2026")] // CoreWeave about 21
    public void A_disputed_amount_counts_as_its_state_and_is_told_of(string asOf, string total, string disputed)
    {
        var totals = ContentLedger.Totals(asOf, SumOf.Commitments, new() { Payers = Only("meta"), Kinds = Only("purchase") });
        Assert.Equal(total, Shown.Of(Assert.Single(totals.All).Interval));
        Assert.Equal(disputed, string.Join("; ", totals.Findings.Where(finding => finding.Kind == FindingKind.Disputed).Select(finding => string.Join(' ', finding.Records))));
    }

    // Aligned about 40, Core Scientific about 9 until it lapsed on 2025-10-30, Intersect 4.75, DigitalBridge about 4; xAI 250.
    [Theory]
    [InlineData("2025-10-29", "2025 ~49B")]
    [InlineData("2025-10-30", "2025 ~40B")]
    [InlineData("2025-12-28", "2025 ~44.75B")]
    [InlineData("2026-11-01", "2025 ~48.75B, 2026 250B")]
    public void What_companies_are_bought_for_by_year(string asOf, string expected) => Assert.Equal(expected, string.Join(", ",
        ContentLedger.Totals(asOf, SumOf.Deals, new() { Kinds = Only("acquisition") }, GroupBy.Year).All.Select(total => $"{total.Group} {Shown.Of(total.Interval)}")));
}
