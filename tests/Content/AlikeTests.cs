namespace Outlay.Tests;

/// <summary>One cause is one problem, in however many places it shows.</summary>
public sealed class AlikeTests : IDisposable
{
    private const string Gone = "; if the record was renamed, keep this id under its 'aliases', and if it was a mistake, the record with 'withdrawn'";
    private readonly TestContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_record_that_is_gone_is_said_once_with_where_it_is_missed()
    {
        content.Edit("companies.yaml", "id: alpha, name: Alpha", "id: omega, name: Omega");
        Assert.Equal(
        [
            $"commitments/com-alpha-beta.yaml:4:7: there is no company 'alpha'; possible are omega, beta, gamma; the same in commitments/com-alpha-other.yaml:4, deals/alpha-beta.yaml:4, deals/alpha-round.yaml:6, deals/alpha-tranche.yaml:4 and 1 more{Gone}",
        ], content.Problems());
    }

    [Fact]
    public void A_few_of_the_same_may_be_slips_of_their_own()
    {
        content.Edit("companies.yaml", "id: beta, name: Beta", "id: omega, name: Omega").Edit("companies.yaml", "successor: beta", "successor: omega");
        Assert.Equal(["commitments/com-alpha-beta.yaml:5:5:", "deals/alpha-beta.yaml:4:22:"], content.Problems().Select(problem => problem.Split(' ')[0]));
    }

    [Fact]
    public void Figures_that_miss_one_record_are_one_problem_and_others_stay_apart()
    {
        content.Edit("briefs/first.md", "Text with", string.Concat(Enumerable.Repeat("Of [[alpha-rund.amount]].\n\n", 4)) + "[[alpha-revenue-2026]], text with");
        Assert.Equal(
        [
            $"briefs/first.md:9:6: there is no deal, commitment or metric 'alpha-rund'; did you mean 'alpha-round'?; the same in briefs/first.md:11, briefs/first.md:13, briefs/first.md:15{Gone}",
            "briefs/first.md:17:3: there is no deal, commitment or metric 'alpha-revenue-2026'; did you mean 'alpha-revenue-2025'?",
        ], content.Problems());
    }

    [Fact]
    public void A_block_that_there_is_not_was_no_record()
    {
        content.Edit("briefs/first.md", "Text with", string.Concat(Enumerable.Repeat("::: chrt\n:::\n\n", 4)) + "Text with");
        var problem = Assert.Single(content.Problems());
        Assert.StartsWith("briefs/first.md:9:5: there is no block 'chrt'", problem, StringComparison.Ordinal);
        Assert.EndsWith("; the same in briefs/first.md:12, briefs/first.md:15, briefs/first.md:18", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_that_git_has_changed_are_one_problem()
    {
        foreach (var file in TestContent.Files) content.Write(file, TestContent.Text(file).ReplaceLineEndings("\r\n"));
        var problem = Assert.Single(content.Problems());
        Assert.Matches(@"^briefs/first\.md:1:4: a line ends in CR: end lines with LF alone; the same in \S+:1, \S+:1, \S+:1, \S+:1 and \d more; does git change line ends here\? see core\.autocrlf$", problem);
    }

    [Fact]
    public void Mistakes_that_happen_to_read_alike_stay_apart()
    {
        content.Edit("briefs/first.md", "Text with", "<b><i><u><s> with");
        Assert.Equal(4, content.Problems().Count);
    }
}
