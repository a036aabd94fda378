using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Outlay.Tests;

/// <summary>A YAML file of the tests as a tree: every mapping, list and scalar of it.</summary>
internal static partial class YamlTree
{
    /// <param name="path">Below tests/.</param>
    public static JsonObject Read(params string[] path)
    {
        using var text = File.OpenText(Path.Combine([Repository.Root, "tests", .. path]));
        var yaml = new YamlStream();
        yaml.Load(text);
        return (JsonObject)Node(yaml.Documents.Single().RootNode);
    }

    private static JsonNode Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Select(entry =>
            KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, (JsonNode?)Node(entry.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } digits } when Number().IsMatch(digits) =>
            JsonValue.Create(decimal.Parse(digits, CultureInfo.InvariantCulture)),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value!),
        _ => throw new InvalidOperationException($"{node.Start}: not a mapping, a list or a scalar"),
    };

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex Number();
}
