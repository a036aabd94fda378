using CsCheck;

namespace Outlay.Tests;

/// <summary>R10: loops against an enumeration of every path, and what a bound on the search leaves out.</summary>
public sealed class LoopsTests
{
    private const int Unbounded = int.MaxValue;

    private static readonly Gen<decimal?> Low = Gen.Frequency((1, Gen.Const((decimal?)null)), (4, Gen.Int[0, 3].Select(low => (decimal?)low)));

    /// <summary>Graphs of up to six companies, dense and thin ones, in which many edges have the same low end.</summary>
    private static readonly Gen<Edge[]> Edges = Gen.Select(Gen.Int[2, 6], Gen.Int[1, 6]).SelectMany((nodes, density) =>
        Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], Low, (from, to, low) => new Edge($"n{from}", $"n{to}", low, []))
            .Array[0, nodes * density]).Select(edges => edges.Where(edge => edge.From != edge.To).DistinctBy(edge => (edge.From, edge.To)).ToArray());

    [Fact]
    public void Loops_are_all_simple_cycles_of_up_to_five_companies_in_order_of_rank() => Edges.Sample(edges =>
    {
        var loops = Loops.In(edges, LoopLimits.Default);
        Assert.True(loops.Complete);
        Assert.Equal(Ranked(edges), loops.All.Select(Text));
        Assert.Equal(Enumerable.Range(1, loops.All.Count), loops.All.Select(loop => loop.Rank));
        Assert.All(loops.All, loop => Assert.Equal(Text(loop), string.Join('>', loop.Steps.Select(step => step.From)) + "=" + Of(loop.Low)));
    }, iter: 2_000);

    [Fact]
    public void A_bound_on_how_many_are_listed_lists_the_first_and_says_whether_there_are_more() =>
        Gen.Select(Edges, Gen.Int[1, 30]).Sample((edges, most) =>
        {
            var ranked = Ranked(edges);
            var loops = Loops.In(edges, new(5, most, Unbounded));
            Assert.Equal(ranked.Take(most), loops.All.Select(Text));
            Assert.Equal(ranked.Count <= most, loops.Complete);
        }, iter: 2_000);

    [Fact]
    public void A_bound_on_the_steps_lists_none_that_ranks_below_one_left_out() =>
        Gen.Select(Edges, Gen.Int[1, 400]).Sample((edges, most) =>
        {
            var ranked = Ranked(edges);
            var loops = Loops.In(edges, new(5, Unbounded, most));
            Assert.Equal(ranked.Take(loops.All.Count), loops.All.Select(Text));
            Assert.True(loops.Complete ? loops.All.Count == ranked.Count : loops.All.Count <= ranked.Count);
        }, iter: 2_000);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(3540)]
    public void A_graph_in_which_all_pay_all_is_bounded(int lows)
    {
        // 60 companies make 1,770 loops of two, 68,440 of three, 2.9 million of four and 131 million of five.
        var edges = Complete(60, lows).ToList();
        var search = new LoopSearch([.. edges.Select(edge => new EdgeEnds(int.Parse(edge.From[1..]), int.Parse(edge.To[1..]), edge.Low))], LoopLimits.Default);
        search.Run();
        // The last edge that it takes up is measured to its end.
        Assert.InRange(search.Steps, 1, LoopLimits.Default.MostSteps + edges.Count);
        var loops = Loops.In(edges, LoopLimits.Default);
        Assert.False(loops.Complete);
        Assert.Equal(LoopLimits.Default.MostLoops, loops.All.Count);
        if (lows == 1)
            Assert.Equal(Pairs(60).Take(loops.All.Count).Select(pair => $"{pair.A}>{pair.B}=1"), loops.All.Select(Text));
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(1, 300)]
    [InlineData(7, 100)]
    [InlineData(56, 1000)]
    public void A_bounded_search_of_a_dense_graph_lists_the_highest_ranks(int lows, int most)
    {
        // 8 companies: 28 loops of two, 112 of three, 420 of four, 1,344 of five.
        var edges = Complete(8, lows).ToList();
        var ranked = Ranked(edges);
        Assert.Equal(28 + 112 + 420 + 1344, ranked.Count);
        Assert.Equal(ranked.Take(most), Loops.In(edges, new(5, most, Unbounded)).All.Select(Text));
    }

    private static IEnumerable<Edge> Complete(int nodes, int lows) => Pairs(nodes)
        .SelectMany(pair => new[] { pair, (A: pair.B, B: pair.A) }).Order()
        .Select((pair, index) => new Edge(pair.A, pair.B, 1 + index * 7919 % lows, []));

    private static IEnumerable<(string A, string B)> Pairs(int nodes) =>
        from a in Enumerable.Range(0, nodes)
        from b in Enumerable.Range(a + 1, nodes - a - 1)
        select ($"n{a:00}", $"n{b:00}");

    /// <summary>Every simple cycle, told from its smallest id, by walking every path.</summary>
    private static List<string> Ranked(IReadOnlyList<Edge> edges)
    {
        var outgoing = edges.ToLookup(edge => edge.From);
        List<(string[] Ids, decimal? Low)> cycles = [];
        foreach (var start in outgoing) Walk([], start.Key);
        return [.. cycles.OrderBy(cycle => cycle.Low is null).ThenByDescending(cycle => cycle.Low).ThenBy(cycle => cycle.Ids.Length)
            .ThenBy(cycle => string.Join(' ', cycle.Ids), StringComparer.Ordinal)
            .Select(cycle => string.Join('>', cycle.Ids) + "=" + Of(cycle.Low))];

        void Walk(List<Edge> path, string node)
        {
            if (path.Count > 0 && node == path[0].From)
                cycles.Add(([.. path.Select(edge => edge.From)], path.Any(edge => edge.Low is null) ? null : path.Min(edge => edge.Low)));
            else if (path.Count < 5 && path.All(edge => edge.From != node) && (path.Count == 0 || string.CompareOrdinal(node, path[0].From) > 0))
                foreach (var edge in outgoing[node]) Walk([.. path, edge], edge.To);
        }
    }

    private static string Text(Loop loop) => string.Join('>', loop.Companies) + "=" + Of(loop.Low);

    private static string Of(decimal? low) => low is { } value ? $"{value}" : "unsized";
}
