using System.Diagnostics;

namespace Outlay.Tests;

/// <summary>Limits far above what it takes on an idle machine (a tenth of them), and below what anything quadratic takes.</summary>
public sealed class ContentSpeedTests
{
    private const int Deals = 2_000;

    [Fact]
    public void The_content_is_checked_in_two_seconds()
    {
        var started = Stopwatch.GetTimestamp();
        Assert.NotNull(Cli.Content.ContentFolder.Read(Repository.Content, TestContext.Current.CancellationToken).Ledger);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 2);
    }

    [Theory]
    [InlineData("alpha", 0)]
    [InlineData("alpa", Deals)]
    public void Thousands_of_deals_are_checked_in_seconds_right_or_wrong(string company, int problems)
    {
        using var content = new TestContent();
        var deal = TestContent.Text("deals/alpha-round.yaml").Replace("company: alpha", $"company: {company}", StringComparison.Ordinal);
        for (var i = 0; i < Deals; i++)
            content.Write($"deals/deal-{i}.yaml", deal.Replace("alpha-round", $"deal-{i}", StringComparison.Ordinal));

        var started = Stopwatch.GetTimestamp();
        Assert.Equal(problems, content.Read().Problems.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }
}
