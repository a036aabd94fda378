using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>Compares the ledger with facts.yaml value by value: one line for each difference, none where they say the same.</summary>
internal static class Vetting
{
    /// <summary>Both sides as <c>{ type: { id: record } }</c>.</summary>
    public static IEnumerable<string> Differences(JsonObject facts, JsonObject ledger) => Compare("", facts, ledger);

    /// <summary>The figures of no company, which the facts keep apart, are metrics like any other.</summary>
    public static JsonObject ById(JsonObject facts)
    {
        var types = facts.Where(section => section.Key != "context").ToDictionary(section => section.Key, section => section.Value!.AsArray().ToList());
        types["metrics"].AddRange(facts["context"]!.AsArray());
        return Tree(types);
    }

    public static JsonObject ById(LedgerRecords records) =>
        Tree(JsonSerializer.SerializeToNode(records, LedgerJson.Options)!.AsObject()
            .ToDictionary(type => type.Key, type => type.Value!.AsArray().ToList()));

    private static JsonObject Tree(Dictionary<string, List<JsonNode?>> types) => new(types.Select(type =>
        KeyValuePair.Create(type.Key, (JsonNode?)new JsonObject(type.Value.Select(record =>
            KeyValuePair.Create(record!["id"]!.GetValue<string>(), (JsonNode?)record.DeepClone()))))));

    private static IEnumerable<string> Compare(string path, JsonNode? fact, JsonNode? said) => (fact, said) switch
    {
        (null, not null) => [$"{path}: {Text(said)} is not in the facts"],
        (not null, null) => [$"{path}: {Text(fact)} is missing"],
        (JsonObject one, JsonObject other) => one.Select(part => part.Key).Union(other.Select(part => part.Key))
            .SelectMany(name => Compare($"{path}/{name}", one[name], other[name])),
        (JsonArray one, JsonArray other) => Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .SelectMany(i => Compare($"{path}/{i}", one.ElementAtOrDefault(i), other.ElementAtOrDefault(i))),
        _ when JsonNode.DeepEquals(fact, said) => [],
        _ => [$"{path}: {Text(said)}, in the facts {Text(fact)}"],
    };

    private static string Text(JsonNode? node) => node?.ToJsonString(LedgerJson.Options) ?? "null";
}
