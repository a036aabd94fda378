using System.Text.Json.Nodes;
using Outlay.Pages.Models;

namespace Outlay.Pages;

/// <summary>Schemas of <c>openapi.json</c> as people read them.</summary>
internal static class TypesInWords
{
    private const string Components = "#/components/schemas/";

    public static string AnchorOf(string name) => $"type.{name}";

    /// <summary>What a value is: "list of DealAnswer", "date, or null".</summary>
    public static IReadOnlyList<WordOfType> Of(JsonNode? schema) => schema switch
    {
        JsonObject { Count: > 0 } known when known["$ref"]?.GetValue<string>() is { } reference => [Named(reference)],
        JsonObject { Count: > 0 } known when Choices(known) is { } choices => Either(choices.Select(Of)),
        JsonObject { Count: > 0 } known when known.ContainsKey("const") => [new($"\"{known["const"]}\"")],
        JsonObject { Count: > 0 } known => Either(NamesOf(known["type"]).Select(name => OfType(name, known))),
        _ => [new("anything")],
    };

    /// <summary>As <see cref="Of"/>, of what stands in an address, where a list is written with commas.</summary>
    public static IReadOnlyList<WordOfType> OfParameter(JsonNode? schema) =>
        schema?["items"] is { } one ? [.. Of(one), new(", or several with commas")] : Of(schema);

    public static TypeModel Type(string name, JsonObject schema) => new(AnchorOf(name), name, schema["description"]?.GetValue<string>() ?? "",
        [.. Fields(schema)], Values(schema), Choices(schema) is { } choices ? Either(choices.Select(Of)) : []);

    /// <summary>All that a value may be, of a list its members; none where that cannot be listed.</summary>
    public static IReadOnlyList<string> Values(JsonNode? schema) =>
        [.. ((schema?["items"] ?? schema)?["enum"] as JsonArray ?? []).Select(word => word!.ToString())];

    private static IEnumerable<FieldModel> Fields(JsonObject schema)
    {
        var always = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        foreach (var (name, field) in schema["properties"] as JsonObject ?? [])
            yield return new(name, Of(field), always.Contains(name), field?["description"]?.GetValue<string>() ?? "");
    }

    private static IEnumerable<JsonNode?>? Choices(JsonObject schema) => (schema["oneOf"] ?? schema["anyOf"]) as JsonArray;

    private static IEnumerable<string> NamesOf(JsonNode? type) => type switch
    {
        JsonArray names => names.Select(name => name!.GetValue<string>()),
        JsonValue name => [name.GetValue<string>()],
        _ => ["anything"],
    };

    private static IReadOnlyList<WordOfType> OfType(string type, JsonObject schema) => type switch
    {
        "array" => [new("list of "), .. Of(schema["items"])],
        "object" when schema["additionalProperties"] is JsonObject values => [new("by name, "), .. Of(values)],
        "string" when schema["format"]?.GetValue<string>() is { } format => [new(format is "date-time" ? "time" : format)],
        "string" when schema.ContainsKey("enum") => [new("word")],
        "string" => [new("text")],
        "boolean" => [new("true or false")],
        "integer" or "number" => [new(Range(schema, type is "integer" ? "whole number" : type))],
        _ => [new(type)],
    };

    private static string Range(JsonObject schema, string words) => (schema["minimum"], schema["maximum"]) switch
    {
        ({ } least, { } most) when most.GetValue<decimal>() < int.MaxValue => $"{words}, {least} to {most}",
        ({ } least, _) => $"{words}, {least} or more",
        _ => words,
    };

    private static WordOfType Named(string reference)
    {
        var name = reference.Replace(Components, "", StringComparison.Ordinal);
        return new(name, AnchorOf(name));
    }

    private static IReadOnlyList<WordOfType> Either(IEnumerable<IReadOnlyList<WordOfType>> types) =>
        [.. types.SelectMany((type, index) => index is 0 ? type : [new(" or "), .. type])];
}
