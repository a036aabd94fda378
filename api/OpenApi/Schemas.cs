using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Outlay.OpenApi;

/// <summary>
/// JSON Schemas (2020-12, as OpenAPI 3.1 has it) of what answers hold, read from the very contracts that they are written by.
/// Records and enumerations are named, and put among the components.
/// </summary>
internal sealed class Schemas
{
    private readonly SortedDictionary<string, JsonNode?> components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> named = [];

    public JsonObject Components => new(components.Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    /// <exception cref="InvalidOperationException">The type is written by a converter that this class knows nothing of.</exception>
    public JsonObject Of(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Of(inner) : ScalarSchemas.Of(type) ?? (type switch
    {
        { IsEnum: true } => Named(type, () => ScalarSchemas.OfEnum(type)),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(Stated<>) =>
            AnyOf(Of(type.GetGenericArguments()[0]), new() { ["const"] = "unknown" }),
        _ when type == typeof(ClaimValue) => AnyOf(Of(typeof(Amount)), new() { ["type"] = "number" }, new() { ["type"] = "string" }),
        _ => Of(LedgerJson.Options.GetTypeInfo(type)),
    });

    private JsonObject Of(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => new() { ["type"] = "array", ["items"] = Of(type.ElementType!) },
        JsonTypeInfoKind.Dictionary => new() { ["type"] = "object", ["additionalProperties"] = Of(type.ElementType!) },
        JsonTypeInfoKind.Object when type.PolymorphismOptions is { } options => Named(type.Type, () => OfAny(options)),
        JsonTypeInfoKind.Object => Named(type.Type, () => OfObject(type)),
        _ => throw new InvalidOperationException($"{type.Type} has a converter of its own: say in {nameof(ScalarSchemas)} what it writes."),
    };

    // Which of them it is, each says in a member of its own.
    private JsonObject OfAny(JsonPolymorphismOptions options) => new()
    {
        ["oneOf"] = new JsonArray([.. options.DerivedTypes.Select(derived => Named(derived.DerivedType, () =>
        {
            var schema = OfObject(LedgerJson.Options.GetTypeInfo(derived.DerivedType));
            schema["properties"]!.AsObject().Insert(0, options.TypeDiscriminatorPropertyName, new JsonObject { ["const"] = derived.TypeDiscriminator!.ToString() });
            schema["required"] = new JsonArray([options.TypeDiscriminatorPropertyName, .. schema["required"]?.AsArray().Select(name => name!.DeepClone()) ?? []]);
            return schema;
        }))]),
    };

    private JsonObject OfObject(JsonTypeInfo type)
    {
        JsonObject properties = [];
        List<JsonNode> required = [];
        foreach (var property in type.Properties.Where(property => property.Get is not null).OrderBy(property => property.Order))
        {
            var isAlways = IsAlways(property);
            if (isAlways) required.Add(property.Name);
            properties[property.Name] = Described(property, isAlways && MayBeNull(property) ? OrNull(Of(property.PropertyType)) : Of(property.PropertyType));
        }
        JsonObject schema = new() { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) schema["required"] = new JsonArray([.. required]);
        if (Comments.Of(type.Type) is { } comment) schema["description"] = comment;
        return schema;
    }

    private JsonObject Named(Type type, Func<JsonObject> make)
    {
        var name = NameOf(type);
        if (named.TryAdd(name, type)) components[name] = make();
        else if (named[name] != type) throw new InvalidOperationException($"{type} and {named[name]} have one name in openapi.json.");
        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private static string NameOf(Type type) => !type.IsGenericType ? type.Name
        : string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];

    // Null, a flag that is not set and an empty list are left out, where the contract does not say otherwise.
    private static bool IsAlways(JsonPropertyInfo property) => (property.ShouldSerialize is null && !MayBeNull(property))
        || property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Never }];

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsGetNullable;

    private static JsonObject OrNull(JsonObject schema) => schema["type"] is JsonValue type && !schema.ContainsKey("enum")
        ? With(schema, "type", new JsonArray(type.DeepClone(), "null")) : AnyOf(schema, new() { ["type"] = "null" });

    private static JsonObject Described(JsonPropertyInfo property, JsonObject schema) =>
        property.AttributeProvider is PropertyInfo member && Comments.Of(member) is { } comment ? With(schema, "description", comment) : schema;

    private static JsonObject With(JsonObject schema, string key, JsonNode value)
    {
        schema[key] = value;
        return schema;
    }

    private static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };
}
