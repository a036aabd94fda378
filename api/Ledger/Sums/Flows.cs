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
        var selection = view.Arrangements.Select(filter);
        var touched = new TouchedFindings(view, today);
        var graph = new FlowGraph(view, filter.Currency ?? view.Ledger.MainCurrency, explain);
        foreach (var bucket in selection.Buckets())
        {
            var counting = selection.Count(bucket);
            touched.Add(counting);
            if (counting.Count > 0) graph.Add(bucket, counting);
        }
        return new(
            [.. graph.Nodes().Select(node => view.Ledger.Companies.Find(node)!)], new ReadList<FlowGraph, Edge>(graph, static made => made.Edges(), graph.Count),
            Loops.In(graph.Ends, graph.EdgeAt, limits ?? LoopLimits.Default),
            new ReadList<SelectedRows, Exclusion>(selection, FlowExclusions.Of), touched.All());
    }
}
