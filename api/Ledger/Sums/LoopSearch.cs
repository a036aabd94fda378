namespace Outlay;

/// <summary>
/// Finds simple cycles in the order of their rank. Edges come into the graph from the largest low to the smallest, those of
/// equal low together; a cycle is found when the last of its edges comes in, so its smallest low is that edge's. Among edges
/// of equal low, shorter cycles are looked for first, and those of equal length are put in order of their ids.
/// </summary>
internal sealed class LoopSearch
{
    private readonly IReadOnlyList<EdgeEnds> edges;
    private readonly LoopLimits limits;
    private readonly int[] order;
    private readonly int[] from;
    private readonly int[] to;
    private readonly List<int>[] outgoing;
    private readonly LoopDistances distances;
    private readonly List<int> path = [];
    private readonly HashSet<int> onPath = [];
    private readonly LoopsAlike alike;

    public LoopSearch(IReadOnlyList<EdgeEnds> edges, LoopLimits limits)
    {
        this.edges = edges;
        this.limits = limits;
        order = InOrderOfLow(edges);
        from = Array.ConvertAll(order, index => edges[index].From);
        to = Array.ConvertAll(order, index => edges[index].To);
        var nodes = 1 + Math.Max(from.DefaultIfEmpty(-1).Max(), to.DefaultIfEmpty(-1).Max());
        outgoing = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        distances = new(nodes, from);
        alike = new(from);
    }

    /// <summary>Cycles by rank, as indexes of the edges given, each from the company whose id comes first.</summary>
    public List<int[]> Found { get; } = [];

    /// <summary>How many edges were walked along or looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether there are no more than those found.</summary>
    public bool Complete { get; private set; } = true;

    private int Room => limits.MostLoops - Found.Count;

    private bool IsSpent => Steps > limits.MostSteps;

    public void Run()
    {
        for (int first = 0, next; first < order.Length && Complete; first = next)
        {
            for (next = first; next < order.Length && Low(next) == Low(first); next++) Enter(next);
            for (var length = 2; length <= limits.MostCompanies && Complete; length++) Find(first, next, length);
        }
    }

    // No low is below zero, so that those without any amount come last; those of equal low as they were given.
    private static int[] InOrderOfLow(IReadOnlyList<EdgeEnds> edges)
    {
        var lows = new (decimal Low, int Edge)[edges.Count];
        for (var i = 0; i < lows.Length; i++) lows[i] = (-edges[i].Low ?? 1, i);
        Array.Sort(lows);
        return Array.ConvertAll(lows, low => low.Edge);
    }

    private decimal? Low(int rank) => edges[order[rank]].Low;

    private void Enter(int rank)
    {
        outgoing[from[rank]].Add(rank);
        distances.Enter(rank, to[rank]);
    }

    /// <summary>
    /// Finds the cycles of one length whose lowest edge is among those given: they differ in rank by their ids alone. Cut
    /// short it keeps none of them, as one not met yet might come before them.
    /// </summary>
    private void Find(int first, int next, int length)
    {
        alike.Clear();
        for (var last = first; last < next && !IsSpent && !(Room == 0 && alike.Any); last++) Close(last, length);
        Complete = !IsSpent && alike.Count <= Room;
        if (!IsSpent) Found.AddRange(alike.First(Room).Select(cycle => Array.ConvertAll(cycle, rank => order[rank])));
    }

    /// <summary>Finds the cycles of a length whose lowest ranked edge is this one: paths back along edges ranked above it.</summary>
    private void Close(int last, int length)
    {
        Steps += distances.Measure(from[last], last, length - 1);
        if (distances.Of(to[last]) > length - 1) return;
        path.Clear();
        onPath.Clear();
        path.Add(last);
        onPath.Add(from[last]);
        Walk(to[last], last, length - 1);
    }

    private void Walk(int node, int last, int left)
    {
        if (left == 0)
        {
            if (node == from[last]) alike.Add(path, Room);
            return;
        }
        if (distances.Of(node) > left || !onPath.Add(node)) return;
        foreach (var rank in outgoing[node])
        {
            if (rank >= last) continue;
            Steps++;
            if (IsSpent) break;
            path.Add(rank);
            Walk(to[rank], last, left - 1);
            path.RemoveAt(path.Count - 1);
        }
        onPath.Remove(node);
    }
}
