namespace Outlay.Tests;

public sealed class DisputeProblemTests
{
    [Theory]
    [InlineData("disputes.yaml", "records: [alpha-round, alpha-revenue-2025]", "records: []",
        "3:12: a dispute is about at least one record")]
    public void A_dispute_is_about_a_record(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Fact]
    public void A_dispute_has_a_claim()
    {
        using var content = new TestContent();
        content.Write("disputes.yaml", "- { id: x-round, subject: Size of the round, records: [alpha-round], field: amount, claims: [] }\n");
        Assert.Equal(["disputes.yaml:1:93: a dispute has at least one claim"], content.Problems());
    }

    [Theory]
    [InlineData("disputes.yaml", "field: amount", "field: amonut",
        "4:10: 'amonut' is no field of 'alpha-round' that can be disputed; did you mean 'amount'?")]
    [InlineData("disputes.yaml", "field: value", "field: status",
        "12:14: 'status' is no field of 'alpha-revenue-2025' that can be disputed; possible are asOf, value, low, high, bound, note, company, metric, period, fiscal, unit, basis, label")]
    [InlineData("disputes.yaml", "      field: value\n", "",
        "11:15: 'amount' is no field of 'alpha-revenue-2025' that can be disputed; possible are asOf, value, low, high, bound, note, company, metric, period, fiscal, unit, basis, label")]
    public void A_dispute_is_about_a_field_of_its_record(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("disputes.yaml", "value: { value: 900000000, currency: USD, bound: at-most }", "value: 900000000",
        "7:14: 'amount' is not a number: write { value: \u2026, currency: \u2026 }")]
    [InlineData("disputes.yaml", "value: { value: 900000000, currency: USD, bound: at-most }", "value: lots",
        "7:14: 'amount' is not a word: write what the source says in 'text'")]
    [InlineData("disputes.yaml", "field: amount", "field: status",
        "7:14: 'status' is not an amount")]
    [InlineData("disputes.yaml", "field: amount", "field: stakePercent",
        "7:14: 'stakePercent' is not an amount")]
    [InlineData("disputes.yaml", "value: { value: 900000000, currency: USD, bound: at-most }", "field: status\n      value: 5",
        "8:14: 'status' is not a number")]
    [InlineData("disputes.yaml", "value: { value: 900000000, currency: USD, bound: at-most }", "field: stakePercent\n      value: lots",
        "8:14: 'stakePercent' is not a word: write what the source says in 'text'")]
    [InlineData("disputes.yaml", "field: amount\n  claims:\n    - date: 2025-01-01\n      value: { value: 900000000, currency: USD, bound: at-most }", "field: asOf\n  claims:\n    - date: 2025-01-01\n      value: last week",
        "7:14: 'last week' is no date: write it as 2025-12-31")]
    [InlineData("disputes.yaml", "field: amount\n  claims:\n    - date: 2025-01-01\n      value: { value: 900000000, currency: USD, bound: at-most }", "field: status\n  claims:\n    - date: 2025-01-01\n      value: sined",
        "7:14: 'sined' is no status; did you mean 'signed'?")]
    public void A_claim_says_what_could_stand_in_the_field(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("value: 50000000.25, ", "50000000.25", true)]
    [InlineData("value: 50000000.25, ", "50000000.250", true)]
    [InlineData("value: 50000000.25, ", "60000000", false)]
    [InlineData("low: 50000000, high: 51000000, ", "50000000.25", false)]
    [InlineData("low: 50000000, high: 51000000, ", "{ low: 50000000, high: 51000000 }", true)]
    public void A_figure_of_a_metric_is_one_figure_however_it_is_written(string stated, string claimed, bool isWell)
    {
        using var content = new TestContent();
        content.Edit("metrics/alpha.yaml", "value: 50000000.25, bound: about, ", stated)
            .Edit("disputes.yaml", "{ value: 60000000, currency: USD }", claimed).Edit("disputes.yaml", "sources: [relay-20250601]", "sources: [press-20250101]");
        Assert.Equal(isWell ? 0 : 1, content.Problems().Count);
    }

    [Theory]
    [InlineData("sources.yaml", "grade: press", "grade: pres", "7:10: grade: 'pres' is not known; did you mean 'press'?")]
    [InlineData("metrics/alpha.yaml", "[relay-20250601]", "[relay-20250601, newsroom]", "8:87: there is no source 'newsroom'; possible are press-20250101, relay-20250601")]
    public void What_grade_a_source_has_that_cannot_be_read_is_not_guessed(string file, string words, string others, string problem)
    {
        using var content = new TestContent();
        content.Edit("disputes.yaml", "sources: [relay-20250601]", "sources: [press-20250101]").Edit(file, words, others);
        Assert.Equal([$"{file}:{problem}"], content.Problems());
    }

    [Theory]
    [InlineData("{ value: 60000000, currency: USD }", false)]
    [InlineData("{ value: 50000000.25, currency: USD }", false)]
    [InlineData("{ value: 50000000.25, currency: USD, bound: about }", true)] // what the record says too
    [InlineData("{ low: 50000000, high: 51000000, currency: USD }", false)]
    public void A_claim_of_a_better_source_than_the_state_has_is_a_revision(string value, bool isWell)
    {
        using var content = new TestContent();
        content.Edit("disputes.yaml", "{ value: 60000000, currency: USD }", value).Edit("disputes.yaml", "sources: [relay-20250601]", "sources: [press-20250101, relay-20250601]");
        Assert.Equal(isWell ? [] : [
            "disputes.yaml:15:16: this is press, and what 'alpha-revenue-2025' says by 2025-06-01 is relay: the state follows the better grade, so make a revision of it",
        ], content.Problems());
    }

    [Theory]
    [InlineData("amount", "{ value: 900000000, currency: USD, bound: at-most }", 1)] // a relay told of it again in June
    [InlineData("amount", "{ value: 1000000000, currency: USD }", 0)] // and said the same
    [InlineData("amount", "{ value: 1000000000, currency: EUR }", 1)]
    [InlineData("amount", "{ value: 1000000000 }", 1)] // which needs a currency, and no more is known
    [InlineData("stakePercent", "30", 0)] // the last word is a newsroom's of January, as the claim is
    public void A_claim_stands_against_the_last_word_on_its_field_by_its_day(string field, string value, int problems)
    {
        using var content = new TestContent();
        content.Edit("disputes.yaml", "date: 2025-01-01", "date: 2025-06-01").Edit("disputes.yaml", "field: amount", $"field: {field}")
            .Edit("disputes.yaml", "{ value: 900000000, currency: USD, bound: at-most }", value);
        Assert.Equal(problems, content.Problems().Count);
    }
}
