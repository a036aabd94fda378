namespace Outlay.Pages.Models;

/// <param name="Deals">Those that were revised last, the newest first.</param>
/// <param name="Briefs">The newest first.</param>
public sealed record HomeModel(IReadOnlyList<DealAnswer> Deals, IReadOnlyList<BriefAnswer> Briefs);

/// <summary>The graph of money, all of it. R10.</summary>
/// <param name="Nodes">Every company that an edge touches, in order of id.</param>
/// <param name="Loops">By rank.</param>
/// <param name="Complete">Whether these are all loops; otherwise those of the highest ranks.</param>
public sealed record FlowsModel(
    IReadOnlyList<CompanyName> Nodes, IReadOnlyList<EdgeModel> Edges, IReadOnlyList<LoopModel> Loops, bool Complete)
{
    internal static FlowsModel Of(Ledger ledger, Flows flows)
    {
        return new([.. flows.Nodes.Select(node => new CompanyName(node.Id, node.Name))],
            [.. flows.Edges.Select(edge => new EdgeModel(Name(edge.From), Name(edge.To), edge.Money))],
            [.. flows.Loops.All.Select(loop => new LoopModel(loop.Rank, loop.Low, [.. loop.Companies.Select(Name)],
                [.. loop.Steps.Select(step => new EdgeModel(Name(step.From), Name(step.To), step.Money))]))],
            flows.Loops.Complete);

        CompanyName Name(string id) => CompanyName.Of(ledger, id);
    }
}

/// <param name="Money">By kind; kinds are never added.</param>
public sealed record EdgeModel(CompanyName From, CompanyName To, IReadOnlyList<EdgeMoney> Money);

/// <param name="Low">The smallest low end among its steps; <c>null</c> where a step has no amount.</param>
public sealed record LoopModel(int Rank, decimal? Low, IReadOnlyList<CompanyName> Companies, IReadOnlyList<EdgeModel> Steps);

/// <param name="Briefs">The newest first.</param>
public sealed record BriefsModel(IReadOnlyList<BriefAnswer> Briefs);

/// <summary>The first page of a section, with its guides in order.</summary>
public sealed record SectionPageModel(IReadOnlyList<Guide> Guides);

/// <param name="Html">The text, safe to put into a page as it is.</param>
/// <param name="Section">The first segment of its address: <c>data</c>, <c>about</c>.</param>
/// <param name="Guides">All of its section, in order.</param>
public sealed record GuideModel(Guide Guide, string Html, GuideSection Section, IReadOnlyList<Guide> Guides);

/// <summary>The page of an address where there is none, and of a record that was withdrawn.</summary>
/// <param name="Withdrawn">When and why, where a record was.</param>
/// <param name="Near">Addresses that look like the one asked for, from the root.</param>
public sealed record MissingModel(Withdrawal? Withdrawn, IReadOnlyList<string> Near);
