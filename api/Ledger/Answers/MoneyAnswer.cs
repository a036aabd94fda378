using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>
/// The money of one deal or commitment in one kind, class and currency, each commitment counted once (R6, R7): an interval in
/// whole units of the currency, and who states it according to whom.
/// </summary>
/// <param name="Kind">The kind of the commitments that state it; absent where the deal does.</param>
/// <param name="Class">A status class, or <c>mixed</c> where commitments of several classes overlap.</param>
/// <param name="Currency">Absent where nobody has stated an amount; the interval is then [0, open).</param>
/// <param name="High"><c>null</c> is an open end.</param>
/// <param name="Stated">The records that state it.</param>
/// <param name="Sources">Ids of the sources of the amounts; where nobody has stated one, of the last revision.</param>
public sealed record MoneyAnswer(
    CommitmentKind? Kind, string Class, string? Currency, decimal Low,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? High,
    bool Approximate, IReadOnlyList<string> Stated, IReadOnlyList<string> Sources)
{
    public static IReadOnlyList<MoneyAnswer> Of(CommitmentAsOf known) => [Of(known.Record, known.State, known.Money)];

    /// <param name="commitments">Those of the deal that are known by the date asked for.</param>
    public static IReadOnlyList<MoneyAnswer> Of(Ledger ledger, Deal deal, State state, IReadOnlyList<CommitmentAsOf> commitments)
    {
        if (commitments.Count == 0) return [Of(deal, state, Money.Of(deal.Id, null, state))];
        return [.. commitments
            .GroupBy(commitment => (commitment.Record.Kind, Currency: CurrencyOf(ledger.Numbers, commitment, commitments)))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
            .SelectMany(group => Of(ledger, group.Key.Kind, group.Key.Currency, [.. group]))];
    }

    // Money without any amount has no currency of its own, and goes with what it may be inside of, else with all of its kind, or all
    // of the deal, where that is of one. R7.
    private static string? CurrencyOf(AgreementNumbers numbers, CommitmentAsOf known, IReadOnlyList<CommitmentAsOf> all)
    {
        if (known.Money.Currency is { } own) return own;
        var ofKind = all.Where(other => other.Record.Kind == known.Record.Kind).ToList();
        return RelatedCurrency.Of(numbers, numbers.OfCommitment(known.Record.Id),
            number => ofKind.Find(other => other.Record.Id == numbers.IdOf(number))?.Money.Currency) ?? Only(ofKind) ?? Only(all);
    }

    private static string? Only(IEnumerable<CommitmentAsOf> commitments) =>
        commitments.Select(commitment => commitment.Money.Currency).OfType<string>().Distinct().ToList() is [var only] ? only : null;

    private static MoneyAnswer Of(IAgreement record, State state, Money money) => new(
        money.Kind, Words.Of(money.Class), money.Currency, money.Interval.Low, money.Interval.High, money.Interval.Approximate,
        [money.Stated], SourcesOf(record, state));

    private static IEnumerable<MoneyAnswer> Of(Ledger ledger, CommitmentKind kind, string? currency, List<CommitmentAsOf> commitments)
    {
        var counting = CountOnce.Of(ledger.Numbers, commitments.Select(commitment =>
            Members.Of(ledger.Numbers, ledger.Numbers.OfCommitment(commitment.Record.Id), commitment, joint: false)).ToArray());
        var mixed = counting.Overlapping.Where(tie => tie.Class == Tally.Mixed).SelectMany(tie => tie.Ids).ToHashSet();
        return counting.Sums.Select(one => Of(kind, one.Key, currency, one.Value, [.. commitments.Where(commitment =>
            counting.Counted.Any(member => member.Id == commitment.Record.Id)
            && (mixed.Contains(commitment.Record.Id) ? Tally.Mixed : Words.Of(commitment.State.Class)) == one.Key)]));
    }

    private static MoneyAnswer Of(CommitmentKind kind, string name, string? currency, Interval interval, List<CommitmentAsOf> commitments) => new(
        kind, name, currency, interval.Low, interval.High, interval.Approximate,
        [.. commitments.Select(commitment => commitment.Record.Id)],
        [.. commitments.SelectMany(commitment => SourcesOf(commitment.Record, commitment.State)).Distinct()]);

    private static IReadOnlyList<string> SourcesOf(IAgreement record, State state) =>
        record.Revisions.Take(state.Revisions).LastOrDefault(revision => revision.Amount is not null)?.Sources ?? state.Sources;
}
