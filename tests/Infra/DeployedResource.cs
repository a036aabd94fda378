using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>A resource as it would be deployed.</summary>
internal sealed record DeployedResource(JsonObject Json)
{
    public string Type => Text("type")!;
    public string Name => Text("name")!;
    public string Id => Text("id")!;

    /// <summary>The resource that an extension, such as a role assignment, is put on; the group's or subscription's id where there is none.</summary>
    public string Scope => Id[..Id.LastIndexOf("/providers/", StringComparison.Ordinal)];

    /// <param name="path">Names with dots between them.</param>
    public JsonNode? At(string path) => path.Split('.').Aggregate((JsonNode?)Json, (node, name) => node?[name]);

    public string? Text(string path) => At(path)?.ToString();

    public override string ToString() => Id;
}
