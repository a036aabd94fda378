namespace Outlay.Tests;

public sealed class SoundContentTests
{
    [Fact]
    public void Content_without_a_problem_becomes_a_ledger()
    {
        using var content = new TestContent();

        var reading = content.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(["alpha-beta", "alpha-round", "alpha-tranche"], reading.Ledger!.Deals.Select(deal => deal.Id));
        Assert.Equal(new Interval(700_000_000, 1_000_000_000), reading.Ledger.AsOf().Commitment("com-alpha-beta")!.Money.Interval);
        var guide = Assert.Single(reading.Ledger.Guides);
        Assert.Equal(("editing", GuideSection.About, (int?)1), (guide.Id, guide.Section, guide.Order));
        Assert.StartsWith("\nGuidance with", guide.Markdown, StringComparison.Ordinal);
        Assert.StartsWith("\nText with", reading.Ledger.Briefs.Find("first")!.Markdown, StringComparison.Ordinal);
    }
}
