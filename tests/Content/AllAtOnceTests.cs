namespace Outlay.Tests;

public sealed class AllAtOnceTests
{
    [Fact]
    public void Every_problem_is_said_at_once_in_order_of_file_and_line()
    {
        using var content = new TestContent();
        content.Edit("companies.yaml", "kind: ai-lab", "kind: lab").Edit("companies.yaml", "kind: cloud", "knd: cloud")
            .Edit("deals/alpha-round.yaml", "status: announced", "status: anounced").Edit("deals/alpha-round.yaml", "stakePercent: 20", "stakePercent: 200")
            .Edit("deals/alpha-round.yaml", "company: gamma", "company: gama").Edit("deals/alpha-round.yaml", "value: 600000000", "value: lots")
            .Edit("commitments/com-alpha-other.yaml", "    status: signed\n", "")
            .Write("deals/broken.yaml", "id: broken\nparties: [\n").Write("disputes.yaml", "- id: x-one\n");

        Assert.Equal(
            [
                "commitments/com-alpha-other.yaml:7:5: the first revision needs a status: rumoured, in-talks, letter-of-intent, announced, signed, completed, cancelled, lapsed",
                "companies.yaml:1:35: kind: 'lab' is not known; did you mean 'ai-lab'?",
                "companies.yaml:2:27: 'knd' is no key of a company; did you mean 'kind'?",
                "deals/alpha-round.yaml:5:16: there is no company 'gama'; did you mean 'gamma'?",
                "deals/alpha-round.yaml:10:13: status: 'anounced' is not known; did you mean 'announced'?",
                "deals/alpha-round.yaml:15:19: 200 is no stake: 0 to 100 percent",
                "deals/alpha-round.yaml:21:40: value: 'lots' is no number: write all its digits, as 10000000000 or 2.75",
                "deals/broken.yaml:3:1: this is not YAML: while parsing a node, did not find expected node content",
                "disputes.yaml:1:3: a dispute needs 'claims'",
                "disputes.yaml:1:3: a dispute needs 'field'",
                "disputes.yaml:1:3: a dispute needs 'records'",
                "disputes.yaml:1:3: a dispute needs 'subject'",
            ],
            content.Problems());
    }

    [Fact]
    public void What_is_wrong_with_a_company_is_not_said_of_all_that_refer_to_it()
    {
        using var content = new TestContent();
        content.Edit("companies.yaml", "kind: ai-lab", "kind: lab").Edit("deals/alpha-beta.yaml", "kind: capacity", "kind: cap");

        Assert.Equal(2, content.Problems().Count);
    }
}
