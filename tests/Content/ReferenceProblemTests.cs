namespace Outlay.Tests;

public sealed class ReferenceProblemTests
{
    [Theory]
    [InlineData("deals/alpha-beta.yaml", "company: beta", "company: betta",
        "4:22: there is no company 'betta'; did you mean 'beta'?")]
    [InlineData("commitments/com-alpha-beta.yaml", "from: alpha", "from: alpa",
        "4:7: there is no company 'alpa'; did you mean 'alpha'?")]
    [InlineData("commitments/com-alpha-beta.yaml", "to: beta", "to: betaa",
        "5:5: there is no company 'betaa'; did you mean 'beta'?")]
    [InlineData("commitments/com-alpha-beta.yaml", "deal: alpha-beta", "deal: alpha-bet",
        "6:7: there is no deal 'alpha-bet'; did you mean 'alpha-beta'?")]
    [InlineData("commitments/com-alpha-beta.yaml", "overlaps: [com-alpha-other]", "overlaps: [com-alpha-othr]",
        "7:12: there is no commitment 'com-alpha-othr'; did you mean 'com-alpha-other' or 'com-alpha-beta'?")]
    [InlineData("deals/alpha-tranche.yaml", "partOf: alpha-round", "partOf: alpha-roond",
        "5:9: there is no deal 'alpha-roond'; did you mean 'alpha-round'?")]
    [InlineData("deals/alpha-tranche.yaml", "partOfSources: [press-20250101]", "partOfSources: [press-20250102]",
        "7:17: there is no source 'press-20250102'; did you mean 'press-20250101'?")]
    [InlineData("deals/alpha-beta.yaml", "sources: [press-20250101]", "sources: [pres-20250101]",
        "8:15: there is no source 'pres-20250101'; did you mean 'press-20250101'?")]
    [InlineData("metrics/alpha.yaml", "[relay-20250601]", "[relay-20250602]",
        "8:71: there is no source 'relay-20250602'; did you mean 'relay-20250601'?")]
    [InlineData("companies.yaml", "successor: beta", "successor: delta",
        "3:56: there is no company 'delta'; possible are alpha, beta, gamma")]
    [InlineData("disputes.yaml", "[alpha-round,", "[alpha-rond,",
        "3:13: there is no deal, commitment or metric 'alpha-rond'; did you mean 'alpha-round'?")]
    [InlineData("disputes.yaml", "record: alpha-revenue-2025", "record: alpha-revenue-2026",
        "11:15: there is no deal, commitment or metric 'alpha-revenue-2026'; did you mean 'alpha-revenue-2025'?")]
    [InlineData("disputes.yaml", "sources: [press-20250101]", "sources: [nobody]",
        "9:17: there is no source 'nobody'; possible are press-20250101, relay-20250601")]
    [InlineData("metrics/alpha.yaml", "  company: alpha\n", "  company: alpa\n",
        "1:7: a metric's id is its company, metric and period: 'alpa-revenue-2025'\n" +
        "2:12: a metric of 'alpa' belongs in 'alpa.yaml'\n" +
        "2:12: there is no company 'alpa'; did you mean 'alpha'?")]
    public void A_reference_to_nothing_is_said_with_the_nearest_id(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("commitments/com-alpha-beta.yaml", "to: beta", "to: Beta Cloud", "5:5: 'Beta Cloud' is the name of the company 'beta': write the id")]
    [InlineData("commitments/com-alpha-beta.yaml", "to: beta", "to: beta cloud", "5:5: 'beta cloud' is the name of the company 'beta': write the id")]
    [InlineData("commitments/com-alpha-beta.yaml", "deal: alpha-beta", "deal: Alpha buys capacity", "6:7: 'Alpha buys capacity' is the title of the deal 'alpha-beta': write the id")]
    [InlineData("deals/alpha-beta.yaml", "[press-20250101]", "[https://press.example/1]", "8:15: 'https://press.example/1' is the address of the source 'press-20250101': write the id")]
    [InlineData("commitments/com-alpha-beta.yaml", "to: beta", "to: Gone", "5:5: there is no company 'Gone'; possible are alpha, beta, gamma")]
    public void What_a_record_is_known_by_is_said_with_its_id(string file, string words, string others, string problem)
    {
        using var content = new TestContent();
        content.Edit("companies.yaml", "name: Beta", "name: Beta Cloud").Edit(file, words, others);
        Assert.Equal([$"{file}:{problem}"], content.Problems());
    }

    [Theory]
    [InlineData("companies.yaml", "commitments/com-alpha-beta.yaml", "deal: alpha-beta", "deal: alpha-bet",
        "6:7: there is no deal 'alpha-bet'; did you mean 'alpha-beta'?")]
    [InlineData("deals/alpha-tranche.yaml", "commitments/com-alpha-beta.yaml", "deal: alpha-beta", "deal: alpha-bet",
        "6:7: there is no deal 'alpha-bet'; did you mean 'alpha-beta'?")]
    [InlineData("commitments/com-alpha-other.yaml", "commitments/com-alpha-beta.yaml", "[com-alpha-other]", "[com-alpha-other, com-beta-alpha]",
        "7:29: there is no commitment 'com-beta-alpha'; possible are com-alpha-beta")]
    [InlineData("briefs/second.md", "briefs/first.md", "(/deals/alpha-round)", "(/briefs/frist/)",
        "9:50: there is no brief 'frist'; did you mean 'first'?")]
    [InlineData("pages/method.md", "briefs/first.md", "(/deals/alpha-round)", "(/about/edting/)",
        "9:50: there is no guide 'edting'; did you mean 'editing'?")]
    public void A_file_that_cannot_be_read_hides_no_reference_to_nothing(string unread, string file, string words, string others, string problem)
    {
        using var content = new TestContent();
        content.Write(unread, "").Edit(file, words, others);
        Assert.Equal(2, content.Problems().Count);
        Assert.Contains($"{file}:{problem}", content.Problems());
    }

    [Fact]
    public void Of_two_with_one_name_the_first_is_named()
    {
        using var content = new TestContent();
        content.Edit("companies.yaml", "name: Gamma", "name: Beta").Edit("commitments/com-alpha-beta.yaml", "to: beta", "to: Beta");
        Assert.Equal(["commitments/com-alpha-beta.yaml:5:5: 'Beta' is the name of the company 'beta': write the id"], content.Problems());
    }

    [Fact]
    public void After_so_many_misses_the_nearest_id_is_not_looked_for()
    {
        using var content = new TestContent();
        var ids = Enumerable.Range(1, 202).Select(number => $"press-20250101-{number}");
        content.Edit("deals/alpha-beta.yaml", "sources: [press-20250101]", $"sources: [{string.Join(", ", ids)}]");
        Assert.Equal(202, content.Problems().Count);
        Assert.Equal(200, content.Problems().Count(problem => problem.EndsWith("; did you mean 'press-20250101'?", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("companies.yaml", "id: alpha,", "idd: alpha,", "1:5: 'idd' is no key of a company; did you mean 'id' or 'ids'?")]
    [InlineData("metrics/alpha.yaml", "id: alpha-revenue-2025", "id: [alpha]", "1:7: id: one value is written here, not a list")]
    public void What_refers_to_a_record_whose_id_cannot_be_read_may_well_be_right(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "company: beta", "company: bet",
        "4:22: 'bet' is an alias: write 'beta'")]
    public void A_reference_goes_by_the_present_id(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "company: beta", "company: gone",
        "commitments/com-alpha-beta.yaml:5:5: 'beta' is no party to the deal 'alpha-beta'; its parties are 'gone', 'alpha'\n" +
        "4:22: the company 'gone' is withdrawn: never existed")]
    [InlineData("deals/alpha-beta.yaml", "kind: capacity", "kind: capacity\nwithdrawn: { date: 2025-07-01, reason: a duplicate }",
        "commitments/com-alpha-beta.yaml:6:7: the deal 'alpha-beta' is withdrawn: a duplicate")]
    public void A_reference_to_a_withdrawn_record_is_said_with_the_reason(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("deals/alpha-beta.yaml", "sources: [press-20250101]", "sources: [press-20250101, press-20250101]",
        "8:31: 'press-20250101' is listed twice")]
    [InlineData("commitments/com-alpha-beta.yaml", "overlaps: [com-alpha-other]", "overlaps: [com-alpha-other, com-alpha-other]",
        "7:29: 'com-alpha-other' is listed twice")]
    [InlineData("disputes.yaml", "[alpha-round, alpha-revenue-2025]", "[alpha-round, alpha-round]",
        "3:26: 'alpha-round' is listed twice")]
    public void A_list_names_each_id_once(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);

    [Theory]
    [InlineData("companies.yaml", "successor: beta", "successor: gamma",
        "3:56: 'gamma' would be its own successor")]
    [InlineData("companies.yaml", "aliases: [bet]", "successor: beta",
        "2:51: 'beta' would be its own successor")]
    [InlineData("companies.yaml", "aliases: [bet]", "successor: gamma",
        "2:51: 'beta' would be its own successor\n" +
        "3:56: 'gamma' would be its own successor")]
    public void No_company_follows_itself(string file, string words, string others, string problems) =>
        TestContent.HasProblems(file, words, others, problems);
}
