using Outlay.Functions;

namespace Outlay.Tests;

/// <summary>The guide to sums names what the code takes and says.</summary>
public sealed class SumsGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "content", "pages", "sums.md"));

    [Fact]
    public void It_names_every_parameter_group_and_reason()
    {
        string[] names =
        [
            .. SumParameters.Filters.Select(parameter => parameter.Name), SumParameters.Of.Name, SumParameters.By.Name, SumParameters.Year.Name,
            .. Words.All<SumOf>(), .. Words.All<GroupBy>(), .. Words.All<ExclusionReason>(), "explain=true", "basis", "through",
        ];
        Assert.All(names, name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_how_many_loops_are_listed_and_how_long_talks_are_fresh()
    {
        Assert.Contains($"Up to {LoopLimits.Default.MostLoops:#,0} are listed", Guide, StringComparison.Ordinal);
        Assert.Contains($"`stale` is {LedgerFindings.StaleDays} days", Guide, StringComparison.Ordinal);
    }
}
