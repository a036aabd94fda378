using CsCheck;

namespace Outlay.Tests;

/// <summary>Findings about an answer are about what it counts, what of that states it, and the parts and wholes that it leaves out.</summary>
public sealed class TouchedRecordsTests
{
    private static readonly Gen<TotalsQuery> Queries = Gen.Select(AnyQuery.Queries, StateIndexTests.Dates, Gen.Enum<Status>().Array[1, 4], Gen.Int[0, 2]).Select(all => all.Item1 with
    {
        Filter = all.Item1.Filter with { Since = all.Item2.Since, Until = all.Item2.Until, Statuses = all.Item4 == 0 ? all.Item3.ToHashSet() : null },
    });

    [Fact]
    public void Are_those_that_the_totals_name() => Gen.Select(AnyMoney.Records(deals: 3, commitments: 16), Queries, Gen.Int[0, 6]).Sample((records, query, month) =>
    {
        var view = AnyMoney.Ledger(records).AsOf(AnyMoney.FirstDay.AddMonths(month));
        // Whatever was asked before of the same arrangement.
        _ = TouchedRecords.Of(view.Arrangements.Select(query with { Filter = query.Filter with { Kinds = null, Since = null } }));
        var touched = TouchedRecords.Of(view.Arrangements.Select(query));
        Assert.Equal(Totals.Sum(view, query).All.SelectMany(Named).Distinct().Order(StringComparer.Ordinal),
            touched.Numbers().Select(view.Ledger.Numbers.IdOf).Order(StringComparer.Ordinal));
    }, iter: 4_000, print: asked => $"{AnyQuery.Print(asked.Item2)} {asked.Item3}\n{AnyQuery.Print(asked.Item1)}");

    private static IEnumerable<string> Named(Total total) => total.Counted
        .Concat(total.Excluded.Where(left => left.Reason is ExclusionReason.PartOf or ExclusionReason.PartsExceedWhole).Select(left => left.Id))
        .Concat(total.Stated?.Values.SelectMany(commitments => commitments) ?? []);
}
