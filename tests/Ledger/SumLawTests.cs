using System.Text.Json;
using CsCheck;

namespace Outlay.Tests;

/// <summary>How sums over different sets, dates and orders of the same records hang together. R1, R7, R8, R10.</summary>
public sealed class SumLawTests
{
    // Said, so that the currency of unsized money does not change with the records that are there.
    private static readonly Gen<TotalsQuery> InDollars = AnyQuery.Queries.Select(query => query with { Filter = query.Filter with { Currency = "USD" } });

    private static Totals Ask(IEnumerable<IRecord> records, TotalsQuery query) => Totals.Sum(AnyMoney.Ledger(records).AsOf(), query);

    private static Dictionary<string, Interval> Intervals(Totals totals) =>
        totals.All.ToDictionary(total => $"{total.Group} {total.Kind} {total.Money} {total.Currency}", total => total.Interval);

    private static string Text<T>(T answer) => JsonSerializer.Serialize(answer, LedgerJson.Options);

    [Fact]
    public void A_total_reaches_what_any_of_its_records_come_to_at_least() =>
        Gen.Select(Gen.OneOf(AnyMoney.Records(depth: 1, overlaps: false, deals: 0), AnyMoney.Records(depth: 0, deals: 0)), AnyQuery.Filters, Gen.Int).Sample((records, filter, seed) =>
        {
            // Sources may say more of parts of parts, or of some links of a chain that overlaps, than R7 counts of what they are
            // in: so wholes with parts, or overlaps.
            var query = new TotalsQuery(SumOf.Commitments, filter with { Currency = "USD" });
            var random = new Random(seed);
            var all = Intervals(Ask(records, query));
            Assert.All(Intervals(Ask(records.Where(record => record is Company || random.Next(2) == 0), query)), some =>
                Assert.True(all[some.Key].High is null || some.Value.Low <= all[some.Key].High, $"{some.Key}: {some.Value} of {all[some.Key]}"));
        }, iter: 2_000);

    [Fact]
    public void Without_a_record_that_was_left_out_a_total_is_the_same() =>
        Gen.Select(AnyMoney.Records(depth: 1, overlaps: false), InDollars).Sample((records, query) => AssertSameWithoutExcluded(records, query, _ => true), iter: 1_000);

    [Fact]
    public void What_was_not_asked_for_ties_nothing_together() =>
        Gen.Select(AnyMoney.Records(depth: 1), InDollars).Sample((records, query) => AssertSameWithoutExcluded(records, query,
            left => left.Reason is ExclusionReason.Class or ExclusionReason.Kind or ExclusionReason.Currency), iter: 1_000);

    [Fact]
    public void Years_and_the_unscheduled_rest_add_up_to_the_total() =>
        Gen.Select(AnyMoney.Records(), AnyQuery.Queries).Sample((records, query) => Assert.All(Ask(records, query).All, total =>
        {
            var schedule = Schedule.Of(total);
            var sum = Interval.Sum(schedule.Years.Select(year => year.Total).Append(schedule.Unscheduled.Total));
            Assert.Equal((total.Interval.Low, total.Interval.High), (sum.Low, sum.High));
            Assert.All(schedule.Years, year => Assert.Equal(year.Total, Interval.Sum(year.Classes.Values)));
            Assert.All(schedule.Years, year => Assert.False(year.Total.High < year.Total.Low));
            Assert.Equal(schedule.Unscheduled.Records.ToList().Count, schedule.Unscheduled.Records.Count);
        }), iter: 2_000);

    [Theory]
    [InlineData(SumOf.Commitments)]
    [InlineData(SumOf.Deals)]
    public void An_edge_is_the_total_between_its_ends(SumOf of) =>
        Gen.Select(of == SumOf.Deals ? AnyMoney.Records(commitments: 0) : AnyMoney.Records(deals: 0), AnyQuery.Filters).Sample((records, filter) =>
        {
            var view = AnyMoney.Ledger(records).AsOf();
            Assert.All(Flows.Of(view, filter, AnyMoney.LastDay).Edges, edge =>
            {
                var between = filter with { Payers = new HashSet<string> { edge.From }, Payees = new HashSet<string> { edge.To } };
                var totals = Totals.Sum(view, new(of, between)).All.Where(total => total.Counted.Count > 0);
                Assert.Equal(
                    totals.Select(total => (total.Kind, total.Currency, total.Interval, string.Join(' ', total.Counted))),
                    edge.Money.Select(money => (money.Kind, money.Currency, money.Total, string.Join(' ', money.Records))));
            });
        }, iter: 1_000);

    [Fact]
    public void The_far_future_is_the_same_as_no_date() => Gen.Select(AnyMoney.Records(), AnyQuery.Queries).Sample((records, query) =>
    {
        var ledger = AnyMoney.Ledger(records);
        var future = new DateOnly(9999, 1, 1);
        Assert.Equal(Text(Totals.Of(ledger.AsOf(), query, future)), Text(Totals.Of(ledger.AsOf(future), query, future)));
        Assert.Equal(Text(Flows.Of(ledger.AsOf(), query.Filter, future)), Text(Flows.Of(ledger.AsOf(future), query.Filter, future)));
    }, iter: 500);

    [Fact]
    public void As_of_a_day_a_sum_is_that_of_the_ledger_of_that_day() =>
        Gen.Select(AnyMoney.Records(), InDollars, Gen.Int[0, 6]).Sample((records, query, month) =>
        {
            var day = AnyMoney.FirstDay.AddMonths(month);
            var then = AnyMoney.Ledger(InKnownWholes(records, [.. records.Select(record => Until(day, record)).OfType<IRecord>()]));
            Assert.Equal(Text(Totals.Sum(then.AsOf(), query)), Text(Totals.Sum(AnyMoney.Ledger(records).AsOf(day), query)));
        }, iter: 1_000);

    [Fact]
    public void The_order_of_records_changes_nothing() => Gen.Select(AnyMoney.Records(), AnyQuery.Queries, Gen.Int).Sample((records, query, seed) =>
    {
        var shuffled = records.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (one, other) = (AnyMoney.Ledger(records).AsOf(), AnyMoney.Ledger(shuffled).AsOf());
        Assert.Equal(Text(Totals.Of(one, query, AnyMoney.LastDay)), Text(Totals.Of(other, query, AnyMoney.LastDay)));
        Assert.Equal(Text(Flows.Of(one, query.Filter, AnyMoney.LastDay)), Text(Flows.Of(other, query.Filter, AnyMoney.LastDay)));
        Assert.Equal(one.Findings(AnyMoney.LastDay).Select(Text), other.Findings(AnyMoney.LastDay).Select(Text));
    }, iter: 500);

    [Fact]
    public void What_was_asked_before_changes_no_answer() => Gen.Select(AnyMoney.Records(), FromADayOn.Array[2, 8]).Sample((records, queries) =>
    {
        var used = AnyMoney.Ledger(records).AsOf();
        Assert.All(queries.Concat(queries), query => Assert.Equal(Answers(AnyMoney.Ledger(records).AsOf(), query), Answers(used, query)));
    }, iter: 500);

    // In currencies that no amount is in too, which money without any amount is then shown in.
    private static readonly Gen<TotalsQuery> FromADayOn = Gen.Select(AnyQuery.Queries, StateIndexTests.Dates, Gen.OneOf<string?>(null, "CHF", "JPY")).Select(asked => asked.Item1 with
    {
        Filter = asked.Item1.Filter with { Since = asked.Item2.Since, Until = asked.Item2.Until, Currency = asked.Item3 ?? asked.Item1.Filter.Currency },
    });

    private static string[] Answers(LedgerView view, TotalsQuery query)
    {
        var totals = Totals.Of(view, query, AnyMoney.LastDay);
        return [Text(totals), .. totals.All.Select(total => Text(Schedule.Of(total))), Text(Flows.Of(view, query.Filter, AnyMoney.LastDay))];
    }

    private static void AssertSameWithoutExcluded(IRecord[] records, TotalsQuery query, Func<Exclusion, bool> which)
    {
        var totals = Ask(records, query);
        var left = totals.All.SelectMany(total => total.Excluded).Concat(totals.Excluded).Where(which).Select(exclusion => exclusion.Id).ToHashSet();
        left.ExceptWith(totals.All.SelectMany(total => total.Counted.Concat(total.Stated?.Values.SelectMany(ids => ids) ?? [])));
        // A payer's own part stands for its share in the whole: without the part there is the share again. R10.
        if (query.Filter.Payers is not null) left.ExceptWith(records.OfType<Deal>().Where(deal => deal.PartOf is not null).Select(deal => deal.Id));
        // Of a deal in two sums, one may have left out what the other counted; groups are sets of their own.
        if (query.By is not null || totals.All.Any(total => total.Wholes.Count > 0 && total.Excluded.Any(exclusion => exclusion.Reason == ExclusionReason.PartsExceedWhole))) return;
        foreach (var id in left)
        {
            var without = Intervals(Ask(records.Where(record => record.Id != id), query));
            Assert.All(Intervals(totals), total => Assert.Equal(total.Value, without.GetValueOrDefault(total.Key, Interval.Zero)));
        }
    }

    // What a record is part of has no date: inside a whole of a whole it stays so while nobody has heard of the one between.
    private static IEnumerable<IRecord> InKnownWholes(IRecord[] all, IRecord[] known)
    {
        var ids = known.Select(record => record.Id).ToHashSet();
        return known.Select(record => record switch
        {
            Deal deal => deal with { PartOf = NearestKnown(deal.PartOf) },
            Commitment commitment => commitment with { PartOf = NearestKnown(commitment.PartOf) },
            _ => record,
        });
        string? NearestKnown(string? whole)
        {
            while (whole is not null && !ids.Contains(whole)) whole = ((IAgreement)all.Single(record => record.Id == whole)).PartOf;
            return whole;
        }
    }

    private static IRecord? Until(DateOnly day, IRecord record) => record switch
    {
        Deal deal => deal.Revisions.Where(revision => revision.AsOf <= day).ToArray() is { Length: > 0 } known ? deal with { Revisions = known } : null,
        Commitment commitment => commitment.Revisions.Where(revision => revision.AsOf <= day).ToArray() is { Length: > 0 } known ? commitment with { Revisions = known } : null,
        _ => record,
    };
}
