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
        var set = new EdgeSet(view, filter);
        var graph = new FlowGraph(view, filter.Currency ?? view.Ledger.MainCurrency, today, explain);
        foreach (var bucket in set.Buckets.InOrder()) graph.Add(set.Ends(bucket.Key), bucket);
        var edges = graph.Edges();
        return new(
            [.. EdgeSet.Nodes(edges).Select(id => view.Ledger.Companies.Find(id)!)],
            edges, Loops.In(edges, limits ?? LoopLimits.Default), graph.Excluded(set.Buckets.Excluded), graph.Findings());
    }
}

/// <summary>Makes edges of the sums between two companies, which come one after the other.</summary>
internal sealed class FlowGraph(LedgerView view, string currency, DateOnly today, bool explain)
{
    private readonly TouchedFindings touched = new(view, today);
    private readonly List<Exclusion> excluded = [];
    private readonly List<Edge> edges = [];
    private readonly List<EdgeMoney> money = [];
    private (string From, string To) at;
    private decimal? low;

    public void Add((string From, string To) ends, in SumBucket bucket)
    {
        var counting = CountOnce.Of(view.Ledger.Numbers, bucket.Members);
        excluded.AddRange(counting.Excluded);
        excluded.AddRange(bucket.Excluded);
        touched.Add(counting.Counted, [], counting.Findings);
        if (counting.Counted.Count == 0) return;
        if (ends != at) EndEdge(ends);
        money.Add(Money(bucket, counting));
        if (bucket.Key.Currency == currency && counting.UnsizedIds.Count < counting.Counted.Count)
            low = Math.Max(low ?? 0, counting.Sums.LargestLow);
    }

    public IReadOnlyList<Edge> Edges()
    {
        EndEdge(default);
        return edges;
    }

    public IReadOnlyList<Exclusion> Excluded(IEnumerable<Exclusion> others) =>
        [.. excluded.Concat(others).Distinct().OrderBy(exclusion => exclusion.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Finding> Findings() => touched.All();

    private void EndEdge((string From, string To) next)
    {
        if (money.Count > 0) edges.Add(new(at.From, at.To, low, money.ToArray()));
        money.Clear();
        (at, low) = (next, null);
    }

    private EdgeMoney Money(in SumBucket bucket, Counting counting) => new(
        bucket.Key.Kind.Kind, bucket.Key.Currency, counting.Sums.Total, counting.Sums, counting.Ids, counting.JointIds, counting.UnsizedIds,
        counting.Overlapping, Total.InOrder(counting.Excluded, bucket.Excluded),
        explain ? Explanation.Of(view, Total.Of(null, bucket, counting)) : null);
}

/// <summary>Sorts the records that a filter selects onto the edges that their money runs along.</summary>
internal sealed class EdgeSet
{
    private readonly LedgerView view;
    private readonly CompanyNumbers companies;

    public EdgeSet(LedgerView view, Filter filter)
    {
        (this.view, companies) = (view, view.Ledger.CompanyNumbers);
        Buckets = new(view.Ledger, filter);
        foreach (var (number, known) in Candidates.Commitments(view, filter))
            if (companies.PayeeOf(number) is >= 0 and var payee)
                Buckets.Put(view.Members.Of(number, known, byPayer: true), GroupOf(companies.PayerOf(number), payee));
        foreach (var (number, known) in Candidates.Deals(view, filter))
            if (known.StatesItself) Add(number, known, filter);
    }

    public Buckets Buckets { get; }

    public (string From, string To) Ends(in SumKey key) =>
        (companies.IdOf((int)(key.Group / companies.Count)), companies.IdOf((int)(key.Group % companies.Count)));

    // Of several payers, named or not, each may have paid any share; as may each of several payees have been paid.
    private bool IsJoint(int number, DealAsOf known) => known.Record.OthersUnnamed || companies.PayersOf(number).Length > 1
        || (companies.PayeesOf(number).Length > 1 && !known.Money[0].IsUnsized);

    /// <summary>The companies at the ends of edges, in order.</summary>
    public static IEnumerable<string> Nodes(IReadOnlyList<Edge> edges)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        string? last = null;
        foreach (var edge in edges)
        {
            if (!ReferenceEquals(edge.From, last)) names.Add(last = edge.From);
            names.Add(edge.To);
        }
        return names.Order(StringComparer.Ordinal);
    }

    private long GroupOf(int payer, int payee) => (long)payer * companies.Count + payee;

    private void Add(int number, DealAsOf known, Filter filter)
    {
        var ways = companies.WaysOf(number);
        foreach (var (payer, payee) in ways)
        {
            var (from, to) = (companies.IdOf(payer), companies.IdOf(payee));
            if (filter.Payers?.Contains(from) == false || filter.Payees?.Contains(to) == false) continue;
            var member = view.Members.OfOwnMoney(number, known, IsJoint(number, known));
            if (view.Ledger.Numbers.HasParts(number) && view.Members.WithOwnPart(number, known, [from]).Count > 0) Buckets.Leave(member, GroupOf(payer, payee), ExclusionReason.PartOf);
            else Buckets.Put(member, GroupOf(payer, payee));
        }
    }
}
