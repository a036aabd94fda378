using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>One sum: of one group, kind and currency. R7.</summary>
/// <param name="Group">The payer, payee, kind or year; <c>null</c> where the whole set is one, or where records have none.</param>
/// <param name="Kind">The kind of the deals or commitments.</param>
/// <param name="Money">
/// Over deals, the kind of the commitments that state the money, where such deals are usually about another: it is never added
/// to the rest. R5.
/// </param>
/// <param name="Classes">The total by class; what overlaps between classes is under <c>mixed</c>. Adds up to the total.</param>
/// <param name="Joint">Counted records whose amount is shared with others than those asked for, so that they count from nothing up. R10.</param>
/// <param name="Unsized">Counted records without any amount, which open the upper end.</param>
/// <param name="Stated">Over deals, which commitments state the money of which counted deal.</param>
public sealed record Total(
    string? Group, string Kind, string? Money, string Currency, [property: JsonPropertyName("total")] Interval Interval,
    IReadOnlyDictionary<string, Interval> Classes, IReadOnlyList<string> Counted, IReadOnlyList<string> Joint,
    IReadOnlyList<string> Unsized, IReadOnlyList<WholeAndParts> Wholes, IReadOnlyList<OverlappingRecords> Overlapping,
    IReadOnlyList<Exclusion> Excluded, IReadOnlyDictionary<string, IReadOnlyList<string>>? Stated)
{
    /// <summary>The arithmetic in words, where the caller asked for it.</summary>
    public IReadOnlyList<string>? Explanation { get; init; }

    [JsonIgnore]
    internal Tally Tally { get; init; } = new Tally.Sum([]);

    [JsonIgnore]
    internal IReadOnlyList<Finding> Findings { get; init; } = [];

    [JsonIgnore]
    internal IReadOnlyList<Member> Members { get; init; } = [];
}

/// <summary>The answer to one question after sums.</summary>
/// <param name="Excluded">What the query left out as being of another kind or currency.</param>
/// <param name="Findings">Those that concern a record of the answer.</param>
public sealed record Totals(IReadOnlyList<Total> All, IReadOnlyList<Exclusion> Excluded, IReadOnlyList<Finding> Findings)
{
    /// <summary>Answers a query over the ledger as of the view's date: a total for each group, kind and currency. R4 to R7.</summary>
    /// <param name="today">What <c>stale</c> is measured to where the view has no date.</param>
    public static Totals Of(LedgerView view, TotalsQuery query, DateOnly today)
    {
        var totals = Sum(view, query);
        return totals with { Findings = view.FindingIndex(today).Touching(totals.All.SelectMany(Touched), totals.All.SelectMany(total => total.Findings)) };
    }

    /// <summary>As <see cref="Of(LedgerView, TotalsQuery, DateOnly)"/>, without findings.</summary>
    internal static Totals Sum(LedgerView view, TotalsQuery query)
    {
        var set = new SumSet(view, query);
        return new([.. set.Buckets.InOrder.Select(bucket => Of(view.Ledger, bucket.Key, bucket.Value))], set.Buckets.Excluded, []);
    }

    private static IEnumerable<string> Touched(Total total) => total.Counted
        .Concat(total.Excluded.Where(exclusion => exclusion.Reason is ExclusionReason.PartOf or ExclusionReason.PartsExceedWhole).Select(exclusion => exclusion.Id))
        .Concat(total.Stated?.Values.SelectMany(ids => ids) ?? []);

    internal static Total Of(Ledger ledger, SumKey key, SumBucket bucket)
    {
        var counting = CountOnce.Of(ledger, bucket.Members);
        var classes = new SortedDictionary<string, Interval>(ClassOrder.Instance);
        counting.Tally.AddTo(classes);
        return new(
            key.Group, key.Kind, key.Money, key.Currency, counting.Tally.Interval, classes,
            [.. counting.Counted.Select(member => member.Id)],
            [.. counting.Counted.Where(member => member.Joint).Select(member => member.Id)],
            [.. counting.Counted.Where(member => member.IsUnsized).Select(member => member.Id)],
            counting.Wholes, counting.Overlapping,
            [.. counting.Excluded.Concat(bucket.Excluded).OrderBy(exclusion => exclusion.Id, StringComparer.Ordinal)],
            Stated(counting.Counted))
        {
            Tally = counting.Tally,
            Findings = counting.Findings,
            Members = counting.Counted,
        };
    }

    private static Dictionary<string, IReadOnlyList<string>>? Stated(IEnumerable<Member> counted)
    {
        var stated = counted.Where(member => member.Statements.Any(statement => statement.Id != member.Id))
            .ToDictionary(member => member.Id, IReadOnlyList<string> (member) => [.. member.Statements.Select(statement => statement.Id)]);
        return stated.Count > 0 ? stated : null;
    }
}
