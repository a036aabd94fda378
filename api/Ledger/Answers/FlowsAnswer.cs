using System.Text.Json.Serialization;

namespace Outlay;

public sealed record FlowNode(string Id, string Name, CompanyKind Kind);

/// <summary>A step of a loop: an edge of the graph, whose money is told there, and the records that were counted on it.</summary>
public sealed record LoopStepAnswer(
    string From, string To, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Low, IReadOnlyList<string> Records);

/// <summary>Money that goes round, told from the company whose id comes first. R10.</summary>
/// <param name="Rank">Among all loops of the graph.</param>
/// <param name="Low">The smallest low end among its steps; <c>null</c> where a step has no amount.</param>
public sealed record LoopAnswer(
    int Rank, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Low, IReadOnlyList<string> Companies,
    IReadOnlyList<LoopStepAnswer> Steps)
{
    public static LoopAnswer Of(Loop loop) => new(loop.Rank, loop.Low, loop.Companies,
        [.. loop.Steps.Select(step => new LoopStepAnswer(step.From, step.To, step.Low,
            [.. step.Money.SelectMany(money => money.Records).Order(StringComparer.Ordinal)]))]);
}

/// <summary>Who pays whom: companies, the money between them, and the loops that it makes. R10.</summary>
/// <param name="LoopsComplete">
/// Whether these are all loops of up to five companies. Where a graph has more of them than are looked for, those left out rank below.
/// </param>
/// <param name="Excluded">What stands on no edge, or not on all of its own, and why.</param>
public sealed record FlowsAnswer(
    IReadOnlyList<FlowNode> Nodes, IReadOnlyList<Edge> Edges, IReadOnlyList<LoopAnswer> Loops, bool LoopsComplete,
    IReadOnlyList<Exclusion> Excluded, IReadOnlyList<Finding> Findings, int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly? AsOf)
{
    /// <param name="through">Lists only loops through one of these companies, by their rank among all.</param>
    public static FlowsAnswer Of(LedgerView view, Filter filter, IReadOnlySet<string>? through, Asked asked)
    {
        var flows = Flows.Of(view, filter, asked.Today, explain: asked.Explain);
        return new(
            [.. flows.Nodes.Select(company => new FlowNode(company.Id, company.Name, company.Kind))], flows.Edges,
            [.. flows.Loops.All.Where(loop => through is null || loop.Companies.Any(through.Contains)).Select(LoopAnswer.Of)],
            flows.Loops.Complete, flows.Excluded, flows.Findings, asked.Version, asked.AsOf);
    }
}
