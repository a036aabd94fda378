using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>facts.yaml, which the ledger started from.</summary>
internal static class Facts
{
    public static JsonObject Read() => YamlTree.Read("Content", "facts.yaml");
}
