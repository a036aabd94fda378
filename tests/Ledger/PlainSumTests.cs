using CsCheck;

namespace Outlay.Tests;

/// <summary>Totals agree with the rules read as plainly as they are written, on ledgers full of parts, overlaps and joint payers.</summary>
public sealed class PlainSumTests
{
    private static readonly Gen<TotalsQuery> Queries = AnyQuery.Queries.Select(query => query with
    {
        Filter = query.Filter with
        {
            Currency = "USD",
            Payers = query.By == GroupBy.Payee || query.Filter.Payees is not null ? null : query.Filter.Payers,
            Payees = query.By == GroupBy.Payer ? null : query.Filter.Payees,
        },
    });

    [Fact]
    public void Totals_are_what_the_rules_say() => Gen.Select(AnyMoney.Records(), Queries, Gen.Int[0, 6], Gen.Bool).Sample((records, query, month, isCoarse) =>
    {
        var day = AnyMoney.FirstDay.AddMonths(month);
        if (isCoarse) records = [.. records.Select(Coarse)];
        var told = Totals.Sum(AnyMoney.Ledger(records).AsOf(day), query).All.Select(total => new PlainTotal(
            total.Group, total.Kind, total.Money, PlainSums.InOrder(total.Classes.Select(pair => $"{pair.Key} {pair.Value}")),
            PlainSums.InOrder(total.Counted), PlainSums.InOrder(total.Wholes.Select(whole => $"{(whole.Id, whole.ByWhole, whole.ByParts, whole.CountedBy)}")),
            PlainSums.InOrder(total.Excluded.Select(left => $"{left.Id} {left.Reason}"))));
        Assert.Equal(InOrder(new PlainSums(records, day).Of(query)), InOrder(told));
    }, iter: 4_000, print: asked => $"{AnyQuery.Print(asked.Item2)} {asked.Item3} {asked.Item4}\n{AnyQuery.Print(asked.Item1)}");

    // Of few different amounts, many are the same, and many parts come to just what their whole does.
    private static IRecord Coarse(IRecord record) => record switch
    {
        Deal deal => deal with { Revisions = Coarse(deal.Revisions) },
        Commitment commitment => commitment with { Revisions = Coarse(commitment.Revisions) },
        _ => record,
    };

    private static IReadOnlyList<Revision> Coarse(IReadOnlyList<Revision> revisions) => [.. revisions.Select(revision =>
        revision.Amount is { IsKnown: true } amount ? revision with { Amount = Coarse(amount.Value) } : revision)];

    private static Amount Coarse(Amount amount) => amount with
    {
        Value = Coarse(amount.Value),
        Low = Coarse(amount.Low),
        High = Coarse(amount.High),
        Tranches = amount.Tranches is { } tranches ? [.. tranches.Select(tranche => tranche with { Amount = Coarse(tranche.Amount) })] : null,
    };

    private static decimal? Coarse(decimal? value) => value is { } some ? decimal.Floor(some / 25) : null;

    private static IEnumerable<PlainTotal> InOrder(IEnumerable<PlainTotal> totals) =>
        totals.OrderBy(total => total.Group, StringComparer.Ordinal).ThenBy(total => total.Kind, StringComparer.Ordinal).ThenBy(total => total.Money, StringComparer.Ordinal);
}
