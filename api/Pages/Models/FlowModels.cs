namespace Outlay.Pages.Models;

/// <summary>The graph of money, as <c>/api/flows</c> answers it: drawn, listed, and as a table.</summary>
/// <param name="Nodes">In the order in which they are drawn, those who mostly pay first.</param>
/// <param name="Left">SVG of what runs back up the list of companies.</param>
/// <param name="Right">SVG of what runs down it.</param>
/// <param name="Loops">By rank.</param>
/// <param name="Complete">Whether these are all loops; otherwise those of the highest ranks.</param>
public sealed record FlowsModel(
    IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Classes, IReadOnlyList<CompanyName> Nodes, string Left, string Right,
    IReadOnlyList<FlowRow> Rows, IReadOnlyList<LoopModel> Loops, bool Complete);

/// <param name="IsChosen">Whether the page was asked for with it.</param>
public sealed record Choice(string Word, bool IsChosen);

public sealed record FlowRow(
    CompanyName From, CompanyName To, string Kind, Interval Interval, string Currency, IReadOnlyList<RecordLink> Records) : IAmount;

/// <param name="Section"><c>deals</c> or <c>commitments</c>.</param>
public sealed record RecordLink(string Section, string Id, string Title);

/// <param name="Ids">Of the companies, in order, with spaces between.</param>
/// <param name="First">The name of the company at which it begins and ends.</param>
public sealed record LoopModel(int Rank, string Ids, string First, IReadOnlyList<LoopStepModel> Steps);

public sealed record LoopStepModel(string From, string To, string Words);
