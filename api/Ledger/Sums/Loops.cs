namespace Outlay;

/// <summary>One step of a loop: an edge.</summary>
public sealed record LoopStep(string From, string To, decimal? Low, IReadOnlyList<EdgeMoney> Money);

/// <summary>Money that goes round: a simple cycle of companies, told from the one whose id comes first. R10.</summary>
/// <param name="Low">The smallest low end among its steps; <c>null</c> where a step has no amount.</param>
public sealed record Loop(int Rank, decimal? Low, IReadOnlyList<string> Companies, IReadOnlyList<LoopStep> Steps);

/// <summary>
/// What bounds the search for loops, so that no graph makes it run for long. Loops are found in the order of their rank, so
/// what a bound leaves out ranks below all that is listed.
/// </summary>
/// <param name="MostCompanies">The longest loop.</param>
/// <param name="MostLoops">How many are listed.</param>
/// <param name="MostSteps">How many edges the search may walk along in all.</param>
public sealed record LoopLimits(int MostCompanies, int MostLoops, int MostSteps)
{
    public static readonly LoopLimits Default = new(MostCompanies: 5, MostLoops: 1_000, MostSteps: 4_000_000);
}

/// <param name="Complete">Whether these are all loops up to the longest length; otherwise a bound was met.</param>
public sealed record Loops(bool Complete, IReadOnlyList<Loop> All)
{
    /// <summary>
    /// Loops ranked by the smallest low among their edges, largest first, those with an unsized edge last; then by fewer
    /// companies, then by ids.
    /// </summary>
    public static Loops In(IReadOnlyList<Edge> edges, LoopLimits limits)
    {
        var numbers = edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(StringComparer.Ordinal)
            .Index().ToDictionary(node => node.Item, node => node.Index, StringComparer.Ordinal);
        return In([.. edges.Select(edge => new EdgeEnds(numbers[edge.From], numbers[edge.To], edge.Low))], index => edges[index], limits);
    }

    /// <param name="edges">What they are between, and their lows.</param>
    /// <param name="at">Makes the edge of an index, where a loop runs along it.</param>
    internal static Loops In(IReadOnlyList<EdgeEnds> edges, Func<int, Edge> at, LoopLimits limits)
    {
        var search = new LoopSearch(edges, limits);
        search.Run();
        return new(search.Complete, [.. search.Found.Select((cycle, index) => Of(index + 1, Array.ConvertAll(cycle, edge => at(edge))))]);
    }

    private static Loop Of(int rank, Edge[] steps) => new(
        rank, Low(steps), [.. steps.Select(step => step.From)],
        [.. steps.Select(step => new LoopStep(step.From, step.To, step.Low, step.Money))]);

    private static decimal? Low(Edge[] steps) => steps.Any(step => step.Low is null) ? null : steps.Min(step => step.Low);
}
