using System.Text.Json;

namespace Outlay.Tests;

public sealed class FlowsContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_graph_names_its_companies_edges_and_loops()
    {
        var flows = await api.Client.JsonAsync("flows?asOf=2026-11-01");
        Assert.Equal(["nodes", "edges", "loops", "loopsComplete", "excluded", "findings", "version", "asOf"], flows.EnumerateObject().Select(member => member.Name));
        var nodes = flows.GetProperty("nodes").EnumerateArray().Select(node => node.Text("id")).ToHashSet();
        var edges = flows.GetProperty("edges").EnumerateArray().ToDictionary(edge => (edge.Text("from"), edge.Text("to")));
        Assert.Equal(nodes.Order(), edges.Keys.SelectMany(ends => new[] { ends.Item1, ends.Item2 }).Distinct().Order());
        Assert.Equal(14, flows.GetProperty("loops").GetArrayLength());
        Assert.True(flows.GetProperty("loopsComplete").GetBoolean());
        Assert.All(flows.GetProperty("loops").EnumerateArray(), loop =>
        {
            var steps = loop.GetProperty("steps").EnumerateArray().ToList();
            Assert.Equal(loop.Texts("companies"), steps.Select(step => step.Text("from")));
            Assert.All(steps, step => Assert.Equal(
                edges[(step.Text("from"), step.Text("to"))].GetProperty("money").EnumerateArray().SelectMany(money => money.Texts("records")).Order(StringComparer.Ordinal),
                step.Texts("records")));
        });
    }

    [Fact]
    public async Task Loops_through_a_company_keep_their_ranks()
    {
        var loops = (await api.Client.JsonAsync("flows?asOf=2026-11-01&through=nvidia")).GetProperty("loops").EnumerateArray().ToList();
        Assert.Equal([9, 10, 13, 14], loops.Select(loop => loop.GetProperty("rank").GetInt32()));
        Assert.All(loops, loop => Assert.Equal(JsonValueKind.Null, loop.GetProperty("low").ValueKind));
    }

    [Theory]
    [InlineData("kinds=purchase&classes=agreed", "kind=purchase&class=agreed")]
    [InlineData("kinds=equity,investment", "kind=investment&kind=equity")]
    public async Task Kinds_and_classes_may_be_asked_for_in_the_plural(string plural, string singular)
    {
        using var one = await api.Client.AskAsync("flows?" + plural);
        using var other = await api.Client.AskAsync("flows?" + singular);
        Assert.Equal(await one.Content.ReadAsStringAsync(Answers.Cancellation), await other.Content.ReadAsStringAsync(Answers.Cancellation));
    }

    [Fact]
    public async Task Kinds_may_not_be_asked_for_twice() =>
        Assert.Equal("kinds", (await api.Client.ProblemAsync("flows?kinds=purchase&kind=purchase", 400)).Text("parameter"));

    [Fact]
    public async Task Money_shared_with_others_is_joint_and_a_part_of_ones_own_stands_for_it()
    {
        var flows = await api.Client.JsonAsync("flows?payee=openai&asOf=2026-11-01");
        var edges = flows.GetProperty("edges").EnumerateArray().ToDictionary(edge => edge.Text("from"));
        var round = edges["microsoft"].GetProperty("money").EnumerateArray().Single(money => money.Text("kind") == "equity");
        Assert.Equal(["openai-round-2026"], round.Texts("joint"));
        Assert.DoesNotContain(edges["amazon"].GetProperty("money").EnumerateArray(), money => money.Texts("records").Contains("openai-round-2026"));
        Assert.Contains(flows.GetProperty("excluded").EnumerateArray(), left => (left.Text("id"), left.Text("reason")) == ("openai-round-2026", "part-of"));
    }

    [Fact]
    public async Task Explained_each_edge_has_its_arithmetic()
    {
        var flows = await api.Client.JsonAsync("flows?explain=true");
        Assert.All(flows.GetProperty("edges").EnumerateArray().SelectMany(edge => edge.GetProperty("money").EnumerateArray()), money =>
            Assert.All(money.Texts("records"), id => Assert.Contains(money.Texts("explanation"), line => line.Contains(id, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Findings_are_listed_by_kind_and_company()
    {
        var stale = await api.Client.JsonAsync("findings?kind=stale&asOf=2026-11-01");
        Assert.Contains("poolside-nvidia", stale.GetProperty("data").EnumerateArray().SelectMany(finding => finding.Texts("records")));
        Assert.All(stale.GetProperty("data").EnumerateArray(), finding => Assert.Equal("stale", finding.Text("kind")));
        var oracle = await api.Client.JsonAsync("findings?company=oracle&kind=parts-exceed-whole&asOf=2026-11-01");
        Assert.Equal("com-openai-infra-total", Assert.Single(oracle.GetProperty("data").EnumerateArray()).Texts("records").First());
    }
}
