using NJsonSchema;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>What the Static Web App is told, by the schema that comes with its emulator.</summary>
public sealed class SiteConfigurationTests
{
    private static readonly string Configuration = File.ReadAllText(Path.Combine(Repository.Root, "staticwebapp.config.json"));

    [Fact]
    public async Task The_configuration_of_the_site_has_the_form_that_is_asked_for() =>
        Assert.Empty((await SchemaAsync()).Validate(Configuration));

    [Fact]
    public async Task A_configuration_without_that_form_is_told() =>
        Assert.NotEmpty((await SchemaAsync()).Validate(Configuration.Replace("\"globalHeaders\"", "\"globalHeader\"", StringComparison.Ordinal)));

    private static async Task<JsonSchema> SchemaAsync()
    {
        var emulators = new NodePackages(Path.Combine(Repository.Root, "cli"), "the emulators");
        Assert.Null(await emulators.InstallAsync(null, TestContext.Current.CancellationToken));
        return await JsonSchema.FromFileAsync(
            Path.Combine(emulators.Modules, "@azure", "static-web-apps-cli", "schema", "staticwebapp.config.json"), TestContext.Current.CancellationToken);
    }
}
