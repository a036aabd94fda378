using System.Globalization;
using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R9, each worked by hand. Ratios are numbers of times.</summary>
public sealed class CoverageTests
{
    private static readonly HashSet<MetricBasis> RunRate = [MetricBasis.RunRate];

    private static IReadOnlyList<Coverage> Of(LedgerView view, string company, IReadOnlySet<MetricBasis>? basis = null) =>
        Coverage.Of(view, Totals.Of(view, new(SumOf.Commitments, new() { Payers = new HashSet<string> { company } }), view.Date).All, company, basis);

    private static IReadOnlyList<Coverage> Of(string asOf, string company, IReadOnlySet<MetricBasis>? basis = null) =>
        Of(ContentLedger.Read().AsOf(DateOnly.Parse(asOf, CultureInfo.InvariantCulture)), company, basis);

    private static string Text(Coverage coverage) =>
        $"{coverage.Commitments.Kind} {Shown.Of(coverage.InAll!.Ratio)} times {coverage.InAll.Revenue.Id} {Shown.Of(coverage.InAll.Revenue.Interval)}";

    [Fact]
    public void Against_a_run_rate_only_where_the_caller_says_so()
    {
        // About 1,400 over 20 or more: at most 70 times, and as revenue may be anything above, no least.
        var coverage = Assert.Single(Of("2025-12-23", "openai", RunRate));
        Assert.Equal("purchase ~0..70 times openai-revenue-2025-12-31 20B..", Text(coverage));
        Assert.Equal(("2025-12-31", "run-rate"), (coverage.InAll!.Revenue.Period, coverage.InAll.Revenue.Basis));
        Assert.Equal("~0..8.75", Shown.Of(coverage.Years[0].Ratio!.Value)); // 175 in 2025

        // A reported figure of the same year is nearer to the truth.
        Assert.StartsWith("purchase ~107.6923 times openai-revenue-2025 ", Text(Assert.Single(Of("2025-12-23", "openai", new HashSet<MetricBasis> { MetricBasis.Reported, MetricBasis.RunRate }))), StringComparison.Ordinal);
    }

    [Fact]
    public void Against_the_latest_of_several_run_rates()
    {
        // Purchases: AWS 100 or more, Azure 30, SpaceX about 45, CoreWeave and Google unsized: 175 or more. Builds: 50.
        // By 1 June the run rate was 47: 175/47 = 3.7234, 50/47 = 1.0638.
        Assert.Equal(
            ["build 1.0638 times anthropic-revenue-2026-05-31 47B", "purchase ~3.7234.. times anthropic-revenue-2026-05-31 47B"],
            Of("2026-06-01", "anthropic", RunRate).Select(Text));

        // In April it was 30 or more, which leaves both ends open.
        Assert.Equal(
            ["build 0..1.6667 times anthropic-revenue-2026-04-07 30B..", "purchase 0.. times anthropic-revenue-2026-04-07 30B.."],
            Of("2026-04-30", "anthropic", RunRate).Select(Text));
    }

    [Fact]
    public void Says_so_where_no_revenue_is_known() => Assert.All(Of("2026-11-01", "anthropic"), coverage =>
    {
        Assert.Null(coverage.InAll);
        Assert.Equal("no annual revenue of anthropic is known in USD", coverage.Missing);
        Assert.All(coverage.Years, year => Assert.Equal((null, $"no revenue known for {year.Year}"), (year.Ratio, year.Missing)));
    });

    [Fact]
    public void Against_a_financial_year_it_says_so()
    {
        // 248 of leases over 67.4 is 3.6795; no source gives their years.
        var coverage = Assert.Single(Of("2026-11-01", "oracle"));
        Assert.Equal("purchase 3.6795 times oracle-revenue-2026 67.4B", Text(coverage));
        Assert.True(coverage.InAll!.Revenue.Fiscal);
        Assert.Empty(coverage.Years);
        Assert.Equal(["com-oracle-leases"], coverage.Unscheduled.Records);
    }

    [Theory]
    [InlineData("2025-12-22")] // reported a day later
    [InlineData("2025-12-23")]
    public void Knows_a_revenue_from_the_day_on_which_it_was_reported(string asOf) =>
        Assert.Equal(asOf == "2025-12-23", Assert.Single(Of(asOf, "openai")).InAll is not null);

    [Fact]
    public void Is_interval_over_interval_by_class_and_year()
    {
        // Agreed [10, 20] and done 6 are [16, 26]; revenue of 2026 is [4, 5]: [16/5, 26/4] = [3.2, 6.5]. By class [2, 5] and
        // [1.2, 1.5]. All of it over two years from 2025, [8, 13] each: in 2026 [8/5, 13/4] = [1.6, 3.25].
        Revision Over(Revision revision) => revision with { Start = StartDate.Parse("2025"), TermYears = 2m };
        Commitment x = Commitment("x", new() { Low = 10, High = 20, Currency = "USD" }), y = Commitment("y", Usd(6), Status.Completed);
        var ledger = Ledger(
            x with { Revisions = [Over(x.Revisions[0])] }, y with { Revisions = [Over(y.Revisions[0])] },
            Revenue(2025, "EUR", new() { AsOf = Day, Value = 1 }),
            Revenue(2026, "USD", new() { AsOf = Day, Low = 4, High = 5 }));
        var coverage = Assert.Single(Of(ledger.AsOf(), "a"));
        Assert.Equal("purchase 3.2..6.5 times a-revenue-2026 4..5", Text(coverage));
        Assert.Equal(["agreed 2..5", "done 1.2..1.5"], coverage.InAll!.Classes.Select(entry => $"{entry.Key} {Shown.Of(entry.Value)}"));
        Assert.Equal([(2025, null), (2026, "1.6..3.25")], coverage.Years.Select(year => (year.Year, year.Ratio is { } ratio ? Shown.Of(ratio) : null)));
    }

    private static Metric Revenue(int year, string unit, MetricRevision revision) => new()
    {
        Id = $"a-revenue-{year}",
        Company = "a",
        Name = "revenue",
        Period = new(year),
        Unit = unit,
        Basis = MetricBasis.Reported,
        Revisions = [revision],
    };
}
