using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>What revisions add up to, what amounts come to, and which class a status is of. R1, R3, R4.</summary>
public sealed class StateTests
{
    private static readonly Revision First = new()
    {
        AsOf = Day,
        Effective = Day.AddDays(-3),
        Status = Status.InTalks,
        Event = RevisionEvent.Amended,
        Amount = new(Usd(10)),
        Valuation = new(Usd(500)),
        StakePercent = 2.5m,
        Start = new StartDate(Day, IsYear: true),
        TermYears = 5m,
        Schedule = new([new(2025, Usd(10))]),
        CapacityGw = 1.2m,
        Note = "first",
        Sources = ["s1"],
    };

    [Fact]
    public void What_a_revision_leaves_out_carries_over_but_its_event_note_and_sources()
    {
        var (first, second) = (StateOf(First), StateOf(First, new() { AsOf = Day.AddDays(1), Sources = ["s2"] }));
        Assert.Equal(first with { AsOf = Day.AddDays(1), Revisions = 2, Event = null, Note = null, Sources = second.Sources }, second);
        Assert.Equal(["s2"], second.Sources);
        Assert.Equal((RevisionEvent.Amended, "first"), (first.Event, first.Note));
    }

    [Fact]
    public void Unknown_withdraws_what_held_until_it_is_stated_again()
    {
        Revision unknown = new()
        {
            AsOf = Day.AddDays(1),
            Amount = default(Stated<Amount>),
            Valuation = default(Stated<Amount>),
            StakePercent = default(Stated<decimal>),
            Start = default(Stated<StartDate>),
            TermYears = default(Stated<decimal>),
            Schedule = default(Stated<IReadOnlyList<ScheduledYear>>),
            CapacityGw = default(Stated<decimal>),
            Effective = default(Stated<DateOnly>),
        };
        var without = StateOf(First, unknown);
        Assert.Equal(
            (null, null, null, null, null, null, null),
            (without.Amount, without.Valuation, without.StakePercent, without.Start, without.TermYears, without.Schedule, without.CapacityGw));
        Assert.Equal((Status.InTalks, null), (without.Status, without.Effective));
        Assert.Equal(7, StateOf(First, unknown, new() { AsOf = Day.AddDays(2), TermYears = 7m }).TermYears);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Of_a_day_those_revisions_hold_that_were_public_by_then(int days, int revisions) =>
        Assert.Equal(revisions, State.Of([First, new() { AsOf = Day.AddDays(2) }], Day.AddDays(days))?.Revisions ?? 0);

    [Theory]
    [InlineData(Status.Rumoured, StatusClass.Talked)]
    [InlineData(Status.InTalks, StatusClass.Talked)]
    [InlineData(Status.LetterOfIntent, StatusClass.Intended)]
    [InlineData(Status.Announced, StatusClass.Agreed)]
    [InlineData(Status.Signed, StatusClass.Agreed)]
    [InlineData(Status.Completed, StatusClass.Done)]
    [InlineData(Status.Cancelled, StatusClass.Gone)]
    [InlineData(Status.Lapsed, StatusClass.Gone)]
    public void A_status_is_of_a_class_which_a_sum_takes_if_it_is_agreed_or_done_or_asked_for(Status status, StatusClass ofClass)
    {
        var ledger = Ledger(Commitment("x", Usd(10), status));
        var isTaken = ofClass is StatusClass.Agreed or StatusClass.Done;
        Assert.Equal(isTaken ? ["x"] : [], Total(ledger).Counted);
        Assert.Equal(isTaken ? [] : ["without x: class"], Total(ledger).Excluded.Select(Shown.Of));
        var asked = Total(ledger, filter: new() { Classes = new HashSet<StatusClass> { ofClass } });
        Assert.Equal((Words.Of(ofClass), new Interval(10, 10)), Assert.Single(asked.Classes.Select(one => (one.Key, one.Value))));
    }

    [Theory]
    [InlineData(Bound.Exact, "10")]
    [InlineData(Bound.About, "~10")]
    [InlineData(Bound.AtLeast, "10..")]
    [InlineData(Bound.AtMost, "0..10")]
    public void A_value_has_a_bound(Bound bound, string interval) => Assert.Equal(interval, Shown.Of(Usd(10, bound).Interval));

    [Fact]
    public void A_range_runs_from_its_low_to_its_high_end()
    {
        Assert.Equal(new Interval(4, 9), new Amount { Low = 4, High = 9, Currency = "USD" }.Interval);
        Assert.Equal(new Interval(0, 9), new Amount { High = 9, Currency = "USD" }.Interval);
        Assert.Equal(new Interval(4, null), new Amount { Low = 4, Currency = "USD" }.Interval);
    }

    [Fact]
    public void An_amount_is_exact_unless_a_source_says_about()
    {
        Assert.Equal(new Interval(10, 10), new Amount { Value = 10, Currency = "USD" }.Interval);
        Assert.Equal(new Interval(4, 9, true), new Amount { Low = 4, High = 9, Currency = "USD", Bound = Bound.About }.Interval);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void That_our_first_source_came_later_is_said_of_each_revision(bool first, bool second)
    {
        var plain = Commitment("x", Usd(10));
        var ledger = Ledger(plain with { Revisions = [plain.Revisions[0] with { FirstRecorded = first }, new() { AsOf = Day.AddDays(2), FirstRecorded = second }] });
        bool Said(int days) => ledger.AsOf(Day.AddDays(days)) is var view && CommitmentAnswer.Of(view, view.Commitment("x")!).FirstRecorded;
        Assert.Equal((first, first, second), (Said(0), Said(1), Said(2)));
    }

    [Fact]
    public void Of_tranches_those_that_are_firm_count_and_of_others_anything_up_to_their_high_end()
    {
        // Firm 5, and at least 3: 8 or more. Not firm: about 20 is anything from nothing to about 20.
        Assert.Equal(new Interval(5, 25), Tranches((true, 5), (false, 20)).Interval);
        Assert.Equal(new Interval(8, null, true), new Amount
        {
            Tranches = [new(true, Usd(5)), new(true, Usd(3, Bound.AtLeast)), new(false, Usd(20, Bound.About))],
        }.Interval);
    }

    [Fact]
    public void No_amount_at_all_is_anything_from_nothing_up()
    {
        var total = Total(Ledger(Commitment("x", null), Commitment("y", Usd(3))));
        Assert.Equal((new Interval(3, null), "USD"), (total.Interval, total.Currency));
        Assert.Equal(["x"], total.Unsized);
    }

    [Theory]
    [InlineData(-1, 0, null)]
    [InlineData(0, 1, 10)]
    [InlineData(2, 1, 10)]
    [InlineData(3, 2, 12)]
    public void A_metric_is_what_was_last_said_of_it_by_then(int days, int revisions, int? value)
    {
        Metric metric = new()
        {
            Id = "a-revenue-2025",
            Company = "a",
            Name = "revenue",
            Period = new(2025),
            Unit = "USD",
            Basis = MetricBasis.Guidance,
            Revisions = [new() { AsOf = Day, Value = 10, Bound = Bound.About }, new() { AsOf = Day.AddDays(3), Value = 12, Bound = Bound.About }],
        };
        var answer = MetricAnswer.Of(Ledger(metric).AsOf(Day.AddDays(days)), metric);
        Assert.Equal((revisions, value, value, value is not null), (answer?.Revisions ?? 0, (int?)answer?.Low, (int?)answer?.High, answer?.Approximate ?? false));
    }

    private static State StateOf(params Revision[] revisions) => State.Of(revisions, revisions[^1].AsOf)!;
}
