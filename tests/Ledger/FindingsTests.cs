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

    [Fact]
    public void Each_day_after_the_last_report_is_stale_by_itself()
    {
        var ledger = Ledger(Commitment("x", Usd(1), Status.InTalks));
        foreach (var days in (int[])[180, 179, 200, 0])
            Assert.Equal(days >= 180, Find(FindingKind.Stale, "x", ledger.AsOf(Day.AddDays(days)), Day.AddDays(days)));
    }

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

    [Theory]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, false, true)]
    [InlineData(false, false, false, true)]
    [InlineData(false, false, true, false)]
    public void What_has_a_start_and_a_term_or_a_schedule_is_in_known_years(bool start, bool term, bool schedule, bool isUnscheduled)
    {
        var plain = Commitment("x", Usd(10));
        IReadOnlyList<ScheduledYear> years = [new(2025, Usd(10))];
        var view = Ledger(plain with
        {
            Revisions = [plain.Revisions[0] with { Start = start ? StartDate.Parse("2025") : null, TermYears = term ? 2m : null, Schedule = schedule ? new(years) : null }],
        }).AsOf();
        Assert.Equal(isUnscheduled, Find(FindingKind.Unscheduled, "x", view, Day));
        Assert.Equal(isUnscheduled, Totals.Of(view, new(SumOf.Commitments, Filter.None), Day).Findings.Any(finding => finding.Kind == FindingKind.Unscheduled));
    }

    [Theory]
    [InlineData(0, true, "old")]
    [InlineData(0, false, "old", "better")]
    [InlineData(0, false, "better")]
    [InlineData(1, true, "old")]
    public void Every_source_up_to_the_day_is_a_relay_or_the_record_is_not_on_relays_alone(int day, bool isOnRelays, params string[] sources)
    {
        // A day later, and then another, a relay and a newsroom tell of it again.
        var plain = Commitment("x", Usd(1));
        Revision[] revisions = [plain.Revisions[0] with { Sources = sources }, new() { AsOf = Day.AddDays(1), Sources = ["old"] }, new() { AsOf = Day.AddDays(2), Sources = ["better"] }];
        Metric metric = new()
        {
            Id = "a-revenue-2024",
            Company = "a",
            Name = "revenue",
            Period = new(2024),
            Unit = "USD",
            Basis = MetricBasis.Reported,
            Revisions = [.. revisions.Select(revision => new MetricRevision { AsOf = revision.AsOf, Value = 1, Sources = revision.Sources })],
        };
        var ledger = Ledger(Source("old", Grade.Relay), Source("better", Grade.Press), metric, plain with { Revisions = revisions });
        bool In(IEnumerable<Finding> findings) => findings.Any(finding => finding.Kind == FindingKind.RelayOnly && finding.Records[0] == "x");
        var view = ledger.AsOf(Day.AddDays(day));
        Assert.Equal((isOnRelays, isOnRelays, isOnRelays), (In(view.Findings(Day)), Find(FindingKind.RelayOnly, metric.Id, view, Day), In(Totals.Of(view, new(SumOf.Commitments, Filter.None), Day).Findings)));
        Assert.False(In(ledger.AsOf(Day.AddDays(2)).Findings(Day)));
        Assert.False(In(Totals.Of(ledger.AsOf(Day.AddDays(2)), new(SumOf.Commitments, Filter.None), Day).Findings));
    }

    [Theory]
    [InlineData(Status.InTalks, Status.Signed, true)]
    [InlineData(Status.Signed, Status.Rumoured, true)]
    [InlineData(Status.Signed, Status.Completed, true)]
    [InlineData(Status.Announced, Status.Signed, false)]
    [InlineData(Status.Signed, Status.Cancelled, false)] // what is gone is part of nothing any more
    public void A_ledger_finds_classes_mixed_in_all_that_is_not_gone(Status whole, Status part, bool areMixed) => Assert.Equal(areMixed,
        Find(FindingKind.MixedClass, "w", Ledger(Commitment("w", Usd(100), whole), Commitment("p", Usd(60), part, "w")).AsOf(), Day));

    [Fact]
    public void As_of_a_date_stale_is_measured_to_that_date_whatever_today_is()
    {
        var ledger = Ledger(Commitment("x", Usd(1), Status.InTalks));
        string[] Stale(int asOf) => [.. Totals.Of(ledger.AsOf(Day.AddDays(asOf)), new(SumOf.Commitments, new() { Classes = With(StatusClass.Talked) }), Day.AddDays(900)).Findings
            .Where(finding => finding.Kind == FindingKind.Stale).Select(Shown.Of)];
        Assert.Equal((0, false), (Stale(179).Length, Find(FindingKind.Stale, "x", ledger.AsOf(Day.AddDays(179)), Day.AddDays(900))));
        Assert.Equal(["stale: x"], Stale(180));
    }

    [Fact]
    public void An_answer_has_the_findings_of_parts_left_out_and_of_commitments_that_state_a_deals_money()
    {
        // p is left out as part of w; t is not asked for. None of the three has years or, p and t, an amount.
        string[] Found(SumOf of, params IRecord[] records) => [.. Totals.Of(Ledger(records).AsOf(), new(of, Filter.None), Day).Findings
            .Where(finding => finding.Kind is FindingKind.Unsized or FindingKind.Unscheduled).Select(Shown.Of)];
        IRecord[] commitments = [Commitment("w", Usd(100)), Commitment("p", null, partOf: "w"), Commitment("t", null, Status.InTalks)];
        Assert.Equal(["unsized: p", "unscheduled: p w"], Found(SumOf.Commitments, commitments));
        Assert.Equal(["unscheduled: p w"], Found(SumOf.Commitments, Commitment("w", Usd(100)), Commitment("p", Usd(140), partOf: "w")));

        // A deal that states its own money has no years to lack; of one with commitments these have.
        Assert.Equal([], Found(SumOf.Deals, Deal("d", Usd(10))));
        Assert.Equal(["unscheduled: x"], Found(SumOf.Deals, Deal("d", null), Commitment("x", Usd(10)) with { Deal = "d" }));
    }

    [Fact]
    public void An_answer_over_deals_has_the_disputes_about_them()
    {
        Dispute dispute = new()
        {
            Id = "size",
            Subject = "Size",
            Records = ["d"],
            Field = "amount",
            Claims = [new() { Date = Day, Text = "ten" }, new() { Date = Day, Text = "twenty" }],
        };
        Assert.Contains("disputed: d", Totals.Of(Ledger(Deal("d", Usd(10)), dispute).AsOf(), new(SumOf.Deals, Filter.None), Day).Findings.Select(Shown.Of));
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
