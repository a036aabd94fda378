using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Outlay.Http;

namespace Outlay.Mcp;

/// <param name="Description">What it means, with an example.</param>
internal sealed record McpArgument(Parameter Parameter, string Description, bool IsRequired = false);

/// <summary>Something that an assistant can ask of the ledger. Nothing that it can ask changes anything.</summary>
internal sealed record McpTool(string Name, string Title, string Description, IReadOnlyList<McpArgument> Arguments, Func<McpQuestion, McpAnswer> Answer)
{
    private IEnumerable<string> Names => Arguments.Select(argument => argument.Parameter.Name);

    public Tool Declaration => new()
    {
        Name = Name,
        Title = Title,
        Description = Description,
        InputSchema = JsonSerializer.SerializeToElement(Schema()),
        Annotations = new() { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    /// <summary>Reads what an assistant gave by the grammar of the API, so that it means the same.</summary>
    /// <exception cref="McpMistakeException">Something that was given means nothing, or something is missing.</exception>
    public Readings Read(IDictionary<string, JsonElement> given, Ledger ledger)
    {
        var unknown = given.Keys.Where(name => !Names.Contains(name)).Select(name =>
            $"There is no argument '{Mistake.Shortened(name)}' of {Name}.{Nearly(Nearest.Of(name, Names))} It takes {string.Join(", ", Names)}.");
        var missing = Arguments.Where(argument => argument.IsRequired && !given.ContainsKey(argument.Parameter.Name))
            .Select(argument => $"The argument '{argument.Parameter.Name}' is missing: {argument.Description}");
        var readings = Readings.Of(Arguments.Select(argument => argument.Parameter), parameter =>
            given.TryGetValue(parameter.Name, out var value) && value.ValueKind != JsonValueKind.Null ? parameter.Read(Texts(value), ledger) : null);
        List<string> mistakes = [.. unknown, .. missing, .. readings.Mistakes.Select(Said)];
        return mistakes.Count == 0 ? readings : throw new McpMistakeException(string.Join('\n', mistakes));
    }

    private static string[] Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Texts)],
        _ => [value.GetRawText()],
    };

    public static string Said(Mistake mistake) => $"{mistake.Parameter}: {mistake.Detail}{Nearly(mistake.Nearest ?? [])}";

    public static string Nearly(IReadOnlyList<string> near) => near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "";

    private JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(Arguments.Select(argument => KeyValuePair.Create<string, JsonNode?>(
            argument.Parameter.Name, new JsonObject { ["type"] = "string", ["description"] = argument.Description }))),
        ["required"] = new JsonArray([.. Arguments.Where(argument => argument.IsRequired).Select(argument => (JsonNode?)argument.Parameter.Name)]),
        ["additionalProperties"] = false,
    };
}
