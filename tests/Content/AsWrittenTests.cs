namespace Outlay.Tests;

/// <summary>Ways of writing the same that are all right.</summary>
public sealed class AsWrittenTests : IDisposable
{
    private readonly TestContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("deals/alpha-round.yaml", "start: \"2025\"", "start: 2025")]
    [InlineData("deals/alpha-round.yaml", "start: \"2025\"", "start: 2025-07-01")]
    [InlineData("deals/alpha-round.yaml", "stakePercent: 20", "stakePercent: unknown")]
    [InlineData("deals/alpha-round.yaml", "stakePercent: 20", "stakePercent: 0.5")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: 2025")]
    [InlineData("deals/alpha-beta.yaml", "title: Alpha buys capacity", "title: no")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: \"2025-06-01\"")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2025-05-31\n    firstRecorded: true")]
    [InlineData("deals/alpha-beta.yaml", "asOf: 2025-06-01", "asOf: 2026-06-02")]
    [InlineData("deals/alpha-round.yaml", "basis: post-money", "bound: about")]
    [InlineData("metrics/alpha.yaml", "period: \"2025\"", "period: 2025")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: -50000000.25")]
    [InlineData("companies.yaml", "country: US", "country: NO")]
    [InlineData("disputes.yaml", "      value: { value: 60000000, currency: USD }\n", "")]
    [InlineData("disputes.yaml", "value: { value: 60000000, currency: USD }", "value: 60000000")]
    [InlineData("deals/alpha-tranche.yaml", "partOfBasis: source\npartOfSources: [press-20250101]", "partOfBasis: inference\npartOfNote: it is")]
    [InlineData("briefs/first.md", "Text with", "Text with `<b>` and <https://press.example/> and [mail](mailto:a@b.example)")]
    [InlineData("briefs/first.md", "Text with", "Text\twith")]
    public void A_way_of_writing_has_no_problem(string file, string words, string others) =>
        Assert.Empty(content.Edit(file, words, others).Problems());

    [Fact]
    public void A_currency_may_change_where_the_amount_was_unknown_between()
    {
        content.Edit("deals/alpha-round.yaml", "  - asOf: 2025-06-01\n    amount: { value: 1000000000, currency: USD }",
            "  - asOf: 2025-05-01\n    firstRecorded: true\n    amount: unknown\n    sources: [relay-20250601]\n  - asOf: 2025-06-01\n    amount: { value: 1000000000, currency: EUR }");
        content.Edit("deals/alpha-round.yaml", "value: 400000000, currency: USD", "value: 400000000, currency: EUR").Edit("deals/alpha-round.yaml", "value: 600000000, currency: USD", "value: 600000000, currency: EUR");
        Assert.Empty(content.Problems());
    }

    [Fact]
    public void A_withdrawn_record_may_refer_to_withdrawn_ones()
    {
        content.Edit("commitments/com-alpha-other.yaml", "purpose: chips", "purpose: chips\nto: gone\nwithdrawn: { date: 2025-07-01, reason: a duplicate }")
            .Edit("commitments/com-alpha-beta.yaml", "overlaps: [com-alpha-other]\n", "");
        Assert.Empty(content.Problems());
    }

    [Fact]
    public void The_text_of_a_block_ends_with_its_last_word()
    {
        content.Edit("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\nnote: |\n  One line\n  and another");
        Assert.Equal("One line\nand another", content.Read().Ledger!.Deals.Find("alpha-beta")!.Note);
    }
}
