using System.Globalization;

namespace Outlay.Bench;

/// <summary>Draws the parts that records are made of.</summary>
internal sealed class AnyRecord(Random random, int companies)
{
    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    public static string CompanyId(int i) => "c" + i.ToString("0000", CultureInfo.InvariantCulture);

    public bool In(int percent) => random.Next(100) < percent;

    public T Of<T>(params IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>A few companies are in very many records, and most of them in a few.</summary>
    public string Company() => CompanyId((int)(companies * Math.Pow(random.NextDouble(), 3)));

    public (string From, string To) Pair()
    {
        var from = Company();
        string to;
        do to = Company(); while (to == from);
        return (from, to);
    }

    public IEnumerable<Party> Parties(DealKind kind)
    {
        var (one, other) = Pair();
        return kind switch
        {
            DealKind.Equity => Several(Role.Investor).Append(new(other, Role.Investee)),
            DealKind.Capacity or DealKind.ChipSupply => [new(one, Role.Customer), new(other, Role.Provider)],
            DealKind.Debt => Several(Role.Lender).Append(new(other, Role.Borrower)),
            DealKind.Acquisition => [new(one, Role.Acquirer), new(other, Role.Target)],
            _ => [new(one, Role.Partner), new(other, Role.Partner)],
        };
    }

    public IReadOnlyList<Revision> Revisions(bool withMoney)
    {
        var first = FirstDay.AddDays(random.Next(1_000));
        return [.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => Revision(first.AddDays(90 * i), i == 0, withMoney))];
    }

    private IEnumerable<Party> Several(Role role) =>
        Enumerable.Range(0, 1 + random.Next(4)).Select(_ => new Party(Company(), role));

    private Revision Revision(DateOnly asOf, bool first, bool withMoney) => new()
    {
        AsOf = asOf,
        Status = Of(Status.Signed, Status.Signed, Status.Announced, Status.Announced, Status.Completed, Status.InTalks, Status.LetterOfIntent, Status.Cancelled),
        Amount = withMoney && (first ? In(85) : In(20)) ? new(Amount()) : null,
        Start = withMoney && first && In(60) ? new(new StartDate(new(2024 + random.Next(4), 1 + random.Next(12), 1))) : null,
        TermYears = withMoney && first && In(70) ? new(Of(1m, 3m, 5m, 7m)) : null,
        Sources = [string.Create(CultureInfo.InvariantCulture, $"s{random.Next(1_000)}")],
    };

    private Amount Amount()
    {
        // One currency a ledger mostly; in another one record of twenty.
        var currency = In(95) ? "USD" : "EUR";
        return In(10)
            ? new() { Tranches = [new(true, One(currency)), new(false, One(currency))] }
            : One(currency);
    }

    private Amount One(string currency) => new()
    {
        Value = random.Next(1, 5_000_000) * 10_000.01m,
        Currency = currency,
        Bound = Of(Bound.Exact, Bound.Exact, Bound.About, Bound.AtLeast, Bound.AtMost),
    };
}
