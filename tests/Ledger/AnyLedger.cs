using CsCheck;

namespace Outlay.Tests;

/// <summary>Small ledgers whose records, dates and figures come from pools small enough that two ledgers meet in many of them.</summary>
internal static class AnyLedger
{
    private static readonly DateOnly FirstDay = new(2025, 1, 1);

    private static readonly Gen<DateOnly> Date = Gen.Int[0, 5].Select(FirstDay.AddMonths);

    private static readonly Gen<Amount> Amount = Gen.Select(Gen.Int[1, 4], Gen.Enum<Bound>(),
        (billions, bound) => new Amount { Value = billions * 1_000_000_000m, Currency = "USD", Bound = bound });

    private static readonly Gen<Revision> Revision = Gen.Select(
        Date, Gen.Enum<Status>(), Amount, Gen.Int[0, 4], Gen.Bool,
        (date, status, amount, states, noted) => new Revision
        {
            AsOf = date,
            Status = states == 0 ? null : status,
            Amount = states switch { 1 => amount, 2 => default(Stated<Amount>), _ => (Stated<Amount>?)null },
            CapacityGw = states == 3 ? 1.5m : null,
            Note = noted ? "noted" : null,
            Sources = ["s1"],
        });

    private static readonly Gen<Revision[]> Revisions = Revision.Array[1, 4].Select(InOrder);

    private static readonly Gen<Deal> Deal = Gen.Select(Gen.Int[1, 6], Gen.Enum<DealKind>(), Revisions,
        (id, kind, revisions) => new Deal { Id = $"d{id}", Title = $"Deal {id}", Kind = kind, Parties = [new("c1", Role.Investor)], Revisions = revisions });

    private static readonly Gen<Commitment> Commitment = Gen.Select(Gen.Int[1, 6], Gen.Enum<CommitmentKind>(), Revisions,
        (id, kind, revisions) => new Commitment { Id = $"m{id}", Title = $"Commitment {id}", Kind = kind, From = "c1", Revisions = revisions });

    private static readonly Gen<Company> Company = Gen.Select(Gen.Int[1, 4], Gen.Enum<CompanyKind>(),
        (id, kind) => new Company { Id = $"c{id}", Name = $"Company {id}", Kind = kind });

    private static readonly Gen<Dispute> Dispute = Gen.Select(Gen.Int[1, 3], Gen.Select(Date, Gen.Int[1, 3]).Array[0, 4],
        (id, claims) => new Dispute
        {
            Id = $"x{id}",
            Subject = "Size",
            Records = ["d1"],
            Field = "amount",
            Claims = [.. claims.Select(claim => new Claim { Date = claim.Item1, Text = $"about {claim.Item2}" })],
        });

    public static readonly Gen<LedgerRecords> Records = Gen.Select(
        Deal.Array[0, 5], Commitment.Array[0, 5], Company.Array[0, 4], Dispute.Array[0, 3],
        (deals, commitments, companies, disputes) => new LedgerBuilder()
            .Add(Distinct(deals)).Add(Distinct(commitments)).Add(Distinct(companies)).Add(Distinct(disputes)).Build().Records);

    private static Revision[] InOrder(Revision[] revisions)
    {
        Revision[] ordered = [.. revisions.DistinctBy(revision => revision.AsOf).OrderBy(revision => revision.AsOf)];
        ordered[0] = ordered[0] with { Status = ordered[0].Status ?? Status.Announced };
        return ordered;
    }

    private static IEnumerable<T> Distinct<T>(IEnumerable<T> records) where T : IRecord => records.DistinctBy(record => record.Id);
}
