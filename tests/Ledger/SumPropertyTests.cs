using CsCheck;

namespace Outlay.Tests;

/// <summary>What holds of every sum of every ledger. R3 to R7.</summary>
public sealed class SumPropertyTests
{
    private static readonly Gen<(IRecord[] Records, TotalsQuery Query)> Asked = Gen.Select(AnyMoney.Records(), AnyQuery.Queries);

    private static Totals Ask(IRecord[] records, TotalsQuery query) =>
        Totals.Sum(AnyMoney.Ledger(records).AsOf(), query);

    [Fact]
    public void Classes_add_up_to_the_total() => Asked.Sample((records, query) => Assert.All(Ask(records, query).All, total =>
    {
        Assert.Equal(total.Interval, Interval.Sum(total.Classes.Values));
        Assert.True(total.Interval.High is not { } high || total.Interval.Low <= high);
    }), iter: 2_000, print: AnyQuery.Print);

    [Fact]
    public void A_part_and_its_whole_never_count_together() => Asked.Sample((records, query) =>
    {
        var wholes = records.OfType<IAgreement>().ToDictionary(record => record.Id, record => record.PartOf);
        Assert.All(Ask(records, query).All, total =>
            Assert.All(total.Counted, id => Assert.Empty(Lineage(wholes, id).Intersect(total.Counted))));
    }, iter: 2_000, print: AnyQuery.Print);

    [Fact]
    public void A_record_is_counted_or_left_out_once_and_never_both() => Asked.Sample((records, query) => Assert.All(Ask(records, query).All, total =>
        Assert.Distinct(total.Counted.Concat(total.Excluded.Select(exclusion => exclusion.Id)))), iter: 2_000, print: AnyQuery.Print);

    [Fact]
    public void What_is_told_of_all_is_told_in_groups_too() => Asked.Sample((records, query) =>
        Assert.Superset(Told(Ask(records, query with { By = null }), query.Of), Told(Ask(records, query), query.Of)), iter: 4_000, print: AnyQuery.Print);

    [Fact]
    public void Every_record_that_the_filter_selects_is_accounted_for() => Asked.Sample((records, query) =>
    {
        // Payers and payees of deals are asked of their money, so what has none of it there is not selected.
        var filter = query.Filter with { Payers = null, Payees = null };
        var totals = Ask(records, query with { Filter = filter });
        var told = totals.All.SelectMany(total => total.Counted.Concat(total.Excluded.Select(exclusion => exclusion.Id)))
            .Concat(totals.Excluded.Select(exclusion => exclusion.Id)).ToHashSet();
        var selected = query.Of == SumOf.Deals
            ? records.OfType<Deal>().Where(deal => filter.Companies is null || deal.Parties.Any(party => filter.Companies.Contains(party.Company))).Select(deal => deal.Id)
            : records.OfType<Commitment>().Where(commitment => filter.Companies is null || filter.Companies.Contains(commitment.From) || (commitment.To is { } to && filter.Companies.Contains(to))).Select(commitment => commitment.Id);
        Assert.Empty(selected.Except(told));
    }, iter: 2_000, print: AnyQuery.Print);

    private static IEnumerable<string> Lineage(Dictionary<string, string?> wholes, string id)
    {
        for (var whole = wholes[id]; whole is not null; whole = wholes[whole]) yield return whole;
    }

    // Records, and the commitments that state money of theirs. Of a deal none of whose money counts in a group, they are not named there.
    private static HashSet<string> Told(Totals totals, SumOf of) => [.. totals.All.SelectMany(total => total.Counted
        .Concat(total.Excluded.Select(left => left.Id).Where(id => of == SumOf.Commitments || id[0] == 'd'))
        .Concat(total.Stated is { } stated ? stated.Values.SelectMany(ids => ids) : []))];
}
