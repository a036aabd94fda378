using System.Text.Json;

namespace Outlay.Tests;

/// <summary>What the Bicep command line says of the templates.</summary>
public sealed class BicepTests : IDisposable
{
    private readonly Templates templates = new();

    [Theory]
    [InlineData("main.bicep")]
    [InlineData("main.bicepparam")]
    public async Task The_templates_have_neither_errors_nor_warnings(string file)
    {
        var lint = await templates.RunAsync(["lint", file]);

        Assert.Equal("", lint.StandardOutput + lint.StandardError);
        Assert.Equal(0, lint.ExitCode);
    }

    [Fact]
    public async Task A_fault_is_an_error()
    {
        await File.WriteAllTextAsync(templates.In("fault.bicep"), """
            param unused string = ''
            var undescribed = 'a'
            output used string = undescribed
            resource old 'Microsoft.Storage/storageAccounts@2019-06-01' existing = {
              name: 'old'
            }
            """, TestContext.Current.CancellationToken);

        var lint = await templates.RunAsync(["lint", "fault.bicep"]);

        Assert.All((string[])["no-unused-params", "use-description-vars", "use-recent-api-versions"], rule => Assert.Contains($"Error {rule}", lint.StandardError));
        Assert.NotEqual(0, lint.ExitCode);
    }

    [Fact]
    public async Task Every_rule_is_an_error()
    {
        using var config = JsonDocument.Parse(await File.ReadAllBytesAsync(templates.In("bicepconfig.json"), TestContext.Current.CancellationToken));
        var core = config.RootElement.GetProperty("analyzers").GetProperty("core");

        Assert.True(core.GetProperty("enabled").GetBoolean());
        Assert.All(core.GetProperty("rules").EnumerateObject(), rule => Assert.Equal("error", rule.Value.Text("level")));
    }

    [Fact]
    public async Task Formatting_changes_nothing()
    {
        string[] kinds = ["*.bicep", "*.bicepparam"];
        foreach (var kind in kinds)
            Assert.Equal(0, (await templates.RunAsync(["format", "--pattern", kind, "--newline-kind", "LF", "--insert-final-newline"])).ExitCode);

        Assert.All(Templates.Files, file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(templates.In(Path.GetFileName(file)))));
    }

    public void Dispose() => templates.Dispose();
}
