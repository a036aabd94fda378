namespace Outlay;

/// <summary>An edge as the search for loops sees it: companies by number, in order of their ids.</summary>
/// <param name="Low">As of <see cref="Edge.Low"/>.</param>
internal readonly record struct EdgeEnds(int From, int To, decimal? Low);

/// <summary>Makes edges of the sums between two companies, which come one after the other.</summary>
internal sealed class FlowGraph(LedgerView view, string currency, bool explain)
{
    private readonly CompanyNumbers companies = view.Ledger.CompanyNumbers;
    private readonly List<EdgeEnds> ends = [];
    private readonly List<int> starts = [];
    private readonly List<SumBucket> sums = [];

    /// <summary>Of each edge, in order of payer and then payee.</summary>
    public IReadOnlyList<EdgeEnds> Ends => ends;

    public int Count => ends.Count;

    /// <param name="counting">Of something.</param>
    public void Add(in SumBucket bucket, Counting counting)
    {
        var (from, to) = companies.EndsOf(bucket.Key.Group);
        if (ends is [] || ends[^1].From != from || ends[^1].To != to)
        {
            ends.Add(new(from, to, null));
            starts.Add(sums.Count);
        }
        sums.Add(bucket);
        if (bucket.Key.Currency == currency && counting.HasAmounts)
            ends[^1] = ends[^1] with { Low = Math.Max(ends[^1].Low ?? 0, counting.Sums.LargestLow) };
    }

    /// <summary>The ids of the companies at the ends of edges, in order.</summary>
    public IEnumerable<string> Nodes()
    {
        var nodes = new Bits(companies.Count);
        foreach (var edge in ends)
        {
            nodes.Add(edge.From);
            nodes.Add(edge.To);
        }
        return nodes.Numbers().Select(companies.IdOf);
    }

    public IEnumerable<Edge> Edges() => Enumerable.Range(0, ends.Count).Select(EdgeAt);

    public Edge EdgeAt(int index)
    {
        var (start, end) = (starts[index], index + 1 < starts.Count ? starts[index + 1] : sums.Count);
        var money = new EdgeMoney[end - start];
        for (var i = start; i < end; i++) money[i - start] = Money(sums[i], sums[i].Selection.Count(sums[i]));
        return new(companies.IdOf(ends[index].From), companies.IdOf(ends[index].To), ends[index].Low, money);
    }

    private EdgeMoney Money(in SumBucket bucket, Counting counting) => new(
        bucket.Key.Kind.Kind, bucket.Key.Currency, counting.Sums.Total, counting.Sums, counting.Ids, counting.JointIds, counting.UnsizedIds,
        counting.Overlapping, counting.Excluded, explain ? Explanation.Of(view, new Total(null, bucket, counting)) : null);
}
