using System.Globalization;
using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>Schedules and coverage over content/, each worked by hand. R8, R9.</summary>
public sealed class RealYearsTests
{
    private static Total Ask(Filter filter, string asOf = "2026-11-01") =>
        Assert.Single(ContentLedger.Totals(asOf, SumOf.Commitments, filter with { Kinds = Only("purchase") }).All);

    [Fact]
    public void What_meta_pays_for_computing_by_year()
    {
        // AMD 100 or more over 5 years from 2026: 20. Google 10 or more over 6 from 2025: 1,666,666,666.67, five times, and then 65
        // cents at the end. Nebius [12, 27] over 5 from 2027: [2.4, 5.4]. Of CoreWeave's two the low end is that of about 21 over 6
        // from 2027, 3.5; up to 14.2 over 6 from 2025 adds to the high ends alone. Google's TPUs and Nvidia have no amount and no term.
        // 2026: 20 + 1.666…67. 2027 to 2029: 20 + 1.666…67 + 2.4 + 3.5. 2031: 2.4 + 3.5 to 5.4 + 3.5. 2032: 3.5.
        Assert.Equal("""
            2025 1.66666666667B..
            2026 21.66666666667B..
            2027 ~27.56666666667B..
            2028 ~27.56666666667B..
            2029 ~27.56666666667B..
            2030 ~27.56666666665B..
            2031 ~5.9B..8.9B
            2032 ~3.5B
            unscheduled 0..: com-meta-google-tpu com-meta-nvidia
            """, Shown.Of(Schedule.Of(Ask(new() { Payers = Only("meta") }))));
    }

    [Fact]
    public void What_spacex_is_paid_for_computing_by_year()
    {
        // Anthropic about 45 over 3 years from 2026: 15. Alphabet about 29.4 over 2.75 from 2026-10-01: 92 days of 10,690,909,090.91 a
        // year, two full years and 5,323,486,924.03. Reflection up to 6.3 over 3.5 from 2026-07-01, 1.8 a year: 184 of 365 days are
        // 907,397,260.27, and the last year, 2029, has 6.3 - 0.90739726027 - 3.6 = 1.79260273973.
        Assert.Equal("""
            2026 ~17.69469489415B..18.60209215442B
            2027 ~25.69090909091B..27.49090909091B
            2028 ~25.69090909091B..27.49090909091B
            2029 ~5.32348692403B..7.11608966376B
            unscheduled 0
            """, Shown.Of(Schedule.Of(Ask(new() { Payees = Only("spacex") }))));
    }

    [Fact]
    public void What_openai_promised_by_its_parts_against_its_revenue_of_2025()
    {
        var total = Ask(new() { Payers = Only("openai") });
        var coverage = Assert.Single(Coverage.Of(ContentLedger.Read().AsOf(new(2026, 11, 1)), [total], "openai"));

        // 708 or more over about 13 is 54.4615 or more; the whole alone, 600 over 13, is 46.1538.
        Assert.Equal("~54.4615..", Shown.Of(coverage.InAll!.Ratio));
        Assert.Equal(["~46.1538 ~54.4615.. by parts"], coverage.InAll.Wholes.Select(whole => $"{Shown.Of(whole.ByWhole)} {Shown.Of(whole.ByParts)} by {Words.Of(whole.CountedBy)}"));

        // AWS 38 over 7 years from 2025: 5,428,571,428.57, a cent more in 2031. AWS 100 over 8 from 2026: 12.5. Cerebras 20 or more
        // over 3 from 2026: 6,666,666,666.67, a cent less in 2028. CoreWeave up to 22.4 over 5 from 2025: up to 4.48. Oracle 300 over
        // 5 from 2027: 60. Azure's 250 has no term, four others no amount.
        Assert.Equal("""
            2025 5.42857142857B..9.90857142857B
            2026 24.59523809524B..
            2027 84.59523809524B..
            2028 84.59523809523B..
            2029 77.92857142857B..82.40857142857B
            2030 77.92857142857B
            2031 77.92857142858B
            2032 12.5B
            2033 12.5B
            unscheduled 250B..: com-openai-amd com-openai-azure com-openai-broadcom com-openai-google-cloud com-openai-nvidia-5gw
            """, Shown.Of(Schedule.Of(total)));

        // 5.42857142857 and 9.90857142857 over 13; of no later year the revenue is known.
        Assert.Equal(["2025 ~0.4176..0.7622", .. Enumerable.Range(2026, 8).Select(year => $"{year} no revenue known for {year}")],
            coverage.Years.Select(year => $"{year.Year} {(year.Ratio is { } ratio ? Shown.Of(ratio) : year.Missing)}"));
    }

    [Theory]
    [InlineData("2025-11-05", "unscheduled ~1400B: com-openai-infra-total", null)] // nothing of when, and no revenue
    [InlineData("2026-02-19", "2025 to 2032 ~175B", "~107.6923")]
    [InlineData("2026-02-20", "2026 to 2030 ~120B", "~46.1538")] // about 600 over five years from 2026; over about 13
    public void What_openai_promised_by_its_whole(string asOf, string years, string? inAll)
    {
        var total = Ask(new() { Payers = Only("openai") }, asOf);
        var coverage = Assert.Single(Coverage.Of(ContentLedger.Read().AsOf(DateOnly.Parse(asOf, CultureInfo.InvariantCulture)), [total], "openai"));
        Assert.Equal(years, coverage.Years is [var first, ..]
            ? $"{first.Year} to {coverage.Years[^1].Year} {Shown.Of(Assert.Single(coverage.Years.Select(year => year.Commitments).Distinct()))}"
            : $"unscheduled {Shown.Of(coverage.Unscheduled.Total)}: {string.Join(' ', coverage.Unscheduled.Records)}");
        Assert.Equal(inAll, coverage.InAll is { } ratio ? Shown.Of(ratio.Ratio) : null);
    }
}
