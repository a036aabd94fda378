using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Outlay.OpenApi;

namespace Outlay.Cli.Content;

/// <summary>
/// The JSON Schemas that editors complete and check the content by, made from the C# types. What they cannot say (ids that are
/// there, money stated once) <c>check</c> says.
/// </summary>
internal sealed class ContentSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonSchemaExporterOptions exporter;
    private readonly SortedDictionary<string, JsonNode> definitions = new(StringComparer.Ordinal);

    private ContentSchema() => exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>By name, the text of each file of <c>content/schema</c>.</summary>
    public static IReadOnlyDictionary<string, string> Files => new Dictionary<string, string>
    {
        ["companies.json"] = ListOf(typeof(Company)),
        ["sources.json"] = ListOf(typeof(Source)),
        ["disputes.json"] = ListOf(typeof(Dispute)),
        ["metrics.json"] = ListOf(typeof(Metric)),
        ["deal.json"] = One(typeof(Deal)),
        ["commitment.json"] = One(typeof(Commitment)),
        ["brief.json"] = One(typeof(Brief), "id", "markdown"),
        ["page.json"] = One(typeof(Guide), "id", "markdown"),
    };

    private static string ListOf(Type record) => new ContentSchema().Write(schema => schema.ArrayOf(record));

    /// <param name="record">The type of the one record in the file.</param>
    /// <param name="without">Keys that are not written in the file.</param>
    private static string One(Type record, params string[] without) => new ContentSchema().Write(schema =>
    {
        var read = schema.Export(record).AsObject();
        foreach (var key in without)
        {
            read["properties"]!.AsObject().Remove(key);
            read["required"]!.AsArray().RemoveAll(required => required!.GetValue<string>() == key);
        }
        return read;
    });

    private string Write(Func<ContentSchema, JsonObject> root)
    {
        JsonObject schema = new() { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        foreach (var (key, value) in root(this)) schema[key] = value?.DeepClone();
        if (definitions.Count > 0) schema["definitions"] = new JsonObject(definitions!);
        return schema.ToJsonString(Indented) + "\n";
    }

    private JsonNode Export(Type type) => LedgerJson.Options.GetJsonSchemaAsNode(type, exporter);

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var (type, mayBeUnknown) = Shape.Unwrap(context.TypeInfo.Type);
        var isRoot = context.Path.Length == 0;
        if (isRoot && Shape.Of(type).Kind == JsonTypeInfoKind.Object) return Object(type, schema.AsObject());
        JsonNode read = isRoot || IsScalar(type) && !mayBeUnknown ? ScalarSchema.Of(type, schema) : Of(type);
        if (mayBeUnknown) read = new JsonObject { ["anyOf"] = new JsonArray(read, new JsonObject { ["enum"] = new JsonArray("unknown") }) };
        return context.PropertyInfo is not { } property ? read
            : Described(ScalarSchema.Narrow(property.DeclaringType, property.Name, read.AsObject()), property);
    }

    private static JsonObject Object(Type type, JsonObject schema)
    {
        JsonNode[] required = [.. Shape.KeysOf(type).Where(Shape.IsRequired).Select(key => JsonValue.Create(key.Name))];
        schema.Remove("required");
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        schema["additionalProperties"] = false;
        if (Comments.Of(type) is { } comment) schema["description"] = comment;
        return schema;
    }

    /// <summary>The schema of a type inside another: of a record, a reference to its definition.</summary>
    private JsonObject Of(Type type) => Shape.Of(type) switch
    {
        { Kind: JsonTypeInfoKind.Object } => Reference(type),
        { Kind: JsonTypeInfoKind.Enumerable } list => ArrayOf(list.ElementType!),
        _ when type == typeof(ClaimValue) => new()
        {
            ["anyOf"] = new JsonArray(Reference(typeof(Amount)), new JsonObject { ["type"] = new JsonArray("number", "string") }),
        },
        _ => Export(type).AsObject(),
    };

    private JsonObject ArrayOf(Type element) => new() { ["type"] = "array", ["items"] = Of(element) };

    private JsonObject Reference(Type type)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        // Named before it is made: an amount is made of tranches, and a tranche has an amount.
        if (definitions.TryAdd(name, new JsonObject())) definitions[name] = Export(type);
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private static bool IsScalar(Type type) => Shape.Of(type).Kind == JsonTypeInfoKind.None && type != typeof(ClaimValue);

    /// <summary>A reference stands alone: its definition describes it.</summary>
    private static JsonObject Described(JsonObject schema, JsonPropertyInfo property)
    {
        if (!schema.ContainsKey("$ref") && property.AttributeProvider is PropertyInfo member && Comments.Of(member) is { } comment)
            schema["description"] = comment;
        return schema;
    }
}
