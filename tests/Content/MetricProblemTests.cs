namespace Outlay.Tests;

/// <summary>What the figures of each unit may be, as a metric states them and as a claim does.</summary>
public sealed class MetricProblemTests
{
    [Theory]
    [InlineData("USD", "-50000000.25", null)] // a loss
    [InlineData("USD", "50000000.255", "50000000.255 has more than 2 decimals")]
    [InlineData("percent", "-12.5", null)] // a decline
    [InlineData("percent", "0.123456", null)]
    [InlineData("percent", "0.1234567", "0.1234567 has more than 6 decimals")]
    [InlineData("GW", "0.123456", null)]
    [InlineData("GW", "0.1234567", "0.1234567 has more than 6 decimals")]
    [InlineData("GW", "-1", "-1 is below zero")]
    [InlineData("people", "0", null)]
    [InlineData("people", "-1", "-1 is below zero")]
    public void A_figure_is_one_that_its_unit_can_have(string unit, string figure, string? problem)
    {
        using var content = new TestContent();
        content.Edit("metrics/alpha.yaml", "unit: USD", $"unit: {unit}").Edit("disputes.yaml", "{ value: 60000000, currency: USD }", "{ value: 60000000 }")
            .Edit("metrics/alpha.yaml", "value: 50000000.25", $"value: {figure}");
        Assert.Equal(problem is null ? [] : [$"metrics/alpha.yaml:8:34: {problem}"], content.Problems());
        content.Edit("metrics/alpha.yaml", $"value: {figure}", "value: 50000000").Edit("disputes.yaml", "value: 60000000 ", $"value: {figure} ");
        Assert.Equal(problem is null ? [] : [$"disputes.yaml:13:23: {problem}"], content.Problems());
    }
}
