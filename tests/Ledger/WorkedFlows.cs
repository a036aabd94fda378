using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>As <see cref="WorkedAnswers"/>: the graph of money.</summary>
internal static class WorkedFlows
{
    public static JsonObject Loops(string asOf, LedgerView view, string company)
    {
        var loops = Flows.Of(view, Filter.None, view.Date).Loops;
        Assert.True(loops.Complete);
        return new()
        {
            ["asOf"] = asOf,
            ["loopsInAll"] = loops.All.Count,
            ["loops"] = new JsonArray([.. loops.All.Where(loop => loop.Companies.Contains(company)).Select(loop => Loop(view, loop))]),
        };
    }

    private static JsonObject Loop(LedgerView view, Loop loop) => new()
    {
        ["rank"] = loop.Rank,
        ["companies"] = AnswerForm.Ids(loop.Companies),
        ["low"] = loop.Low is { } low ? low : "unsized",
        ["steps"] = new JsonArray([.. loop.Steps.Select(step => new JsonObject
        {
            ["from"] = step.From, ["to"] = step.To, ["edge"] = AnswerForm.Edge(view, step.Money),
        })]),
    };

    public static JsonObject Edges(LedgerView view)
    {
        HashSet<string> amazon = ["amazon"], openai = ["openai"];
        Filter there = new() { Payers = amazon, Payees = openai }, back = new() { Payers = openai, Payees = amazon };
        var withTalks = there with { Classes = StatusClasses.Default.Append(StatusClass.Talked).ToHashSet() };
        var flows = new[] { there, back }.Select(filter => Flows.Of(view, filter, view.Date)).ToList();
        return new()
        {
            ["default"] = new JsonObject { ["amazon to openai"] = Edge(view, flows[0]), ["openai to amazon"] = Edge(view, flows[1]) },
            ["with the class talked"] = new JsonObject { ["amazon to openai"] = Edge(view, Flows.Of(view, withTalks, view.Date)) },
            ["excluded"] = AnswerForm.Excluded(flows.SelectMany(flow => flow.Excluded)),
        };
    }

    private static JsonNode Edge(LedgerView view, Flows flows) =>
        AnswerForm.Edge(view, flows.Edges.Count == 0 ? [] : Assert.Single(flows.Edges).Money);
}
