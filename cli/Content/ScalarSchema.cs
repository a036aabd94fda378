using System.Text.Json.Nodes;
using Outlay.Cli.Content.Rules;

namespace Outlay.Cli.Content;

/// <summary>What the schemas say of single values, beyond what the exporter knows.</summary>
internal static class ScalarSchema
{
    private const string IdForm = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <param name="exported">
    /// As the exporter has it: nothing of types with a converter of their own, and <c>null</c> where a key may be left out.
    /// </param>
    public static JsonObject Of(Type type, JsonNode exported) => type switch
    {
        _ when type == typeof(DateOnly) => Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        _ when type == typeof(Period) => YearOr("^[0-9]{4}(-q[1-4]|-[0-9]{2}-[0-9]{2})?$"),
        _ when type == typeof(StartDate) => YearOr("^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$"),
        _ when type == typeof(string) => new() { ["type"] = "string", ["minLength"] = 1 },
        _ when type.IsEnum => Words(Shape.WordsOf(type)),
        _ => new() { ["type"] = exported["type"] is JsonArray types ? types[0]!.DeepClone() : exported["type"]!.DeepClone() },
    };

    /// <summary>What a key of this name holds.</summary>
    public static JsonObject Narrow(Type type, string key, JsonObject schema) => key switch
    {
        "id" => Text(IdForm),
        "aliases" or "tags" => new() { ["type"] = "array", ["items"] = Text(IdForm) },
        "url" or "archivedUrl" => Text("^https?://"),
        "country" => Text("^[A-Z]{2}$"),
        "currency" => Words(Currencies.Active.Order(StringComparer.Ordinal)),
        "unit" => Words(MetricRules.OtherUnits.Concat(Currencies.Active.Order(StringComparer.Ordinal))),
        "basis" when type == typeof(Amount) => Words(AmountRules.Bases),
        _ => schema,
    };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    /// <summary>YAML reads 2025 as a number and "2025" as a text; both are right.</summary>
    private static JsonObject YearOr(string pattern) => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "integer", ["minimum"] = 1000, ["maximum"] = 9999 }, Text(pattern)),
    };
}
