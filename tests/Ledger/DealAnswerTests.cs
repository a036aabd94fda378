namespace Outlay.Tests;

public sealed class DealAnswerTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private static readonly Deal Whole = new()
    {
        Id = "deal",
        Title = "Deal",
        Kind = DealKind.Capacity,
        Parties = [new("a", Role.Customer)],
        Revisions = [new() { AsOf = Day, Status = Status.Signed, Sources = ["deal-source"] }],
    };

    [Fact]
    public void Money_of_one_kind_class_and_currency_adds_up()
    {
        var money = Assert.Single(Money(Commit("one", 10), Commit("two", 5, Bound.AtLeast)));
        Assert.Equal((15m, null, "USD", "agreed"), (money.Low, money.High, money.Currency, money.Class));
        Assert.Equal(["one", "two"], money.Stated);
        Assert.Equal(["one-source", "two-source"], money.Sources);
    }

    [Fact]
    public void Money_of_another_kind_class_or_currency_stands_apart()
    {
        var money = Money(Commit("one", 10), Commit("two", 5) with { Kind = CommitmentKind.Guarantee },
            Commit("three", 3, status: Status.InTalks), Commit("four", 2, currency: "EUR"));
        Assert.Equal(
            [(CommitmentKind.Purchase, "agreed", "EUR", 2m), (CommitmentKind.Purchase, "talked", "USD", 3m), (CommitmentKind.Purchase, "agreed", "USD", 10m), (CommitmentKind.Guarantee, "agreed", "USD", 5m)],
            money.Select(part => (part.Kind!.Value, part.Class, part.Currency, part.Low)));
    }

    [Fact]
    public void Money_without_an_amount_opens_what_the_deal_has()
    {
        var money = Assert.Single(Money(Commit("one", 10), Unsized("two")));
        Assert.Equal((10m, null, "USD"), (money.Low, money.High, money.Currency));
        Assert.Equal(["one", "two"], money.Stated);
    }

    [Fact]
    public void Money_without_any_amount_has_no_currency_and_leads_to_who_says_it_exists()
    {
        var money = Assert.Single(Money(Unsized("one")));
        Assert.Equal((0m, null, null), (money.Low, money.High, money.Currency));
        Assert.Equal(["one-source"], money.Sources);
    }

    [Fact]
    public void Money_is_according_to_the_sources_of_its_amount_and_not_of_a_later_word()
    {
        var plain = Commit("one", 10);
        var told = plain with { Revisions = [.. plain.Revisions, new() { AsOf = Day.AddDays(1), Status = Status.Completed, Sources = ["later-source"] }] };
        var money = Assert.Single(Money(told));
        Assert.Equal(("done", 10m), (money.Class, money.Low));
        Assert.Equal(["one-source"], money.Sources);
    }

    [Fact]
    public void Money_without_an_amount_stands_apart_where_the_deal_has_two_currencies()
    {
        var money = Money(Commit("one", 10), Commit("two", 5, currency: "EUR"), Unsized("three"));
        Assert.Equal([(null, 0m), ("EUR", 5m), ("USD", 10m)], money.Select(part => (part.Currency, part.Low)));
    }

    // R7: the part is in its whole, which is at most 10: 10, and not 14.
    [Fact]
    public void A_part_is_not_added_to_its_whole()
    {
        var money = Assert.Single(Money(Commit("one", 10), Commit("part", 4) with { PartOf = "one" }));
        Assert.Equal((10m, 10m), (money.Low, money.High!.Value));
        Assert.Equal(["one"], money.Stated);
    }

    // R7: overlapping records count as [the largest low, the sum of the highs], and of two classes under mixed.
    [Fact]
    public void Commitments_of_two_classes_that_overlap_are_mixed()
    {
        var money = Money(Commit("one", 10), Commit("two", 4, status: Status.Completed) with { Overlaps = ["one"] }, Commit("three", 1));
        Assert.Equal([("agreed", 1m, 1m), ("mixed", 10m, 14m)], money.Select(part => (part.Class, part.Low, part.High!.Value)));
        Assert.Equal(["three"], money[0].Stated);
        Assert.Equal(["one", "two"], money[1].Stated);
    }

    [Fact]
    public void A_deal_without_commitments_states_its_own()
    {
        var own = Whole with { Revisions = [Whole.Revisions[0] with { Amount = new Amount { Value = 7, Currency = "USD", Bound = Bound.AtMost } }] };
        var answer = Answer(new LedgerBuilder().Add(own).Build());
        var money = Assert.Single(answer.Money);
        Assert.Equal((null, 0m, 7m), (money.Kind, money.Low, money.High!.Value));
        Assert.Equal(["deal"], money.Stated);
        Assert.Equal(7, answer.Amount!.Value);
    }

    // The talks have no commitment yet: until then the deal speaks for itself.
    [Fact]
    public void A_commitment_of_later_is_not_in_the_history_before_it()
    {
        var talks = Whole with { Revisions = [new() { AsOf = Day.AddDays(-9), Status = Status.InTalks, Sources = ["talk-source"] }, .. Whole.Revisions] };
        var answer = Answer(new LedgerBuilder().Add(talks, Commit("one", 10)).Build());
        Assert.Equal(["deal"], answer.Revisions[0].Money.Single().Stated);
        Assert.Equal(["one"], answer.Revisions[1].Money.Single().Stated);
    }

    [Fact]
    public void Each_field_is_traced_to_the_revision_that_states_it()
    {
        var deal = Whole with
        {
            Revisions =
            [
                new() { AsOf = Day, Status = Status.InTalks, TermYears = 5m, CapacityGw = 1m, StakePercent = 2m },
                new() { AsOf = Day.AddDays(1), Status = Status.Signed, CapacityGw = 2m, StakePercent = default(Stated<decimal>) },
                new() { AsOf = Day.AddDays(2), Note = "nothing new" },
            ],
        };
        var answer = Answer(new LedgerBuilder().Add(deal).Build());
        Assert.Equal(
            [("capacityGw", 1), ("status", 1), ("termYears", 0)],
            answer.StatedOn.Select(stated => (stated.Key, stated.Value.DayNumber - Day.DayNumber)).Order());
        Assert.Equal((5m, 2m, null), (answer.TermYears, answer.CapacityGw, answer.StakePercent));
    }

    [Fact]
    public void Every_field_that_a_state_carries_over_is_traced()
    {
        var carried = typeof(Revision).GetProperties().Select(property => property.Name)
            .Except([nameof(Revision.AsOf), nameof(Revision.FirstRecorded), nameof(Revision.Event), nameof(Revision.Note), nameof(Revision.Sources)]);
        var all = Whole with
        {
            Revisions =
            [
                new()
                {
                    AsOf = Day, Effective = Day, Status = Status.Signed, Amount = new Amount { Value = 1, Currency = "USD" },
                    Valuation = new Amount { Value = 1, Currency = "USD" }, StakePercent = 1m, Start = new StartDate(Day), TermYears = 1m,
                    Schedule = new([new ScheduledYear(2026, new() { Value = 1, Currency = "USD" })]), CapacityGw = 1m,
                },
            ],
        };
        var traced = Answer(new LedgerBuilder().Add(all).Build()).StatedOn.Keys;
        Assert.Equal(carried.Order(), traced.Select(name => char.ToUpperInvariant(name[0]) + name[1..]).Order());
    }

    private static IReadOnlyList<MoneyAnswer> Money(params Commitment[] commitments) =>
        Answer(new LedgerBuilder().Add(Whole).Add(commitments).Build()).Money;

    private static DealAnswer Answer(Ledger ledger) => DealAnswer.Of(ledger.AsOf(), ledger.AsOf().Deal("deal")!);

    private static Commitment Commit(string id, decimal value, Bound bound = Bound.Exact, Status status = Status.Signed, string currency = "USD") => new()
    {
        Id = id,
        Title = id,
        Kind = CommitmentKind.Purchase,
        From = "a",
        Deal = "deal",
        Revisions = [new() { AsOf = Day, Status = status, Amount = new Amount { Value = value, Currency = currency, Bound = bound }, Sources = [id + "-source"] }],
    };

    private static Commitment Unsized(string id) => Commit(id, 0) with { Revisions = [new() { AsOf = Day, Status = Status.Signed, Sources = [id + "-source"] }] };
}
