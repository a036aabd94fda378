using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outlay.OpenApi;

/// <summary>Schemas of single values.</summary>
internal static class ScalarSchemas
{
    /// <returns><c>null</c> where the type is no single value.</returns>
    public static JsonObject? Of(Type type) => type switch
    {
        _ when type == typeof(string) => new() { ["type"] = "string" },
        _ when type == typeof(bool) => new() { ["type"] = "boolean" },
        _ when type == typeof(int) || type == typeof(long) => new() { ["type"] = "integer" },
        _ when type == typeof(decimal) => new() { ["type"] = "number" },
        _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
        _ when type == typeof(DateTimeOffset) => new() { ["type"] = "string", ["format"] = "date-time" },
        _ when type == typeof(Period) => Text("^[0-9]{4}(-q[1-4]|-[0-9]{2}-[0-9]{2})?$"),
        _ when type == typeof(StartDate) => Text("^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$"),
        _ when type == typeof(JsonElement) || type == typeof(object) => [],
        _ when type == typeof(JsonObject) => new() { ["type"] = "object" },
        _ => null,
    };

    public static JsonObject OfEnum(Type type) => OfWords([.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)]);

    public static JsonObject OfWords(IReadOnlyList<string> words) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
