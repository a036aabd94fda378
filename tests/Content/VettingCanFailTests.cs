using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>The comparison with the facts tells whatever is changed, lost or slipped in, wherever it is.</summary>
public sealed class VettingCanFailTests
{
    private readonly JsonObject facts = Vetting.ById(Facts.Read());

    [Fact]
    public void A_changed_value_is_told()
    {
        var values = Records().SelectMany(record => Values(record, "")).ToList();
        Assert.Equal(5480, values.Count);
        Assert.All(values, value => Assert.StartsWith($"{value.Path}: {Other(value.Value)}, in the facts ",
            Assert.Single(After(value, (parent, key) => Set(parent, key, Other(value.Value)))), StringComparison.Ordinal));

        static string Other(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? "\"another word\"" : "0.123";
    }

    [Fact]
    public void A_lost_value_is_told() => Assert.All(
        Records().SelectMany(record => Values(record, "")),
        value => Assert.NotEmpty(After(value, Remove)));

    [Fact]
    public void A_value_slipped_in_is_told() => Assert.All(
        Records().SelectMany(record => Values(record, "")),
        value => Assert.EndsWith(": \"slipped in\" is not in the facts",
            Assert.Single(After(value, (parent, _) => Add(parent, "slipped in"))), StringComparison.Ordinal));

    [Fact]
    public void A_missing_record_and_one_too_many_are_told()
    {
        var ledger = facts.DeepClone().AsObject();
        var deals = ledger["deals"]!.AsObject();
        deals["openai-amazon-talks"] = deals["openai-amazon-equity"]!.DeepClone();
        deals.Remove("openai-amazon-equity");
        Assert.Collection(Vetting.Differences(facts, ledger),
            difference => Assert.EndsWith("is missing", difference, StringComparison.Ordinal),
            difference => Assert.EndsWith("is not in the facts", difference, StringComparison.Ordinal));
    }

    private sealed record Found(JsonObject Record, string Path, JsonNode Value);

    private IEnumerable<JsonObject> Records() => facts.SelectMany(type => type.Value!.AsObject()).Select(record => record.Value!.AsObject());

    private static IEnumerable<Found> Values(JsonObject record, string path, JsonNode? at = null) => (at ?? record) switch
    {
        JsonObject node => node.SelectMany(part => Values(record, $"{path}/{part.Key}", part.Value)),
        JsonArray node => node.SelectMany((item, i) => Values(record, $"{path}/{i}", item)),
        { } value => [new(record, path, value)],
    };

    private static IEnumerable<string> After(Found value, Action<JsonNode, string> edit)
    {
        var edited = value.Record.DeepClone();
        var steps = value.Path.Split('/')[1..];
        var parent = steps[..^1].Aggregate(edited, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);
        edit(parent, steps[^1]);
        return Vetting.Differences(value.Record, edited.AsObject());
    }

    private static void Set(JsonNode parent, string key, string json)
    {
        if (parent is JsonArray list) list[int.Parse(key)] = JsonNode.Parse(json);
        else parent[key] = JsonNode.Parse(json);
    }

    private static void Remove(JsonNode parent, string key)
    {
        if (parent is JsonArray list) list.RemoveAt(int.Parse(key));
        else parent.AsObject().Remove(key);
    }

    private static void Add(JsonNode parent, string word)
    {
        if (parent is JsonArray list) list.Add(word);
        else parent["slipped"] = word;
    }
}
