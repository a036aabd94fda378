namespace Outlay;

/// <summary>How many edges lead from each node to one goal at least: what a search need not walk along.</summary>
internal sealed class LoopDistances
{
    private readonly int[] from;
    private readonly List<int>[] incoming;
    private readonly int[] distance;
    private readonly List<int> measured = [];

    /// <param name="from">Where each edge starts.</param>
    public LoopDistances(int nodes, int[] from)
    {
        this.from = from;
        incoming = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        distance = new int[nodes];
        Array.Fill(distance, int.MaxValue);
    }

    public void Enter(int rank, int to) => incoming[to].Add(rank);

    public int Of(int node) => distance[node];

    /// <summary>Measures by the edges ranked above one, as far as it matters.</summary>
    /// <returns>How many edges it looked at.</returns>
    public int Measure(int goal, int last, int most)
    {
        foreach (var node in measured) distance[node] = int.MaxValue;
        measured.Clear();
        measured.Add(goal);
        distance[goal] = 0;
        var looked = 0;
        for (int far = 1, ring = 0; far <= most && ring < measured.Count; far++)
        {
            for (var end = measured.Count; ring < end; ring++)
                foreach (var rank in incoming[measured[ring]])
                {
                    looked++;
                    if (rank >= last || distance[from[rank]] != int.MaxValue) continue;
                    distance[from[rank]] = far;
                    measured.Add(from[rank]);
                }
        }
        return looked;
    }
}
