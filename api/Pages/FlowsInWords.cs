using Outlay.Briefs.Drawing;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Makes the graph of money into what its page shows.</summary>
internal static class FlowsInWords
{
    public static FlowsModel Of(LedgerView view, Filter filter, DateOnly today)
    {
        var flows = Flows.Of(view, filter, today);
        var arcs = flows.Edges.Count > 0 ? new FlowArcs(flows.Nodes, flows.Edges) : null;
        return new(
            [.. Words.All<CommitmentKind>().Concat(Words.All<DealKind>()).Distinct().Select(word => new Choice(word, filter.Kinds?.Contains(word) == true))],
            [.. Enum.GetValues<StatusClass>().Select(word => new Choice(Words.Of(word), filter.Classes?.Contains(word) == true))],
            [.. (arcs?.Order ?? []).Select(node => CompanyName.Of(view.Ledger, node.Id))], arcs?.Left ?? "", arcs?.Right ?? "",
            [.. flows.Edges.SelectMany(edge => edge.Money.Select(money => Row(view, edge, money))).OrderByDescending(row => row.Interval.Low)],
            [.. flows.Loops.All.Select(loop => Of(view, loop))], flows.Loops.Complete);
    }

    private static FlowRow Row(LedgerView view, Edge edge, EdgeMoney money) => new(
        CompanyName.Of(view.Ledger, edge.From), CompanyName.Of(view.Ledger, edge.To), money.Kind, money.Total, money.Currency,
        [.. money.Records.Select(id => LinkTo(view, id))]);

    private static RecordLink LinkTo(LedgerView view, string id) => view.Commitment(id) is { } commitment
        ? new("commitments", id, commitment.Record.Title)
        : new("deals", id, view.Deal(id)!.Record.Title);

    private static LoopModel Of(LedgerView view, Loop loop) => new(
        loop.Rank, string.Join(' ', loop.Companies), CompanyName.Of(view.Ledger, loop.Companies[0]).Name,
        [.. loop.Steps.Select(step => new LoopStepModel(
            CompanyName.Of(view.Ledger, step.From).Name, CompanyName.Of(view.Ledger, step.To).Name,
            string.Join("; ", step.Money.Select(money => $"{Reading.Amount(money.Total, money.Currency)} ({Reading.Label(money.Kind).ToLowerInvariant()})"))))]);
}
