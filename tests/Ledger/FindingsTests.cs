using System.Globalization;
using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>R14, as of a date.</summary>
public sealed class FindingsTests
{
    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsFound(FindingKind kind, string record, string asOf) => Find(kind, record, ContentLedger.Read().AsOf(Date(asOf)), Date(asOf));

    private static bool Find(FindingKind kind, string record, LedgerView view, DateOnly today) =>
        view.Findings(today).Any(finding => finding.Kind == kind && finding.Records[0] == record);

    [Theory]
    [InlineData("poolside-nvidia", "2025-10-31", 179, false)]
    [InlineData("poolside-nvidia", "2025-10-31", 180, true)]
    [InlineData("poolside-nvidia", "2025-10-31", 600, true)]
    [InlineData("michigan-saline-financing", "2025-12-17", 127, false)] // closed on 2026-04-24, a day later
    [InlineData("michigan-saline-financing", "2025-12-17", 180, false)]
    [InlineData("com-nvidia-openai-100b", "2025-09-22", 180, false)] // 2026-03-21: in talks, last told of on 2026-02-03
    public void Talks_are_stale_once_180_days_pass_without_a_word(string record, string last, int days, bool isStale) =>
        Assert.Equal(isStale, IsFound(FindingKind.Stale, record, Date(last).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void A_letter_of_intent_does_not_go_stale() => Assert.DoesNotContain(
        Ledger(Commitment("x", Usd(1), Status.LetterOfIntent)).AsOf().Findings(Day.AddDays(1000)), finding => finding.Kind == FindingKind.Stale);

    [Theory]
    [InlineData(179, false)]
    [InlineData(180, true)]
    public void Without_a_date_stale_is_measured_to_today(int days, bool isStale) =>
        Assert.Equal(isStale, Find(FindingKind.Stale, "x", Ledger(Commitment("x", Usd(1), Status.InTalks)).AsOf(), Day.AddDays(days)));

    [Theory]
    [InlineData(Status.Rumoured, true)]
    [InlineData(Status.InTalks, true)]
    [InlineData(Status.Announced, false)]
    [InlineData(Status.Lapsed, false)]
    public void A_rumour_goes_stale_as_talks_do(Status status, bool isStale) =>
        Assert.Equal(isStale, Find(FindingKind.Stale, "x", Ledger(Commitment("x", Usd(1), status)).AsOf(), Day.AddDays(180)));

    [Theory]
    [InlineData("2025-12-29", false)] // one claim
    [InlineData("2026-03-05", false)]
    [InlineData("2026-03-06", true)] // another figure
    public void A_dispute_opens_with_its_second_claim(string asOf, bool isDisputed) =>
        Assert.Equal(isDisputed, IsFound(FindingKind.Disputed, "softbank-digitalbridge", asOf));

    [Theory]
    [InlineData("2025-10-28", true)] // about $1.4T, and nothing of when
    [InlineData("2025-11-05", true)]
    [InlineData("2025-11-06", false)] // over eight years
    public void What_has_no_years_is_unscheduled_until_it_has(string asOf, bool isUnscheduled) =>
        Assert.Equal(isUnscheduled, IsFound(FindingKind.Unscheduled, "com-openai-infra-total", asOf));

    [Theory]
    [InlineData("2026-02-26", false)]
    [InlineData("2026-02-27", true)]
    public void Parts_exceed_the_whole_from_the_day_on_which_they_do(string asOf, bool doThey) =>
        Assert.Equal(doThey, IsFound(FindingKind.PartsExceedWhole, "com-openai-infra-total", asOf));

    [Theory]
    [InlineData("2026-02-19", false)] // the round was not known of
    [InlineData("2026-03-30", false)] // announced, like its parts
    [InlineData("2026-03-31", true)] // done, while Amazon's part is signed and SoftBank's announced
    public void Classes_are_mixed_from_the_day_on_which_they_differ(string asOf, bool areThey) =>
        Assert.Equal(areThey, IsFound(FindingKind.MixedClass, "openai-round-2026", asOf));

    [Theory]
    [InlineData("2026-05-13", false)]
    [InlineData("2026-05-14", true)] // listed, and the figures of the announcement were withdrawn
    public void What_loses_its_amount_is_unsized(string asOf, bool isUnsized) =>
        Assert.Equal(isUnsized, IsFound(FindingKind.Unsized, "cerebras-ipo", asOf));

    [Fact]
    public void A_deal_whose_commitments_hold_the_money_is_not_unsized_itself()
    {
        var view = ContentLedger.Read().AsOf(Date("2026-11-01"));
        var found = view.Findings(view.Date).Where(finding => finding.Kind == FindingKind.Unsized).Select(finding => finding.Records[0]).ToList();
        Assert.DoesNotContain("meta-coreweave", found);
        Assert.DoesNotContain("openai-amd", found);
        Assert.Contains("com-openai-amd", found);
        Assert.Contains("stargate-uk", found);
    }

    [Fact]
    public void A_record_is_on_relays_alone_until_a_better_source_tells_of_it()
    {
        var relayed = Commitment("x", Usd(1));
        var ledger = Ledger(Source("retold", Grade.Relay), Source("told", Grade.Press), relayed with
        {
            Revisions = [relayed.Revisions[0] with { Sources = ["retold"] }, new() { AsOf = Day.AddDays(1), Sources = ["told"] }],
        });
        Assert.True(Find(FindingKind.RelayOnly, "x", ledger.AsOf(Day), Day));
        Assert.False(Find(FindingKind.RelayOnly, "x", ledger.AsOf(Day.AddDays(1)), Day));
    }

    [Fact]
    public void An_answer_carries_the_findings_that_touch_it_and_no_others()
    {
        // Of what Alphabet guarantees, nothing is disputed, unsized or in talks; the years of both are unknown.
        var view = ContentLedger.Read().AsOf(Date("2026-11-01"));
        var totals = Totals.Of(view, new(SumOf.Commitments, new() { Payers = new HashSet<string> { "alphabet" }, Kinds = new HashSet<string> { "guarantee" } }), view.Date);
        Assert.Equal(["unscheduled: com-google-cipher-backstop com-google-terawulf-backstop"],
            totals.Findings.Where(finding => finding.Kind != FindingKind.RelayOnly).Select(Shown.Of));
    }

    private static Source Source(string id, Grade grade) => new()
    {
        Id = id,
        Publisher = id,
        Title = id,
        Date = Day,
        DateBasis = DateBasis.Stamp,
        Grade = grade,
    };
}
