using System.Text.Json;
using CsCheck;

namespace Outlay.Tests;

public sealed class ChangesPropertyTests
{
    private static readonly Gen<(LedgerRecords Before, LedgerRecords After)> Pairs = Gen.Select(AnyLedger.Records, AnyLedger.Records);

    [Fact]
    public void Nothing_changes_between_equal_ledgers() =>
        AnyLedger.Records.Sample(records => Assert.Empty(Changes.Between(records, Read(Text(records)))));

    [Fact]
    public void Ledgers_of_different_text_differ_in_something_said() => Pairs.Sample(pair =>
        Assert.Equal(Text(InOrder(pair.Before)) == Text(InOrder(pair.After)), Changes.Between(pair.Before, pair.After).Count == 0));

    [Fact]
    public void The_order_of_records_changes_nothing() =>
        Gen.Select(Pairs, Gen.Int).Sample((pair, seed) => Assert.Equal(
            Text(Changes.Between(pair.Before, pair.After)),
            Text(Changes.Between(Shuffled(pair.Before, seed), Shuffled(pair.After, seed)))));

    [Fact]
    public void The_first_version_adds_everything_and_nothing_else() => AnyLedger.Records.Sample(records =>
        Assert.Equal(
            Keys(records).Select(key => (key.Type, key.Id, ChangeKind.Added)),
            Changes.Between(new(), records).Select(change => (change.Type, change.Id, change.What))));

    [Fact]
    public void What_stood_and_was_added_less_what_was_withdrawn_is_what_stands() => Pairs.Sample(pair =>
    {
        var changes = Changes.Between(pair.Before, pair.After);
        var stands = Keys(pair.Before).ToHashSet();
        stands.UnionWith(Of(ChangeKind.Added));
        stands.ExceptWith(Of(ChangeKind.Withdrawn));
        Assert.Equal(Keys(pair.After), stands.Order());

        IEnumerable<(RecordType, string)> Of(ChangeKind what) =>
            changes.Where(change => change.What == what).Select(change => (change.Type, change.Id));
    });

    [Fact]
    public void Revised_and_corrected_records_are_on_both_sides() => Pairs.Sample(pair =>
    {
        var both = Keys(pair.Before).Intersect(Keys(pair.After)).ToHashSet();
        Assert.All(
            Changes.Between(pair.Before, pair.After).Where(change => change.What is ChangeKind.Revised or ChangeKind.Corrected),
            change => Assert.Contains((change.Type, change.Id), both));
    });

    [Fact]
    public void A_state_that_is_another_is_so_by_a_change_of_its_date_or_before() => Pairs.Sample(pair =>
    {
        var changes = Changes.Between(pair.Before, pair.After);
        foreach (var (was, now) in pair.Before.Deals.Join(pair.After.Deals, deal => deal.Id, deal => deal.Id, (was, now) => (was, now)))
        {
            DateOnly[] explained = [.. changes.Where(change => change.Type == RecordType.Deal && change.Id == now.Id).Select(change => change.AsOf).OfType<DateOnly>()];
            foreach (var date in was.Revisions.Concat(now.Revisions).Select(revision => revision.AsOf))
                if (Text(State.Of(was.Revisions, date)) != Text(State.Of(now.Revisions, date)))
                    Assert.Contains(explained, change => change <= date);
        }
    });

    [Fact]
    public void What_is_corrected_there_and_back_shows_the_same_fields_the_other_way_round() => Pairs.Sample(pair =>
        Assert.Equal(
            Corrections(pair.Before, pair.After).Select(field => (field.Key, Was: field.Before, Now: field.After)).Order(),
            Corrections(pair.After, pair.Before).Select(field => (field.Key, Was: field.After, Now: field.Before)).Order()));

    // Of dates that both sides speak of: a revision that goes one way is new the other way.
    private static IEnumerable<(string Key, string? Before, string? After)> Corrections(LedgerRecords before, LedgerRecords after) =>
        from change in Changes.Between(before, after)
        where change.What == ChangeKind.Corrected && change.Type != RecordType.Dispute
        where change.AsOf is null || (Speaks(before, change) && Speaks(after, change))
        from field in change.Fields
        select ($"{change.Type} {change.Id} {change.AsOf} {field.Name}", field.Before?.GetRawText(), field.After?.GetRawText());

    private static bool Speaks(LedgerRecords records, Change change) =>
        records.Deals.Cast<IAgreement>().Concat(records.Commitments).Single(record => record.Id == change.Id)
            .Revisions.Any(revision => revision.AsOf == change.AsOf);

    private static IEnumerable<(RecordType Type, string Id)> Keys(LedgerRecords records) =>
    [
        .. records.Deals.Select(record => (RecordType.Deal, record.Id)),
        .. records.Commitments.Select(record => (RecordType.Commitment, record.Id)),
        .. records.Companies.Select(record => (RecordType.Company, record.Id)),
        .. records.Disputes.Select(record => (RecordType.Dispute, record.Id)),
    ];

    private static LedgerRecords Shuffled(LedgerRecords records, int seed)
    {
        var random = new Random(seed);
        return records with
        {
            Deals = Of(records.Deals),
            Commitments = Of(records.Commitments),
            Companies = Of(records.Companies),
            Disputes = Of(records.Disputes),
        };

        T[] Of<T>(IEnumerable<T> all) => [.. all.OrderBy(_ => random.Next())];
    }

    // Claims say the same in any order, and said twice say no more.
    private static LedgerRecords InOrder(LedgerRecords records) => records with
    {
        Disputes = [.. records.Disputes.Select(dispute => dispute with
        {
            Claims = [.. dispute.Claims.DistinctBy(Text).OrderBy(Text, StringComparer.Ordinal)],
        })],
    };

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, LedgerJson.Options);

    private static LedgerRecords Read(string text) => JsonSerializer.Deserialize<LedgerRecords>(text, LedgerJson.Options)!;
}
