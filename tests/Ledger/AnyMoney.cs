using CsCheck;

namespace Outlay.Tests;

/// <summary>
/// Small ledgers full of what makes sums hard: parts of parts, overlaps, deals with and without commitments, joint payers,
/// tranches, schedules, two currencies, all classes, no amounts, amounts that come and go. All of it as <c>check</c> lets it pass.
/// </summary>
internal static class AnyMoney
{
    public static readonly DateOnly FirstDay = new(2025, 1, 1);

    /// <summary>After the last revision of any.</summary>
    public static readonly DateOnly LastDay = FirstDay.AddMonths(6);

    private static readonly Gen<decimal> Cents = Gen.Int[0, 9_999].Select(cents => cents / 100m);

    private static readonly Gen<Amount> Plain = Gen.Select(Cents, Gen.Enum<Bound>(), (value, bound) => new Amount { Value = value, Bound = bound });

    private static readonly Gen<Amount> Range = Gen.Select(Cents, Gen.Int[1, 50], Gen.Bool,
        (low, width, inCents) => new Amount { Low = low, High = low + (inCents ? decimal.Round(width / 1000m, 2) : width) });

    private static readonly Gen<Amount> Tranches = Gen.Select(Gen.Bool, Plain, (firm, amount) => new Tranche(firm, amount)).Array[1, 3]
        .Select(tranches => new Amount { Tranches = tranches });

    private static readonly Gen<Amount> Amounts = Gen.Frequency((6, Plain), (1, Range), (2, Tranches));

    private static readonly Gen<StartDate> Start = Gen.Select(Gen.Int[0, 1_500], Gen.Bool,
        (days, isYear) => isYear ? new StartDate(new(2025 + days % 4, 1, 1), true) : new StartDate(FirstDay.AddDays(days)));

    private static readonly Gen<decimal> Term = Gen.OneOf(0.1m, 0.5m, 1m, 2.75m, 3m, 7m, 10m);

    private static readonly Gen<Revision> Revision = Gen.Select(
        Gen.Int[0, 5], Gen.Enum<Status>(), Gen.Int[0, 9], Amounts, Gen.Int[0, 5], Start, Term, (month, status, amounts, amount, dates, start, term) => new Revision
        {
            AsOf = FirstDay.AddMonths(month),
            Status = status,
            Amount = amounts switch { < 6 => amount, 6 => default(Stated<Amount>), _ => (Stated<Amount>?)null },
            Start = dates switch { < 3 => start, 3 => default(Stated<StartDate>), _ => (Stated<StartDate>?)null },
            TermYears = dates < 3 ? term : null,
        });

    private static readonly Gen<Revision[]> Revisions = Gen.Frequency((4, Revision.Array[1, 1]), (1, Scheduled()), (3, Revision.Array[2, 3]))
        .Select(revisions => revisions.DistinctBy(revision => revision.AsOf).OrderBy(revision => revision.AsOf).ToArray());

    private static readonly Gen<int> Company = Gen.Int[0, 3];

    private static readonly Gen<Tie> Ties = Gen.Select(Gen.Int[-6, 7], Gen.Int[-8, 7], Gen.Bool, Gen.Int[0, 4], (whole, other, others, euro) => new Tie(whole, other, others, euro == 0));

    private static readonly Gen<(Commitment, int, Tie)> Commitment = Gen.Select(
        Gen.OneOf(CommitmentKind.Purchase, CommitmentKind.Purchase, CommitmentKind.Investment), Company, Gen.Int[0, 4], Gen.Int[-3, 3], Ties, Revisions,
        (kind, from, to, deal, ties, revisions) => (new Commitment
        {
            Id = "",
            Title = "",
            Kind = kind,
            From = $"c{from}",
            To = to == 0 ? null : $"c{(from + Math.Min(to, 3)) % 4}",
            OthersUnnamed = ties.Others,
            Revisions = [.. revisions.Select(revision => In(ties.Euro ? "EUR" : "USD", revision))],
        }, deal, ties));

    private static readonly Gen<(Deal, Tie)> Deal = Gen.Select(
        Gen.OneOf(DealKind.Capacity, DealKind.Equity, DealKind.Equity, DealKind.Debt, DealKind.Acquisition),
        Gen.Select(Company, Gen.Enum<Role>()).Array[1, 4], Gen.Int[0, 6], Ties, Revisions,
        (kind, parties, secondary, ties, revisions) => (new Deal
        {
            Id = "",
            Title = "",
            Kind = kind,
            Parties = [.. parties.Select(party => new Party($"c{party.Item1}", party.Item2)).DistinctBy(party => party.Company)],
            OthersUnnamed = ties.Others,
            Secondary = secondary == 0,
            Revisions = [.. revisions.Select(revision => In(ties.Euro ? "EUR" : "USD", revision))],
        }, ties));

    /// <summary>Deals and commitments, and the companies that they name.</summary>
    /// <param name="depth">How many wholes a part may be inside.</param>
    public static Gen<IRecord[]> Records(int depth = 3, bool overlaps = true, int deals = 5, int commitments = 8) =>
        Gen.Select(Deal.Array[0, deals], Commitment.Array[0, commitments], (some, others) => AnyMoneyWiring.Wire(some, others, depth, overlaps));

    public static Ledger Ledger(IEnumerable<IRecord> records) => new LedgerBuilder().Add(records).Build();

    /// <summary>One revision whose years add up to its amount.</summary>
    private static Gen<Revision[]> Scheduled() => Gen.Select(Revision, Plain.Array[1, 3], (revision, years) => new[]
    {
        revision with
        {
            Amount = new Amount { Tranches = [.. years.Select(year => new Tranche(true, year))] },
            Schedule = new([.. years.Select((year, index) => new ScheduledYear(2024 + 2 * index, year))]),
        },
    });

    private static Revision In(string currency, Revision revision) => revision with
    {
        Amount = revision.Amount is { IsKnown: true } amount ? new(In(currency, amount.Value)) : revision.Amount,
        Schedule = revision.Schedule is { IsKnown: true } years ? new([.. years.Value.Select(year => year with { Amount = In(currency, year.Amount) })]) : null,
    };

    private static Amount In(string currency, Amount amount) => amount.Tranches is { } tranches
        ? amount with { Tranches = [.. tranches.Select(tranche => tranche with { Amount = In(currency, tranche.Amount) })] }
        : amount with { Currency = currency };
}

/// <param name="Whole">The number of the whole; below zero there is none.</param>
/// <param name="Other">The number of a record that it overlaps; below zero there is none.</param>
internal sealed record Tie(int Whole, int Other, bool Others, bool Euro);
