using System.Text.Json.Serialization;

namespace Outlay;

/// <summary>Money of one kind and currency on one edge; see <see cref="Total"/>. R10.</summary>
/// <param name="Records">What was counted.</param>
public sealed record EdgeMoney(
    string Kind, string Currency, Interval Total, IReadOnlyDictionary<string, Interval> Classes, IReadOnlyList<string> Records,
    IReadOnlyList<string> Joint, IReadOnlyList<string> Unsized, IReadOnlyList<OverlappingRecords> Overlapping, IReadOnlyList<Exclusion> Excluded,
    IReadOnlyList<string>? Explanation = null);

/// <summary>The money that runs from one company to another, by kind; kinds are never added. R5, R10.</summary>
/// <param name="Low">The largest low end among the kinds and classes in the query's currency; <c>null</c> where none has an amount.</param>
public sealed record Edge(string From, string To, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Low, IReadOnlyList<EdgeMoney> Money);

/// <summary>The graph of money between companies. R10.</summary>
public sealed record Flows(
    IReadOnlyList<Company> Nodes, IReadOnlyList<Edge> Edges, Loops Loops, IReadOnlyList<Exclusion> Excluded, IReadOnlyList<Finding> Findings)
{
    /// <summary>The graph as of the view's date. Every filter applies; R7 is applied on each edge apart.</summary>
    public static Flows Of(LedgerView view, Filter filter, DateOnly today, LoopLimits? limits = null, bool explain = false)
    {
        var currency = filter.Currency ?? view.Ledger.MainCurrency;
        var buckets = new EdgeSet(view, filter).Buckets;
        var totals = buckets.InOrder.Select(bucket => (Ends: EdgeSet.Ends(bucket.Key.Group!), Total: Totals.Of(view.Ledger, bucket.Key, bucket.Value))).ToList();
        var edges = totals.Where(entry => entry.Total.Counted.Count > 0).GroupBy(entry => entry.Ends, entry => entry.Total)
            .Select(edge => new Edge(edge.Key.From, edge.Key.To, Low(edge, currency), [.. edge.Select(total => Money(total, explain ? Explanation.Of(view, total) : null))])).ToList();
        return new(
            [.. edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(StringComparer.Ordinal).Select(id => view.Ledger.Companies.Find(id)!)],
            edges, Loops.In(edges, limits ?? LoopLimits.Default),
            [.. totals.SelectMany(entry => entry.Total.Excluded).Concat(buckets.Excluded).Distinct().OrderBy(exclusion => exclusion.Id, StringComparer.Ordinal)],
            view.FindingIndex(today).Touching(totals.SelectMany(entry => entry.Total.Counted), totals.SelectMany(entry => entry.Total.Findings)));
    }

    private static decimal? Low(IEnumerable<Total> totals, string currency) => totals
        .Where(total => total.Currency == currency && total.Unsized.Count < total.Counted.Count)
        .SelectMany(total => total.Classes.Values).Max(interval => (decimal?)interval.Low);

    private static EdgeMoney Money(Total total, IReadOnlyList<string>? explanation) => new(
        total.Kind, total.Currency, total.Interval, total.Classes, total.Counted, total.Joint, total.Unsized, total.Overlapping,
        total.Excluded, explanation);
}

/// <summary>Sorts the records that a filter selects onto the edges that their money runs along.</summary>
internal sealed class EdgeSet
{
    private const char Arrow = '>';

    public EdgeSet(LedgerView view, Filter filter)
    {
        Buckets = new(view.Ledger, filter);
        foreach (var known in Candidates.Commitments(view, filter).Where(known => known.Record.To is not null && filter.Selects(view, known)))
            Buckets.Put(Members.Of(known, byPayer: true), known.Record.From + Arrow + known.Record.To);
        var members = new Members(view, filter.Currency);
        foreach (var known in Candidates.Deals(view, filter).Where(known => filter.Selects(view, known)))
            if (Members.StatesItself(known)) Add(members, known, filter);
    }

    public Buckets Buckets { get; }

    public static (string From, string To) Ends(string group) => group.Split(Arrow) is [var from, var to] ? (from, to) : default;

    private void Add(Members members, DealAsOf known, Filter filter)
    {
        foreach (var (payer, payee) in Directions.Of(known.Record))
        {
            if (filter.Payers?.Contains(payer) == false || filter.Payees?.Contains(payee) == false) continue;
            var payers = new HashSet<string>(StringComparer.Ordinal) { payer };
            var member = members.Of(known, payers, new HashSet<string>(StringComparer.Ordinal) { payee }).Single();
            if (members.WithOwnPart(known, payers).Any()) Buckets.Leave(member, payer + Arrow + payee, ExclusionReason.PartOf);
            else Buckets.Put(member, payer + Arrow + payee);
        }
    }
}
