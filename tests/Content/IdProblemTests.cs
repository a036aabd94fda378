namespace Outlay.Tests;

public sealed class IdProblemTests
{
    [Theory]
    [InlineData("deals/alpha-round.yaml", "tags: [equity]", "tags: [Equity Round]",
        "7:8: 'Equity Round' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'equity-round'?")]
    [InlineData("briefs/first.md", "tags: [alpha]", "tags: [alpha, Alpha]",
        "6:15: 'Alpha' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'alpha'?")]
    [InlineData("companies.yaml", "[bet]", "[bet_a]",
        "2:50: 'bet_a' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'bet-a'?")]
    [InlineData("companies.yaml", "[bet]", "[\"-\"]",
        "2:50: '-' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between")]
    [InlineData("disputes.yaml", "id: x-round", "id: x--round",
        "1:7: 'x--round' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'x-round'?")]
    [InlineData("commitments/com-alpha-other.yaml", "id: com-alpha-other", "id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "1:5: an id has at most 100 characters, this one 101")]
    public void An_id_has_one_form(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("companies.yaml", "id: gamma", "id: alpha",
        "3:9: 'alpha' is taken by a company: companies.yaml:1; give this one an id of its own, or leave it out")]
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
    [InlineData("companies.yaml", "id: gamma, name: Gamma,", "id: beta, name: Group Am Main,",
        "3:9: 'beta' is taken by a company: companies.yaml:2; give this one an id of its own, or leave it out")]
    [InlineData("companies.yaml", "id: beta", "id: gamma",
        "2:9: 'gamma' is taken by a company: companies.yaml:3; give this one an id of its own, or leave it out")]
    [InlineData("companies.yaml", "- { id: alpha,", "- { id: beta, name: Copied, kind: cloud, successor: gamma }\n- { id: alpha,",
        "1:9: 'beta' is taken by a company: companies.yaml:3; give this one an id of its own, or leave it out")]
    [InlineData("companies.yaml", "- { id: alpha,", "- { id: safe-ai, name: Copied, kind: other }\n- { id: safe-ai, name: Safe AI, kind: other }\n- { id: alpha,",
        "1:9: 'safe-ai' is taken by a company: companies.yaml:2; give this one an id of its own, or leave it out")]
    [InlineData("companies.yaml", "- { id: alpha,", "- { id: safex, name: Safe, kind: other }\n- { id: safex, name: Safe X, kind: other }\n- { id: alpha,",
        "1:9: 'safex' is taken by a company: companies.yaml:2; give this one an id of its own, or leave it out")]
    [InlineData("companies.yaml", "- { id: gone", "- { id: alpha, name: Alpha, kind: cloud, successor: alpa }\n- { id: gone",
        "4:9: 'alpha' is taken by a company: companies.yaml:1; give this one an id of its own, or leave it out\n" +
        "4:53: there is no company 'alpa'; did you mean 'alpha'?")]
    [InlineData("companies.yaml", "id: gamma, name: Gamma, kind: investor, successor: beta", "id: alpha, name: Gamma, kind: investor, successor: delta",
        "3:9: 'alpha' is taken by a company: companies.yaml:1; give this one an id of its own, or leave it out\n" +
        "3:56: there is no company 'delta'; possible are alpha, beta")]
    [InlineData("sources.yaml", "id: relay-20250601", "id: press-20250101",
        "8:7: 'press-20250101' is taken by a source: sources.yaml:1; give this one an id of its own, or leave it out")]
    [InlineData("sources.yaml", "- id: press-20250101", "- { id: press-20250101, publisher: Press, title: Later, date: 2025-05-01, dateBasis: stamp, grade: press }\n- id: press-20250101",
        "1:9: 'press-20250101' is taken by a source: sources.yaml:2; give this one an id of its own, or leave it out")]
    [InlineData("sources.yaml", "id: press-20250101", "id: relay-20250601",
        "1:7: 'relay-20250601' is taken by a source: sources.yaml:8; give this one an id of its own, or leave it out")]
    [InlineData("deals/alpha-tranche.yaml", "id: alpha-tranche", "id: alpha-round",
        "1:5: 'alpha-round' is taken by a deal: deals/alpha-round.yaml:1; by its file, this is 'alpha-tranche'")]
    [InlineData("deals/alpha-beta.yaml", "id: alpha-beta", "id: alpha-round",
        "1:5: 'alpha-round' is taken by a deal: deals/alpha-round.yaml:1; by its file, this is 'alpha-beta'")]
    [InlineData("commitments/com-alpha-beta.yaml", "id: com-alpha-beta", "id: com-alpha-other",
        "1:5: 'com-alpha-other' is taken by a commitment: commitments/com-alpha-other.yaml:1; by its file, this is 'com-alpha-beta'")]
    [InlineData("metrics/alpha.yaml", "id: alpha-revenue-2025", "id: alpha-round",
        "1:7: 'alpha-round' is taken by a deal: deals/alpha-round.yaml:1; by what it says, this is 'alpha-revenue-2025'")]
    [InlineData("metrics/alpha.yaml", "- id:", "- { id: alpha-revenue-2025, company: alpha, metric: revenue, period: 2025, unit: USD, basis: reported, revisions: [{ asOf: 2025-06-01, value: 1000000, sources: [relay-20250601] }] }\n- id:",
        "2:7: 'alpha-revenue-2025' is taken by a metric: metrics/alpha.yaml:1; give this one an id of its own, or leave it out")]
    public void A_copy_that_kept_its_id_is_one_problem_and_what_refers_to_it_none(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("companies.yaml", "id: alpha", "id: Alpha",
        "1:9: 'Alpha' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'alpha'?")]
    [InlineData("sources.yaml", "id: press-20250101", "id: Press_20250101",
        "1:7: 'Press_20250101' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'press-20250101'?")]
    [InlineData("deals/alpha-beta.yaml", "id: alpha-beta", "id: Alpha Beta",
        "1:5: 'Alpha Beta' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'alpha-beta'?")]
    [InlineData("deals/alpha-beta.yaml", "id: alpha-beta", "id: Alpha",
        "1:5: 'Alpha' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'alpha-beta'?")]
    [InlineData("deals/alpha-round.yaml", "id: alpha-round", "id: alpha-rounds",
        "1:5: the id is 'alpha-rounds', and the file is 'alpha-round.yaml': name the file after the id")]
    [InlineData("commitments/com-alpha-other.yaml", "id: com-alpha-other", "id: com-alpha-others",
        "1:5: the id is 'com-alpha-others', and the file is 'com-alpha-other.yaml': name the file after the id")]
    [InlineData("metrics/alpha.yaml", "id: alpha-revenue-2025", "id: Alpha-revenue-2025",
        "1:7: 'Alpha-revenue-2025' is not of the form 'openai-aws-2025': lower-case letters and digits, single hyphens between; did you mean 'alpha-revenue-2025'?")]
    [InlineData("metrics/alpha.yaml", "id: alpha-revenue-2025", "id: alpha-2025-revenue",
        "1:7: a metric's id is its company, metric and period: 'alpha-revenue-2025'")]
    public void What_refers_to_a_record_by_the_id_that_it_is_to_have_is_right(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("kind: capacity", "- { company: gamma, role: customer }", 1)]
    [InlineData("kind: equity", "- { company: alpha, role: investee }", 1)]
    [InlineData("kind: equity", "- { company: alpa, role: investee }", 2)]
    public void A_deal_made_by_copying_one_is_not_taken_for_it(string kind, string party, int problems)
    {
        using var content = new TestContent();
        content.Write("deals/alpha-again.yaml", TestContent.Text("deals/alpha-beta.yaml").Replace("kind: capacity", kind, StringComparison.Ordinal)
            .Replace("capacityGw: 2", "amount: { value: 5000000, currency: USD }", StringComparison.Ordinal)
            .Replace("[{ company: beta, role: provider }, { company: alpha, role: customer }]", $"\n  {party}", StringComparison.Ordinal));
        Assert.Equal("deals/alpha-again.yaml:1:5: 'alpha-beta' is taken by a deal: deals/alpha-beta.yaml:1; by its file, this is 'alpha-again'", content.Problems()[0]);
        Assert.Equal(problems, content.Problems().Count);
    }

    [Fact]
    public void A_company_may_not_be_what_a_deal_was_to_be_called()
    {
        using var content = new TestContent();
        content.Write("deals/delta.yaml", TestContent.Text("deals/alpha-beta.yaml")).Edit("companies.yaml", "successor: beta", "successor: delta");
        Assert.Equal(
            [
                "companies.yaml:3:56: there is no company 'delta'; possible are alpha, beta, gamma",
                "deals/delta.yaml:1:5: 'alpha-beta' is taken by a deal: deals/alpha-beta.yaml:1; by its file, this is 'delta'",
            ],
            content.Problems());
    }

    [Theory]
    [InlineData("Software Herald", "softwareherald-beta")]
    [InlineData("Notícias ao Minuto", "noticiasaominuto-202509")]
    [InlineData("news.herald.com", "herald")]
    public void A_source_whose_id_holds_no_day_is_known_by_its_publisher(string publisher, string id)
    {
        using var content = new TestContent();
        content.Edit("sources.yaml", "- id: press-20250101", $$"""
            - { id: {{id}}, publisher: Press, title: Copied, date: 2025-05-01, dateBasis: stamp, grade: press }
            - { id: {{id}}, publisher: {{publisher}}, title: First, date: 2025-01-01, dateBasis: stamp, grade: press }
            - id: press-20250101
            """).Edit("deals/alpha-beta.yaml", "[press-20250101]", $"[{id}]");
        Assert.Equal([$"sources.yaml:1:9: '{id}' is taken by a source: sources.yaml:2; give this one an id of its own, or leave it out"], content.Problems());
    }

    [Theory]
    [InlineData("commitments/com-alpha-other.yaml", "id: com-alpha-other", "id: alpha-round",
        "1:5: 'alpha-round' is taken by a deal: deals/alpha-round.yaml:1; by its file, this is 'com-alpha-other'")]
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
