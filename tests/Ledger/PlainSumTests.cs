using CsCheck;

namespace Outlay.Tests;

/// <summary>Totals and their years agree with the rules read as plainly as they are written, on ledgers full of parts, overlaps and joint payers.</summary>
public sealed class PlainSumTests
{
    private static readonly Gen<TotalsQuery> InDollars = Gen.Select(AnyQuery.Queries, StateIndexTests.Dates,
        (query, dates) => query with { Filter = query.Filter with { Currency = "USD", Since = dates.Since, Until = dates.Until } });

    [Fact]
    public void Totals_are_what_the_rules_say() => Gen.Select(AnyMoney.Records(), InDollars, Gen.Int[0, 6], Gen.Bool).Sample((records, query, month, isCoarse) =>
    {
        var day = AnyMoney.FirstDay.AddMonths(month);
        if (isCoarse) records = [.. records.Select(Coarse)];
        var told = Totals.Sum(AnyMoney.Ledger(records).AsOf(day), query).All.Select(total => new PlainTotal(
            total.Group, total.Kind, total.Money, PlainSums.InOrder(total.Classes.Select(pair => $"{pair.Key} {Shown.Of(pair.Value)}")),
            PlainSums.InOrder(Years(Schedule.Of(total))), PlainSums.InOrder(total.Counted), PlainSums.InOrder(total.Unsized), PlainSums.InOrder(total.Joint),
            PlainSums.InOrder(total.Wholes.Select(whole => $"{whole.Id} {Shown.Of(whole.ByWhole)} {Shown.Of(whole.ByParts)} {whole.CountedBy}")),
            PlainSums.InOrder(total.Excluded.Select(left => $"{left.Id} {left.Reason}"))));
        Assert.Equal(InOrder(new PlainSums(records, day).Of(query)), InOrder(told));
    }, iter: 4_000, print: asked => $"{AnyQuery.Print(asked.Item2)} {asked.Item3} {asked.Item4}\n{AnyQuery.Print(asked.Item1)}");

    private static IEnumerable<string> Years(Schedule schedule) => schedule.Years.SelectMany(year => year.Classes.Select(pair => $"{year.Year} {pair.Key} {Shown.Of(pair.Value)}"))
        .Concat(schedule.Unscheduled.Classes.Select(pair => $" {pair.Key} {Shown.Of(pair.Value)}"));

    // Of few different amounts, many are the same, and many parts come to just what their whole does.
    private static IRecord Coarse(IRecord record) => record switch
    {
        Deal deal => deal with { Revisions = Coarse(deal.Revisions) },
        Commitment commitment => commitment with { Revisions = Coarse(commitment.Revisions) },
        _ => record,
    };

    private static IReadOnlyList<Revision> Coarse(IReadOnlyList<Revision> revisions) => [.. revisions.Select(revision =>
        revision.Amount is { IsKnown: true } amount ? revision with { Amount = Coarse(amount.Value), Schedule = Coarse(revision.Schedule) } : revision)];

    private static Stated<IReadOnlyList<ScheduledYear>>? Coarse(Stated<IReadOnlyList<ScheduledYear>>? schedule) => schedule is { IsKnown: true } years
        ? new([.. years.Value.Select(year => year with { Amount = Coarse(year.Amount) })]) : schedule;

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
