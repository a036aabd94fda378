using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outlay;

/// <summary>
/// Tells whether two values of a field say the same: the ids in them are taken for the records that they now name, so that a
/// rename is no correction of all that refers to it, and the order of a list says nothing.
/// </summary>
internal sealed class References(LedgerRecords records)
{
    // Names are looked up by field, as ids are of their type: a deal and a company may have the same.
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> names = new (string[] Fields, FrozenDictionary<string, string> Names)[]
    {
        (["company", "from", "to", "successor"], Names(records.Companies)),
        (["sources", "partOfSources"], Names(records.Sources)),
        (["deal"], Names(records.Deals)),
        (["partOf", "overlaps", "records", "record"], Names([.. records.Deals, .. records.Commitments, .. records.Metrics])),
    }
    .SelectMany(entry => entry.Fields, (entry, field) => (field, entry.Names)).ToFrozenDictionary(pair => pair.field, pair => pair.Names);

    public bool Same(string field, JsonElement? before, JsonElement? after) => (before, after) switch
    {
        (null, null) => true,
        ({ } one, { } other) => JsonElement.DeepEquals(one, other) || JsonNode.DeepEquals(Plain(field, one), Plain(field, other)),
        _ => false,
    };

    public IReadOnlyList<ChangedField> Differences(Dictionary<string, JsonElement> before, Dictionary<string, JsonElement> after) =>
        [.. after.Keys.Union(before.Keys)
            .Select(name => new ChangedField(name, Of(before, name), Of(after, name)))
            .Where(field => !Same(field.Name, field.Before, field.After))];

    private static JsonElement? Of(Dictionary<string, JsonElement> fields, string name) =>
        fields.TryGetValue(name, out var value) ? value : null;

    private JsonNode? Plain(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Now(field, value.GetString()!),
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(part => KeyValuePair.Create(part.Name, Plain(part.Name, part.Value)))),
        JsonValueKind.Array => new JsonArray([.. InOrder(field, value.EnumerateArray().Select(item => Plain(field, item)))]),
        _ => JsonValue.Create(value),
    };

    private string Now(string field, string id) => names.GetValueOrDefault(field)?.GetValueOrDefault(id) ?? id;

    // The first of a dispute's records is the one that its claims speak of; in no other list does the order say anything.
    private static IEnumerable<JsonNode?> InOrder(string field, IEnumerable<JsonNode?> items) =>
        field == "records" ? items : items.OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Names(IEnumerable<IRecord> records) =>
        records.SelectMany(record => record.Aliases, (record, alias) => (alias, record.Id)).DistinctBy(pair => pair.alias)
            .ToFrozenDictionary(pair => pair.alias, pair => pair.Id, StringComparer.Ordinal);
}
