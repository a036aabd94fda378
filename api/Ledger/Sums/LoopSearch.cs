namespace Outlay;

/// <summary>
/// Finds simple cycles best first. Edges come into the graph from the largest low to the smallest, those of equal low
/// together; a cycle is found when the last of its edges comes in, so its smallest low is that edge's. Among edges of equal
/// low, shorter cycles are looked for first.
/// </summary>
internal sealed class LoopSearch
{
    private readonly IReadOnlyList<Edge> edges;
    private readonly LoopLimits limits;
    private readonly int[] order;
    private readonly int[] from;
    private readonly int[] to;
    private readonly List<int>[] outgoing;
    private readonly int[] distance;
    private readonly List<int>[] incoming;
    private readonly List<int> measured = [];
    private readonly List<int> path = [];
    private readonly HashSet<int> onPath = [];
    private int steps;

    public LoopSearch(IReadOnlyList<Edge> edges, LoopLimits limits)
    {
        this.edges = edges;
        this.limits = limits;
        order = [.. Enumerable.Range(0, edges.Count).OrderBy(index => edges[index].Low, LowOrder.Instance)];
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        from = [.. order.Select(index => Node(nodes, edges[index].From))];
        to = [.. order.Select(index => Node(nodes, edges[index].To))];
        outgoing = [.. nodes.Select(_ => new List<int>())];
        incoming = [.. nodes.Select(_ => new List<int>())];
        distance = new int[nodes.Count];
        Array.Fill(distance, int.MaxValue);
    }

    /// <summary>Cycles as indexes of the edges given.</summary>
    public List<int[]> Found { get; } = [];

    public bool Complete { get; private set; } = true;

    public void Run()
    {
        for (int first = 0, next; first < order.Length && Complete; first = next)
        {
            for (next = first; next < order.Length && Low(next) == Low(first); next++) Enter(next);
            for (var length = 2; length <= limits.MostCompanies && Complete; length++)
                for (var last = first; last < next && Complete; last++) Close(last, length);
            if (Found.Count >= limits.MostLoops && next < order.Length) Complete = false;
        }
    }

    private decimal? Low(int rank) => edges[order[rank]].Low;

    private void Enter(int rank)
    {
        outgoing[from[rank]].Add(rank);
        incoming[to[rank]].Add(rank);
    }

    /// <summary>Finds the cycles of a length whose lowest ranked edge is this one: paths back along edges ranked above it.</summary>
    private void Close(int last, int length)
    {
        Measure(from[last], last, length - 1);
        if (distance[to[last]] > length - 1) return;
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
            if (node != from[last]) return;
            if (Found.Count > 2 * limits.MostLoops) Complete = false;
            else Found.Add([.. path.Select(rank => order[rank])]);
            return;
        }
        if (distance[node] > left || !onPath.Add(node)) return;
        foreach (var rank in outgoing[node])
        {
            if (rank >= last) continue;
            if (++steps > limits.MostSteps) Complete = false;
            if (!Complete) break;
            path.Add(rank);
            Walk(to[rank], last, left - 1);
            path.RemoveAt(path.Count - 1);
        }
        onPath.Remove(node);
    }

    /// <summary>How many edges ranked above one lead from each node to a goal, as far as it matters.</summary>
    private void Measure(int goal, int last, int most)
    {
        foreach (var node in measured) distance[node] = int.MaxValue;
        measured.Clear();
        measured.Add(goal);
        distance[goal] = 0;
        var ring = new List<int> { goal };
        for (var far = 1; far <= most && ring.Count > 0; far++)
        {
            var next = new List<int>();
            foreach (var rank in ring.SelectMany(node => incoming[node]))
            {
                steps++;
                if (rank >= last || distance[from[rank]] != int.MaxValue) continue;
                distance[from[rank]] = far;
                next.Add(from[rank]);
                measured.Add(from[rank]);
            }
            ring = next;
        }
        if (steps > limits.MostSteps) Complete = false;
    }

    private static int Node(Dictionary<string, int> nodes, string id) => nodes.TryGetValue(id, out var node) ? node : nodes[id] = nodes.Count;
}
