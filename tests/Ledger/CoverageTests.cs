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
        Assert.Contains(CoverageExplanation.Of(ContentLedger.Read().AsOf(new(2025, 12, 23)), coverage), line => line.EndsWith(": at most about 70 times", StringComparison.Ordinal));
        Assert.Equal("~0..8.75", Shown.Of(coverage.Years[0].Ratio!.Value)); // 175 in 2025

        // A reported figure of the same year is nearer to the truth.
        Assert.StartsWith("purchase ~107.6923 times openai-revenue-2025 ", Text(Assert.Single(Of("2025-12-23", "openai", new HashSet<MetricBasis> { MetricBasis.Reported, MetricBasis.RunRate }))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2.0, 2.0, false, "2 times")]
    [InlineData(2.0, 2.0, true, "about 2 times")]
    [InlineData(0.4176, 0.7622, false, "0.4176 to 0.7622 times")]
    [InlineData(0.4176, 0.7622, true, "about 0.4176 to 0.7622 times")]
    [InlineData(0.0, 70.0, false, "at most 70 times")]
    [InlineData(0.0, 70.0, true, "at most about 70 times")]
    [InlineData(54.4615, null, false, "at least 54.4615 times")]
    [InlineData(54.4615, null, true, "about 54.4615 times or more")]
    [InlineData(0.0, null, true, "any number of times, as neither end is known")]
    public void In_words_about_stays_about(double low, double? high, bool approximate, string words) =>
        Assert.Equal(words, CoverageExplanation.Times(new((decimal)low, (decimal?)high, approximate)));

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
        // [1.2, 1.5]. All of it over two years from 2025, [8, 13] each: in 2026 [8/5, 13/4] = [1.6, 3.25], of it agreed
        // [5/5, 10/4] = [1, 2.5] and done [3/5, 3/4] = [0.6, 0.75].
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
        Assert.Null(coverage.Years[0].Ratios);
        Assert.Equal(["agreed 1..2.5", "done 0.6..0.75"], coverage.Years[1].Ratios!.Select(entry => $"{entry.Key} {Shown.Of(entry.Value)}"));
    }

    [Theory]
    [InlineData(10, 4, 5, "2..2.5")]
    [InlineData(10, 0, 5, "2..")] // up to 5: perhaps next to nothing
    [InlineData(10, 0, 0, "0..")] // nothing was sold
    [InlineData(200_005, 100_000, 100_000, "2.0001")] // 2.00005, half a place
    [InlineData(0, 4, 5, "0")]
    public void A_ratio_is_the_least_over_the_most_and_the_most_over_the_least(int money, int low, int high, string expected) => Assert.Equal(expected,
        Shown.Of(Assert.Single(Of(Ledger(Commitment("x", Usd(money)), Revenue(2025, "USD", new() { AsOf = Day, Low = low, High = high })).AsOf(), "a")).InAll!.Ratio));

    [Fact]
    public void Is_against_the_latest_year_in_the_same_currency_and_the_latest_word_on_it()
    {
        var ledger = Ledger(Commitment("x", Usd(30)),
            Revenue(2024, "USD", new() { AsOf = Day, Value = 2 }), Revenue(2027, "EUR", new() { AsOf = Day, Value = 1 }),
            Revenue(2025, "USD", new() { AsOf = Day, Value = 10 }) with { Revisions = [new() { AsOf = Day, Value = 10 }, new() { AsOf = Day.AddDays(9), Value = 15 }] });
        string At(int days) => Text(Assert.Single(Of(ledger.AsOf(Day.AddDays(days)), "a")));
        Assert.Equal("purchase 3 times a-revenue-2025 10", At(8));
        Assert.Equal("purchase 2 times a-revenue-2025 15", At(9));
    }

    [Theory]
    [InlineData("2025-q3", MetricBasis.Reported, false)]
    [InlineData("2025-12-31", MetricBasis.Reported, false)]
    [InlineData("2025", MetricBasis.Guidance, false)]
    [InlineData("2025", MetricBasis.Projection, false)]
    [InlineData("2025", MetricBasis.Reported, true)]
    public void Is_against_a_reported_year_alone(string period, MetricBasis basis, bool isIt)
    {
        var revenue = Revenue(2025, "USD", new() { AsOf = Day, Value = 10 }) with { Period = Period.Parse(period), Basis = basis };
        Assert.Equal(isIt, Assert.Single(Of(Ledger(Commitment("x", Usd(30)), revenue).AsOf(), "a")).InAll is not null);
    }

    [Fact]
    public void Of_two_run_rates_of_a_year_the_one_that_ends_later_holds()
    {
        // That of the year ends with its December, that of the third quarter with September.
        Metric Rate(string period, int value) => Revenue(2025, "USD", new() { AsOf = Day, Value = value }) with
        { Id = $"a-revenue-{period}", Period = Period.Parse(period), Basis = MetricBasis.RunRate };
        var view = Ledger(Commitment("x", Usd(30)), Rate("2025", 10), Rate("2025-q3", 5)).AsOf();
        Assert.Equal("purchase 3 times a-revenue-2025 10", Text(Assert.Single(Of(view, "a", RunRate))));
    }

    [Fact]
    public void An_answer_has_every_commitment_that_stands_in_it_and_the_years_asked_for()
    {
        Commitment Over(Commitment plain) => plain with { Revisions = [plain.Revisions[0] with { Start = StartDate.Parse("2025"), TermYears = 3m }] };
        var ledger = Ledger(Over(Commitment("w", Usd(30))), Commitment("p", Usd(10), partOf: "w"), Commitment("t", Usd(5), Status.InTalks));
        var answer = CoverageAnswer.Of(ledger.AsOf(), ledger.Companies.Find("a")!, Filter.None, null, new HashSet<int> { 2026, 2031 }, new(1, null, Day, false));
        var coverage = Assert.Single(answer.Data);
        Assert.Equal(["p", "w"], coverage.Inputs.Select(input => input.Id));
        Assert.Equal([2026], coverage.Years.Select(year => year.Year));
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
