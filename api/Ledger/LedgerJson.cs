using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Outlay;

/// <summary>
/// How records are written, in storage, in downloads and in answers alike: camelCase names, kebab-case words, plain decimals,
/// and neither nulls, nor flags that are not set, nor empty lists.
/// </summary>
public static class LedgerJson
{
    public static readonly JsonSerializerOptions Options = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsNotSet } },
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatIsNotSet(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(IRecord)) && type.Type != typeof(Revision) && type.Type != typeof(MetricRevision)
            && type.Type != typeof(Claim)) return;
        foreach (var property in type.Properties)
        {
            if (property.IsRequired) continue;
            if (property.PropertyType == typeof(bool)) property.ShouldSerialize = (_, value) => value is true;
            else if (property.PropertyType == typeof(IReadOnlyList<string>))
                property.ShouldSerialize = (_, value) => value is IReadOnlyList<string> { Count: > 0 };
        }
    }
}
