using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Outlay.Cli.Content;

/// <summary>
/// Reads YAML as a C# type, along what System.Text.Json knows of it, and reports every piece that does not fit. What comes of it
/// is always of the type: a stand-in takes the place of what is missing or wrong, so that rules can go on with the rest.
/// </summary>
internal sealed class RecordReader(string file, Report report)
{
    /// <summary>What withdraws a value.</summary>
    private const string Unknown = "unknown";

    /// <param name="given">Values that do not come from the YAML, and may not be in it.</param>
    public T Read<T>(YamlNode node, JsonObject? given = null) => Value(node, typeof(T), "", given)!.Deserialize<T>(LedgerJson.Options)!;

    private JsonNode? Value(YamlNode node, Type wrapped, string name, JsonObject? given = null)
    {
        var (type, mayBeUnknown) = Shape.Unwrap(wrapped);
        if (report.IsBroken(node)) return null;
        if (node is YamlScalar { IsNull: true }) return Broken(node, $"{Subject(name)}there is no value here: write one, or leave the key out");
        if (mayBeUnknown && node is YamlScalar { Text: Unknown }) return Unknown;
        if (mayBeUnknown && node is YamlScalar { Text: var word } && Nearest.Meant(word, [Unknown]).Count > 0)
            return Broken(node, $"{Subject(name)}'{word}' is not known{Wording.Choice(word, [Unknown])}");
        if (type == typeof(ClaimValue)) return node is YamlScalar claimed ? ScalarReader.Claimed(claimed) : Object(node, typeof(Amount), name);
        return Shape.Of(type) switch
        {
            { Kind: JsonTypeInfoKind.Object } => Object(node, type, name, given),
            { Kind: JsonTypeInfoKind.Enumerable } list => List(node, list.ElementType!, name),
            _ => Scalar(node, type, name),
        };
    }

    private JsonNode? Object(YamlNode node, Type type, string name, JsonObject? given = null)
    {
        var read = given?.DeepClone().AsObject() ?? [];
        var keys = Shape.KeysOf(type).Where(key => !read.ContainsKey(key.Name)).ToList();
        if (node is not YamlMapping mapping)
        {
            var names = string.Join(", ", keys.Select(key => key.Name));
            return Broken(node, $"{Subject(name)}{Wording.One(Shape.NameOf(type))} is written with its keys: {names}");
        }
        HashSet<string> meant = [];
        foreach (var entry in mapping.Entries)
        {
            if (keys.Find(key => key.Name == entry.Key.Text) is not { } key) meant.UnionWith(NotKnown(entry.Key, mapping, type, keys));
            else if (Value(entry.Value, key.PropertyType, key.Name) is { } value) read[key.Name] = value;
        }
        foreach (var key in keys.Where(key => Shape.IsRequired(key) && !read.ContainsKey(key.Name)))
        {
            if (mapping.Find(key.Name) is null && !meant.Contains(key.Name)) Broken(node, $"{Wording.One(Shape.NameOf(type))} needs '{key.Name}'");
            read[key.Name] = StandIn(key.PropertyType);
        }
        return read;
    }

    /// <returns>The keys that may have been meant.</returns>
    private IReadOnlyList<string> NotKnown(YamlScalar key, YamlMapping mapping, Type type, List<JsonPropertyInfo> keys)
    {
        IReadOnlyList<string> names = [.. keys.Select(known => known.Name)];
        if (key.Text.Split(':') is [var name, _, ..] && names.Contains(name))
        {
            report.Broken(new(file, key), $"'{key.Text}' is no key of {Wording.One(Shape.NameOf(type))}; a space belongs after '{name}:'", within: mapping);
            return [name];
        }
        var choice = Wording.Choice(key.Text, names);
        report.Broken(new(file, key), $"'{key.Text}' is no key of {Wording.One(Shape.NameOf(type))}{choice}", within: mapping);
        return Nearest.Meant(key.Text, names);
    }

    private JsonArray? List(YamlNode node, Type element, string name)
    {
        if (node is YamlSequence list) return [.. list.Items.Select(item => Value(item, element, name) ?? StandIn(element))];
        Broken(node, $"{Subject(name)}a list is written as lines that begin with '- ', or as [a, b]");
        return null;
    }

    private JsonNode? Scalar(YamlNode node, Type type, string name)
    {
        if (node is not YamlScalar scalar)
            return Broken(node, $"{Subject(name)}one value is written here, not {(node is YamlMapping ? "keys" : "a list")}");
        var (value, wrong) = ScalarReader.Read(scalar, type);
        return wrong is null ? value : Broken(node, Subject(name) + wrong);
    }

    private static string Subject(string name) => name.Length > 0 ? $"{name}: " : "";

    private JsonNode? Broken(YamlNode node, string message)
    {
        report.Broken(new(file, node), message);
        return null;
    }

    /// <summary>The least that a type can be read from.</summary>
    private static JsonNode StandIn(Type type) => Shape.Of(type) switch
    {
        { Kind: JsonTypeInfoKind.Object } => new JsonObject(Shape.KeysOf(type).Where(Shape.IsRequired)
            .Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, StandIn(key.PropertyType)))),
        { Kind: JsonTypeInfoKind.Enumerable } => new JsonArray(),
        _ => ScalarReader.StandIn(type),
    };
}
