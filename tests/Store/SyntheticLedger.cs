namespace Outlay.Tests;

/// <summary>Ledgers of any size, with every kind of record, text beyond ASCII, and amounts of every form.</summary>
internal static class SyntheticLedger
{
    private static readonly DateOnly Day = new(2025, 12, 16);

    /// <param name="deals">There are as many commitments, and a tenth as many companies, sources, metrics, disputes, briefs and guides.</param>
    /// <param name="edition">Ledgers of different editions differ in every record.</param>
    public static Ledger Of(int deals = 10, string edition = "first")
    {
        var tenths = Enumerable.Range(1, Math.Max(1, deals / 10)).ToList();
        return new LedgerBuilder()
            .Add(tenths.Select(i => new Company { Id = $"c{i}", Name = $"Café {i}, {edition}", Kind = CompanyKind.AiLab, Aliases = [$"old-c{i}"] }))
            .Add(tenths.Select(i => new Source { Id = $"s{i}", Publisher = edition, Title = "„Über 10 Mrd.“", Date = Day, DateBasis = DateBasis.Stamp, Grade = Grade.Press }))
            .Add(tenths.Select(i => Metric(i, edition)))
            .Add(tenths.Select(i => new Dispute { Id = $"x{i}", Subject = edition, Records = ["d1"], Field = "amount", Claims = [new() { Date = Day, Text = "another size", Value = new(Number: 0.1m) }] }))
            .Add(tenths.Select(i => new Brief { Id = $"b{i}", Title = edition, Date = Day, Summary = "", AsOf = Day, Markdown = $"# {edition}\n\nBrief {i}: €, 資金, \"quotes\" & <tags>.\n" }))
            .Add(tenths.Select(i => new Guide { Id = $"g{i}", Title = edition, Summary = "", Section = GuideSection.About, Order = i, Markdown = $"Guide {i}, {edition}: how.\n" }))
            .Add(Enumerable.Range(1, deals).Select(i => Deal(i, edition)))
            .Add(Enumerable.Range(1, deals).Select(i => Commitment(i, edition)))
            .Build();
    }

    public static Deal Deal(int i, string edition) => new()
    {
        Id = $"d{i}",
        Title = $"Deal {i}, {edition}",
        Kind = DealKind.Equity,
        Parties = [new("c1", Role.Investor), new("c1", Role.Investee)],
        Withdrawn = i % 7 == 0 ? new(Day, "said by mistake") : null,
        Revisions =
        [
            new() { AsOf = Day, Status = Status.InTalks, Amount = new Amount { Value = 10_000_000_000.01m, Currency = "USD", Bound = Bound.AtLeast }, Sources = ["s1"] },
            new() { AsOf = Day.AddDays(i), Amount = default(Stated<Amount>), Note = edition, Sources = ["s1"] },
        ],
    };

    private static Commitment Commitment(int i, string edition) => new()
    {
        Id = $"m{i}",
        Title = edition,
        Kind = CommitmentKind.Purchase,
        From = "c1",
        Revisions =
        [
            new()
            {
                AsOf = Day,
                Status = Status.Signed,
                Amount = new Amount { Tranches = [new(true, new() { Value = i, Currency = "EUR" }), new(false, new() { Low = 1, High = 2.5m, Currency = "EUR" })] },
                Start = new StartDate(new(2026, 1, 1), IsYear: true),
                TermYears = 7.5m,
                Sources = ["s1"],
            },
        ],
    };

    private static Metric Metric(int i, string edition) => new()
    {
        Id = $"c{i}-revenue-2025",
        Company = $"c{i}",
        Name = "revenue",
        Period = new(2025),
        Unit = "USD",
        Basis = MetricBasis.Reported,
        Label = edition,
        Revisions = [new() { AsOf = Day, Value = 13_000_000_000m, Bound = Bound.About, Sources = ["s1"] }],
    };
}
