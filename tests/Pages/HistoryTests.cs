using Outlay.Pages;
using static Outlay.Tests.Say;

namespace Outlay.Tests;

/// <summary>The history on a record's page says everything that a revision changed. R1.</summary>
public sealed class HistoryTests
{
    private static readonly Revision First = new()
    {
        AsOf = Day,
        Status = Status.Announced,
        Amount = new(Usd(10)),
        Valuation = new(Usd(500)),
        StakePercent = 2.5m,
        Start = new StartDate(Day, IsYear: true),
        TermYears = 2m,
        CapacityGw = 1.2m,
        Effective = Day.AddDays(-3),
        Schedule = new([new(2025, Usd(4)), new(2026, Usd(6))]),
    };

    public static TheoryData<string, Revision> Steps => new()
    {
        { "Status: Announced → Signed", new() { AsOf = Day.AddDays(1), Status = Status.Signed } },
        { "Valuation: $500 → $600", new() { AsOf = Day.AddDays(1), Valuation = new(Usd(600)) } },
        { "Stake: 2.5% → 3%", new() { AsOf = Day.AddDays(1), StakePercent = 3m } },
        { "Term: 2 years → 4 years", new() { AsOf = Day.AddDays(1), TermYears = 4m } },
        { "Starts: 2025 → 5 Jan 2025", new() { AsOf = Day.AddDays(1), Start = new StartDate(Day.AddDays(4)) } },
        { "Capacity: 1.2 GW → unknown", new() { AsOf = Day.AddDays(1), CapacityGw = default(Stated<decimal>) } },
        { "In effect from: 29 Dec 2024 → 2 Jan 2025", new() { AsOf = Day.AddDays(1), Effective = Day.AddDays(1) } },
        { "In effect from: 29 Dec 2024 → unknown", new() { AsOf = Day.AddDays(1), Effective = default(Stated<DateOnly>) } },
        { "By year: 2025: $4; 2026: $6 → 2025: $3; 2026: $7", new() { AsOf = Day.AddDays(1), Schedule = new([new(2025, Usd(3)), new(2026, Usd(7))]) } },
        { "By year: 2025: $4; 2026: $6 → unknown", new() { AsOf = Day.AddDays(1), Schedule = default(Stated<IReadOnlyList<ScheduledYear>>) } },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_field_that_a_revision_changes_is_said(string change, Revision second) =>
        Assert.Equal([change], Changes([First, second])[0]);

    [Fact]
    public void What_a_revision_says_again_is_no_change() =>
        Assert.Equal([], Changes([First, First with { AsOf = Day.AddDays(1) }])[0]);

    private static List<IEnumerable<string>> Changes(IReadOnlyList<Revision> revisions)
    {
        var ledger = new LedgerBuilder().Add(new Deal
        {
            Id = "d",
            Title = "D",
            Kind = DealKind.Equity,
            Parties = [],
            Revisions = revisions,
        }).Build();
        var answer = DealAnswer.Of(ledger.AsOf(), ledger.AsOf().Deal("d")!);
        return [.. History.Of(answer).Select(entry => entry.Changes.Select(change => $"{change.Field}: {change.Was} → {change.Now}"))];
    }
}
