namespace Outlay.Tests;

public sealed class DisputeProblemTests
{
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
    [InlineData("disputes.yaml", "value: { value: 900, currency: USD, bound: at-most }", "value: 900",
        "7:14: 'amount' is not a number: write { value: \u2026, currency: \u2026 }")]
    [InlineData("disputes.yaml", "value: { value: 900, currency: USD, bound: at-most }", "value: lots",
        "7:14: 'amount' is not a word: write what the source says in 'text'")]
    [InlineData("disputes.yaml", "field: amount", "field: status",
        "7:14: 'status' is not an amount")]
    [InlineData("disputes.yaml", "field: amount\n  claims:\n    - date: 2025-01-01\n      value: { value: 900, currency: USD, bound: at-most }", "field: asOf\n  claims:\n    - date: 2025-01-01\n      value: last week",
        "7:14: 'last week' is no date: write it as 2025-12-31")]
    [InlineData("disputes.yaml", "field: amount\n  claims:\n    - date: 2025-01-01\n      value: { value: 900, currency: USD, bound: at-most }", "field: status\n  claims:\n    - date: 2025-01-01\n      value: sined",
        "7:14: 'sined' is no status; did you mean 'signed'?")]
    public void A_claim_says_what_could_stand_in_the_field(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
