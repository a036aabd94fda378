namespace Outlay.Tests;

public sealed class IdProblemTests
{
    [Theory]
    [InlineData("deals/alpha-round.yaml", "tags: [equity]", "tags: [Equity Round]",
        "7:8: 'Equity Round' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between")]
    [InlineData("briefs/first.md", "tags: [alpha]", "tags: [alpha, Alpha]",
        "6:15: 'Alpha' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between")]
    [InlineData("companies.yaml", "[bet]", "[bet_a]",
        "2:50: 'bet_a' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between")]
    [InlineData("disputes.yaml", "id: x-round", "id: x--round",
        "1:7: 'x--round' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between")]
    [InlineData("commitments/com-alpha-other.yaml", "id: com-alpha-other", "id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "commitments/com-alpha-beta.yaml:7:12: there is no commitment 'com-alpha-other'; did you mean 'com-alpha-beta'?\n" +
        "1:5: an id has at most 100 characters, this one 101\n" +
        "1:5: the id is 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', and the file is 'com-alpha-other.yaml': name the file after the id")]
    public void An_id_has_one_form(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("companies.yaml", "id: gamma", "id: alpha",
        "3:9: 'alpha' is taken by a company: companies.yaml:1\n" +
        "deals/alpha-round.yaml:5:16: there is no company 'gamma'; possible are alpha, beta\n" +
        "deals/alpha-tranche.yaml:4:22: there is no company 'gamma'; possible are alpha, beta")]
    [InlineData("commitments/com-alpha-other.yaml", "purpose: chips", "purpose: chips\naliases: [alpha-round]",
        "6:11: the alias 'alpha-round' is taken by the deal 'alpha-round'")]
    [InlineData("companies.yaml", "[bet]", "[beta]",
        "2:50: the alias 'beta' is taken by the company 'beta'")]
    [InlineData("companies.yaml", "[bet]", "[alpha]",
        "2:50: the alias 'alpha' is taken by the company 'alpha'")]
    [InlineData("companies.yaml", "successor: beta", "aliases: [bet]",
        "3:55: the alias 'bet' is taken by the company 'beta'")]
    public void An_id_names_one_record(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("commitments/com-alpha-other.yaml", "id: com-alpha-other", "id: alpha-round",
        "commitments/com-alpha-beta.yaml:7:12: there is no commitment 'com-alpha-other'; did you mean 'com-alpha-beta'?\n" +
        "1:5: 'alpha-round' is taken by a deal: deals/alpha-round.yaml:1\n" +
        "1:5: the id is 'alpha-round', and the file is 'com-alpha-other.yaml': name the file after the id")]
    public void A_deal_and_a_commitment_have_different_ids(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-tranche.yaml", "id: alpha-tranche", "id: alpha-part",
        "1:5: the id is 'alpha-part', and the file is 'alpha-tranche.yaml': name the file after the id")]
    [InlineData("metrics/alpha.yaml", "company: alpha", "company: beta",
        "1:7: a metric's id is its company, metric and period: 'beta-revenue-2025'\n" +
        "2:12: a metric of 'beta' belongs in 'beta.yaml'")]
    [InlineData("metrics/alpha.yaml", "  company: alpha\n", "",
        "1:3: a metric of no company belongs in 'world.yaml', and one in this file needs company: alpha\n" +
        "1:7: a metric's id is its company, metric and period: 'world-revenue-2025'")]
    public void A_file_is_named_after_what_it_holds(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("metrics/alpha.yaml", "metric: revenue", "metric: sales",
        "1:7: a metric's id is its company, metric and period: 'alpha-sales-2025'")]
    [InlineData("metrics/alpha.yaml", "period: \"2025\"", "period: 2025-q1",
        "1:7: a metric's id is its company, metric and period: 'alpha-revenue-2025-q1'")]
    public void A_metric_is_named_after_what_it_says(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
