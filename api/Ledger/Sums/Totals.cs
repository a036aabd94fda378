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
    internal Counting? Counting { get; init; }

    [JsonIgnore]
    internal IEnumerable<Tally> Tallies => Counting?.Tallies ?? [];

    [JsonIgnore]
    internal IEnumerable<Member> Members => Counting?.Counted ?? [];

    internal static Total Of(string? group, in SumKey key, Counting counting) => new(
        group, key.Kind.Kind, key.Kind.Money, key.Currency, counting.Sums.Total, counting.Sums,
        counting.Ids, counting.JointIds, counting.UnsizedIds,
        counting.Wholes, counting.Overlapping, counting.Excluded, counting.Stated)
    {
        Counting = counting,
    };
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
        var selection = view.Arrangements.Select(query);
        return Of(view, query, selection) with { Findings = new TouchedFindings(view, today).Add(selection).All() };
    }

    /// <summary>As <see cref="Of(LedgerView, TotalsQuery, DateOnly)"/>, without findings.</summary>
    internal static Totals Sum(LedgerView view, TotalsQuery query) => Of(view, query, view.Arrangements.Select(query));

    private static Totals Of(LedgerView view, TotalsQuery query, SelectedRows selection) => new(
        new ReadList<SelectedRows, Total>(selection, rows => rows.Buckets().Select(bucket =>
            Total.Of(query.NameOf(view, bucket.Key), bucket.Key, rows.Count(bucket)))),
        new ReadList<SelectedRows, Exclusion>(selection, static rows => rows.Excluded().Select(record => record.Exclusion)), []);
}
