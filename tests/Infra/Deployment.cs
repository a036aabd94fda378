using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outlay.Tests;

/// <summary>What would be deployed with everything that is optional: all resources, with their ids, and the template itself.</summary>
internal static class Deployment
{
    public const string Subscription = "00000000-0000-0000-0000-000000000000";
    public const string Deployer = "11111111-1111-1111-1111-111111111111";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<Task<string>> Predicted = new(PredictAsync);
    private static readonly Lazy<Task<string>> Compiled = new(CompileAsync);

    private static readonly Dictionary<string, string?> Everything = new()
    {
        ["AZURE_ENV_NAME"] = "outlay",
        ["AZURE_LOCATION"] = "swedencentral",
        ["AZURE_PRINCIPAL_ID"] = Deployer,
        ["OUTLAY_SITE_LOCATION"] = "westeurope",
        ["OUTLAY_CUSTOM_DOMAIN"] = "outlay.example.org",
        ["OUTLAY_PUBLISHING_REPOSITORY"] = "owner/outlay",
        ["OUTLAY_ALERT_EMAILS"] = "one@example.org,two@example.org",
        ["OUTLAY_MONTHLY_BUDGET"] = "50",
        ["OUTLAY_BUDGET_START"] = "2026-12-01",
        ["OUTLAY_INSTANCE_MEMORY_MB"] = "512",
        ["OUTLAY_MAXIMUM_INSTANCES"] = "5",
        ["OUTLAY_ALWAYS_READY_INSTANCES"] = "1",
    };

    /// <summary>As <c>bicep snapshot</c> writes it, the outputs in order.</summary>
    public static Task<string> SnapshotAsync() => Predicted.Value;

    /// <summary>As <c>bicep build</c> writes it.</summary>
    public static Task<string> TemplateAsync() => Compiled.Value;

    public static async Task<IReadOnlyList<DeployedResource>> ResourcesAsync() =>
        [.. JsonNode.Parse(await SnapshotAsync())!["predictedResources"]!.AsArray().Select(resource => new DeployedResource(resource!.AsObject()))];

    public static async Task<IReadOnlyList<DeployedResource>> ResourcesAsync(string type) =>
        [.. (await ResourcesAsync()).Where(resource => resource.Type == type)];

    private static async Task<string> PredictAsync()
    {
        using var templates = new Templates();
        var run = await templates.RunAsync(["snapshot", "main.bicepparam", "--subscription-id", Subscription, "--location", "swedencentral"], Everything);
        Assert.True(run.ExitCode == 0, run.StandardError);
        return InOrder(await File.ReadAllTextAsync(templates.In("main.snapshot.json")));
    }

    // Bicep writes the outputs in another order each time.
    private static string InOrder(string snapshot)
    {
        var json = JsonNode.Parse(snapshot)!.AsObject();
        json["outputs"] = new JsonObject(json["outputs"]!.AsObject().OrderBy(output => output.Key, StringComparer.Ordinal)
            .Select(output => KeyValuePair.Create(output.Key, output.Value?.DeepClone())));
        return json.ToJsonString(Indented) + "\n";
    }

    private static async Task<string> CompileAsync()
    {
        using var templates = new Templates();
        var run = await templates.RunAsync(["build", "main.bicep", "--stdout"]);
        Assert.True(run.ExitCode == 0, run.StandardError);
        return run.StandardOutput;
    }
}
