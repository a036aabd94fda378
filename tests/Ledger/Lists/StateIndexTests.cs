using CsCheck;
using Outlay.Http;

namespace Outlay.Tests;

/// <summary>What an index selects of all records is what each of them, asked by itself, says of itself.</summary>
public sealed class StateIndexTests
{
    private static readonly string[] Words = ["stargate", "gate", "ARG", "c1", "d0", "phase-2", "ä", "nothing"];

    private static readonly Gen<IReadOnlyList<string>?> Text = Gen.Frequency(
        (3, Gen.Const((IReadOnlyList<string>?)null)),
        (1, Gen.OneOf(Words).Array[1, 2].Select(IReadOnlyList<string>? (words) => RecordText.WordsOf(string.Join(' ', words)))));

    internal static readonly Gen<(DateOnly? Since, DateOnly? Until)> Dates = Gen.Select(Gen.Int[-6, 6], Gen.Int[-6, 6]).Select(months => (Day(months.Item1), Day(months.Item2)));

    private static readonly Gen<(decimal? Min, decimal? Max)> Bounds = Gen.Select(Gen.Int[-60, 60], Gen.Int[-60, 60])
        .Select(ends => (ends.Item1 < 0 ? (decimal?)null : ends.Item1, ends.Item2 < 0 ? (decimal?)null : ends.Item2 * 1.5m));

    private static readonly Gen<Filter> Filters = Gen.Select(AnyQuery.Filters, Any<Role>(), Any<Status>(), Any<Grade>(), Text, Dates, Bounds, Gen.Int[0, 6])
        .Select(all => all.Item1 with
        {
            Roles = all.Item2,
            Statuses = all.Item3,
            Grades = all.Item4,
            Text = all.Item5,
            Since = all.Item6.Since,
            Until = all.Item6.Until,
            MinAmount = all.Item7.Min,
            MaxAmount = all.Item7.Max,
            Tags = all.Item8 switch { 0 => new HashSet<string> { "chips" }, 1 => new HashSet<string> { "chips", "power" }, _ => null },
        });

    private static readonly Gen<(Ledger Ledger, Filter Filter, DateOnly? AsOf)> Asked = Gen.Select(AnyMoney.Records(deals: 8), Filters, Gen.Int[-6, 6], Gen.Int)
        .Select(all => (Described(all.Item1, new Random(all.Item4)), all.Item2, Day(all.Item3)));

    [Fact]
    public void Deals_are_selected_as_each_of_them_is() => Asked.Sample((ledger, filter, asOf) =>
    {
        var view = ledger.AsOf(asOf);
        Assert.Equal(view.Deals.Where(known => filter.Lists(view, known)).Select(known => known.Record.Id),
            filter.ListedDeals(view).Numbers().Select(number => view.Known.Deals[number]!.Record.Id));
    }, iter: 2_000);

    [Fact]
    public void Commitments_are_selected_as_each_of_them_is() => Asked.Sample((ledger, filter, asOf) =>
    {
        var (view, own) = (ledger.AsOf(asOf), filter with { Roles = null });
        Assert.Equal(view.Commitments.Where(known => own.Lists(view, known)).Select(known => known.Record.Id),
            own.ListedCommitments(view).Numbers().Select(number => view.Known.Commitments[number]!.Record.Id));
    }, iter: 2_000);

    [Fact]
    public void Sums_are_over_records_as_each_of_them_is_selected() => Gen.Select(Asked, Gen.OneOf<SumOf?>(SumOf.Deals, SumOf.Commitments, null)).Sample((asked, of) =>
    {
        var (view, filter) = (asked.Ledger.AsOf(asked.AsOf), asked.Filter with { Companies = null, Payers = null, Payees = null });
        Assert.Equal(
            (of == SumOf.Deals ? [] : view.Commitments.Where(known => filter.Selects(view, known)).Select(known => known.Record.Id))
                .Concat(of == SumOf.Commitments ? [] : view.Deals.Where(known => filter.Selects(view, known)).Select(known => known.Record.Id)),
            Candidates.Of(view, of, filter).Numbers().Select(view.Ledger.Numbers.IdOf));
    }, iter: 2_000);

    [Fact]
    public void Places_and_stretches_are_those_of_the_numbers() => Gen.Select(Gen.Bool.Array[1, 300], Gen.Int[0, 299].Array[0, 200], Gen.Int[0, 300], Gen.Int[-1, 70]).Sample((has, list, from, count) =>
    {
        var bits = Bits.Where(has.Length, number => has[number]);
        var within = Array.FindAll(list, number => number < has.Length);
        Assert.Equal(Enumerable.Range(0, within.Length).Where(at => has[within[at]]), bits.PlacesIn(within).Numbers());
        var end = Math.Min(from + count, has.Length);
        var stretch = bits.Numbers(from, end);
        var expected = Enumerable.Range(0, has.Length).Where(number => has[number] && number >= from && number < end).ToList();
        Assert.Equal(expected, stretch);
        Assert.Equal((expected.Count, expected.Count > 0), (stretch.Count(), stretch.Any()));
        Assert.Equal(Enumerable.Range(0, has.Length).Where(number => !has[number]), bits.Others().Numbers());
        Bits moved = new(from + has.Length);
        moved.Add(bits, from);
        Assert.Equal(bits.Numbers().Select(number => from + number), moved.Numbers());
    }, iter: 2_000);

    [Fact]
    public void An_order_has_each_record_once_and_those_without_a_key_last() => Gen.Select(Gen.Int[-3, 5].Array[0, 200], Gen.Bool, Gen.Int).Sample((keys, isFalling, seed) =>
    {
        var records = Array.ConvertAll(keys, key => key < 0 ? null : new Keyed(key == 0 ? null : key));
        var ordering = new Order<Keyed>(new("key", record => record.Key), isFalling).Of(new LedgerBuilder().Build().AsOf(), "USD", records);
        var random = new Random(seed);
        var selected = Bits.Where(records.Length, number => records[number] is not null && random.Next(3) > 0);
        var expected = selected.Numbers().OrderBy(number => records[number]!.Key is null)
            .ThenBy(number => (isFalling ? -1 : 1) * records[number]!.Key ?? 0).ThenBy(number => number).ToList();
        Assert.Equal(expected, ordering.Of(selected));
        Assert.Equal(expected.Count, selected.Count);
    }, iter: 2_000);

    private sealed record Keyed(int? Key);

    private static DateOnly? Day(int months) => months < 0 ? null : AnyMoney.FirstDay.AddMonths(months);

    private static Gen<IReadOnlySet<T>?> Any<T>() where T : struct, Enum => Gen.Frequency(
        (3, Gen.Const((IReadOnlySet<T>?)null)), (1, Gen.Enum<T>().Array[1, 3].Select(IReadOnlySet<T>? (some) => some.ToHashSet())));

    /// <summary>With words, tags and graded sources, of which the records of sums have none.</summary>
    private static Ledger Described(IRecord[] records, Random random)
    {
        string[] titles = ["Stargate phase-2", "Gate", "Größe Ä", ""];
        string[][] tags = [[], ["chips"], ["power"], ["power", "chips"]];
        Revision[] Sourced(IEnumerable<Revision> revisions) => [.. revisions.Select(revision => revision with { Sources = random.Next(3) == 0 ? [] : [$"s{random.Next(3)}"] })];
        return new LedgerBuilder()
            .Add(Enum.GetValues<Grade>().Select((grade, i) => new Source { Id = $"s{i}", Publisher = "", Title = "", Date = AnyMoney.FirstDay, DateBasis = DateBasis.Stamp, Grade = grade }))
            .Add(records.Select(record => record switch
            {
                Deal deal => deal with { Title = titles[random.Next(4)], Tags = tags[random.Next(4)], Revisions = Sourced(deal.Revisions) },
                Commitment commitment => commitment with { Title = titles[random.Next(4)], Tags = tags[random.Next(4)], Revisions = Sourced(commitment.Revisions) },
                _ => record,
            })).Build();
    }
}
