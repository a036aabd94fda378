using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Outlay.Cli.Content;

/// <summary>What the content of a C# type looks like: its keys, its words, and what to call it.</summary>
internal static class Shape
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<JsonPropertyInfo>> Keys = [];

    public static JsonTypeInfo Of(Type type) => LedgerJson.Options.GetTypeInfo(type);

    /// <summary>The keys that can be written, in the order of the type.</summary>
    public static IReadOnlyList<JsonPropertyInfo> KeysOf(Type type) =>
        Keys.GetOrAdd(type, static type => [.. Of(type).Properties.Where(property => property.Set is not null)]);

    public static bool IsRequired(JsonPropertyInfo property) => property.IsRequired
        || property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };

    /// <summary>The type without the wrappers that say that it may be left out, or withdrawn.</summary>
    public static (Type Type, bool MayBeUnknown) Unwrap(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Stated<>) ? (type.GetGenericArguments()[0], true) : (type, false);
    }

    /// <summary>The words of an enum, as they are written.</summary>
    public static IReadOnlyList<string> WordsOf(Type type) =>
        [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary><c>metric revision</c> for MetricRevision.</summary>
    public static string NameOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name).Replace('-', ' ');
}
