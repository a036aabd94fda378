namespace Outlay.Tests;

/// <summary>What is just right, beside what is just wrong.</summary>
public sealed class BoundProblemTests
{
    private const string Round = "deals/alpha-round.yaml";
    private const string Amount = "{ value: 1000000000, currency: USD, bound: at-least }";
    private const string Other = "commitments/com-alpha-other.yaml";

    [Theory]
    [InlineData(Round, Amount, "{ value: 0, currency: USD }")]
    [InlineData(Round, Amount, "{ value: 1000000000000000000, currency: USD }")]
    [InlineData(Round, "low: 5000000000", "low: 6000000000")]
    [InlineData(Round, "termYears: 2", "termYears: 100")]
    [InlineData(Round, "stakePercent: 20", "stakePercent: 0")]
    [InlineData(Round, "stakePercent: 20", "stakePercent: 100")]
    [InlineData(Round, "stakePercent: 20", "stakePercent: 20\n    effective: 1975-12-31")]
    [InlineData(Round, "start: \"2025\"", "start: \"2075\"")]
    [InlineData(Round, "start: \"2025\"", "start: 1975-01-01")]
    [InlineData(Round, "stakePercent: 20\n    sources: [press-20250101]", "stakePercent: 20\n    sources: [relay-20250601, press-20250101]")]
    [InlineData(Round, "year: 2025", "year: 1990")]
    [InlineData(Round, "year: 2026", "year: 2200")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: 0")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: 1000")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "capacityGw: 2.000000000000000000000000000")] // 28 digits
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "amount: unknown")]
    [InlineData("deals/alpha-beta.yaml", "capacityGw: 2", "schedule: unknown")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: -50000000.25")]
    [InlineData("sources.yaml", "dateBasis: url", "dateBasis: url\n  accessed: 2026-06-02")]
    [InlineData("sources.yaml", "date: 2025-06-01", "date: 1990-01-01")]
    [InlineData("companies.yaml", "kind: other, withdrawn", "kind: other, successor: nobody, withdrawn")]
    [InlineData("disputes.yaml", "value: { value: 900000000, currency: USD", "field: valuation\n      value: { value: 900000000, currency: USD, basis: post-money")]
    [InlineData("disputes.yaml", "field: amount\n  claims:\n    - date: 2025-01-01\n      value: { value: 900000000, currency: USD",
        "field: valuation\n  claims:\n    - date: 2025-01-01\n      value: { value: 900000000, currency: USD, basis: post-money")]
    [InlineData(Other, "status: signed\n    sources: [press-20250101]", """
        status: signed
            amount: { value: 5000000, currency: USD }
            sources: [press-20250101]
          - asOf: 2025-02-01
            amount: unknown
            sources: [press-20250101]
          - asOf: 2025-03-01
            amount: { value: 5000000, currency: EUR }
            sources: [press-20250101]
        """)]
    public void What_can_be_meant_is_no_problem(string file, string words, string others)
    {
        using var content = new TestContent();
        Assert.Empty(content.Edit(file, words, others).Problems());
    }

    [Fact]
    public void An_id_may_be_as_long_as_a_key()
    {
        using var content = new TestContent();
        Assert.Empty(content.Edit("companies.yaml", "aliases: [bet]", $"aliases: [{new string('b', 100)}]").Problems());
    }

    [Fact]
    public void A_withdrawn_commitment_states_no_money_of_its_deal()
    {
        using var content = new TestContent();
        content.Edit("deals/alpha-beta.yaml", "capacityGw: 2", "amount: { value: 5000000, currency: USD }");
        Assert.Single(content.Problems());
        content.Edit("commitments/com-alpha-beta.yaml", "overlaps: [com-alpha-other]", "withdrawn: { date: 2025-06-02, reason: never existed }");
        Assert.Empty(content.Problems());
    }

    [Theory]
    [InlineData(Round, "stakePercent: 20", "stakePercent: 20\n    effective: 1974-12-31",
        "16:16: 1974-12-31 is more than 50 years from asOf: is the year right?")]
    [InlineData(Round, "asOf: 2025-01-01", "asOf: Nov 3 2025",
        "9:11: asOf: 'Nov 3 2025' is no date: write it as 2025-11-03")]
    [InlineData(Round, "asOf: 2025-01-01", "asOf: 0205-01-01",
        "9:11: 0205-01-01 is before 1990-01-01: is the year right?")]
    [InlineData(Round, "year: 2026", "year: 2024",
        "21:17: 2024 comes after 2025: a schedule names each year once, in order")]
    [InlineData(Round, "value: 600000000, currency: USD", "value: 600000000, currency: USD, bound: at-least",
        "20:7: the years add up to 1000000000 or more, and the amount is 1000000000")]
    [InlineData(Round, "value: 600000000, currency: USD", "low: 600000000, high: 700000000, currency: USD",
        "20:7: the years add up to 1000000000 to 1100000000, and the amount is 1000000000")]
    [InlineData(Round, "value: 600000000, currency: USD", "low: 500000000, high: 600000000, currency: USD",
        "20:7: the years add up to 900000000 to 1000000000, and the amount is 1000000000")]
    [InlineData(Round, "sources: [relay-20250601]", "sources: [relay-20250601]\n  - asOf: 2025-07-01\n    amount: { value: 1200000000, currency: USD }\n    sources: [relay-20250601]",
        "24:13: the years add up to 1000000000, and the amount is 1200000000")]
    [InlineData("metrics/alpha.yaml", "value: 50000000.25", "value: -1000000000000000001",
        "8:34: -1000000000000000001 is larger than anything can be; write whole units, not cents")]
    [InlineData("disputes.yaml", "value: 60000000, currency: USD", "value: 60000000, basis: pre-money",
        "13:40: only a valuation has a basis")]
    [InlineData("disputes.yaml", "{ value: 60000000, currency: USD }", "{ tranches: [{ firm: true, amount: { value: 60000000, currency: USD } }] }",
        "13:26: a metric is not made of tranches")]
    [InlineData("disputes.yaml", "value: 900000000, currency: USD", "value: 900000000, currency: USD, basis: pre-money",
        "7:56: only a valuation has a basis")]
    [InlineData("deals/alpha-tranche.yaml", "[{ company: gamma, role: investor }, { company: alpha, role: investee }]", "[{ company: gamma, role: investee }, { company: gamma, role: investor }]",
        "4:71: 'gamma' would be dealing with itself: it is on the other side already")]
    public void What_cannot_be_meant_is_said(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
