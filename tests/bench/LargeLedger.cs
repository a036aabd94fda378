namespace Outlay.Bench;

/// <summary>
/// A ledger of 100,000 deals and 50,000 commitments as a real one might grow to be: a few companies in very many records, money
/// in every form, parts, overlaps, rounds of several investors, and deals whose money their commitments state. The same each time.
/// </summary>
internal static class LargeLedger
{
    public const int Deals = 100_000;
    public const int Commitments = 50_000;
    private const int Companies = 4_000;
    private const int DealsWithCommitments = 20_000;

    public static Ledger Build()
    {
        var any = new AnyRecord(new Random(20261126), Companies);
        var commitments = Enumerable.Range(0, Commitments).Select(i => Commitment(any, i)).ToList();
        var inside = commitments.Where(commitment => commitment.Deal is not null).ToLookup(commitment => commitment.Deal);
        return new LedgerBuilder()
            .Add(Enumerable.Range(0, Companies).Select(i => new Company { Id = AnyRecord.CompanyId(i), Name = $"Company {i}", Kind = CompanyKind.Other }))
            .Add(Enumerable.Range(0, 1_000).Select(i => new Source { Id = $"s{i}", Publisher = "Press", Title = "Title", Date = new(2025, 1, 1), DateBasis = DateBasis.Stamp, Grade = i % 5 == 0 ? Grade.Relay : Grade.Press }))
            .Add(Enumerable.Range(0, 500).Select(i => new Metric
            {
                Id = $"{AnyRecord.CompanyId(i)}-revenue-2025",
                Company = AnyRecord.CompanyId(i),
                Name = "revenue",
                Period = new(2025),
                Unit = "USD",
                Basis = MetricBasis.Reported,
                Revisions = [new() { AsOf = new(2026, 2, 1), Value = 1_000_000m * (i + 1), Sources = ["s1"] }],
            }))
            .Add(commitments)
            .Add(Enumerable.Range(0, Deals).Select(i => Deal(any, i, inside)))
            .Build();
    }

    private static Commitment Commitment(AnyRecord any, int i)
    {
        var (from, to) = any.Pair();
        return new()
        {
            Id = $"m{i:000000}",
            Title = $"Commitment {i}",
            Kind = any.Of(CommitmentKind.Purchase, CommitmentKind.Purchase, CommitmentKind.Purchase, CommitmentKind.Investment, CommitmentKind.Build, CommitmentKind.Guarantee),
            From = from,
            To = any.In(80) ? to : null,
            Deal = any.In(60) ? $"d{i % DealsWithCommitments:000000}" : null,
            PartOf = i > 0 && any.In(8) ? $"m{i - i % 10:000000}" is var whole && whole != $"m{i:000000}" ? whole : null : null,
            Overlaps = i > 10 && i % 10 == 0 && any.In(20) ? [$"m{i - 10:000000}"] : [],
            OthersUnnamed = any.In(3),
            Revisions = any.Revisions(withMoney: true),
        };
    }

    private static Deal Deal(AnyRecord any, int i, ILookup<string?, Commitment> inside)
    {
        var id = $"d{i:000000}";
        var kind = any.Of(Enum.GetValues<DealKind>());
        return new()
        {
            Id = id,
            Title = $"Deal {i}",
            Kind = kind,
            Parties = [.. any.Parties(kind).Concat(inside[id].SelectMany(Parties)).DistinctBy(party => party.Company)],
            PartOf = i > 0 && i % 25 == 1 ? $"d{i - 1:000000}" : null,
            Overlaps = i > 200 && i % 100 == 50 ? [$"d{i - 100:000000}"] : [],
            OthersUnnamed = any.In(5),
            Secondary = any.In(2),
            Revisions = any.Revisions(withMoney: !inside[id].Any()),
        };
    }

    private static IEnumerable<Party> Parties(Commitment commitment) => commitment.To is { } to
        ? [new(commitment.From, Role.Customer), new(to, Role.Provider)] : [new(commitment.From, Role.Customer)];
}
