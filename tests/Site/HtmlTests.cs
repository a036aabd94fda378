using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>The Nu HTML checker on everything that is exported.</summary>
public sealed class HtmlTests(RealExport real, AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_exported_page_is_valid_HTML()
    {
        var exported = await real.GetAsync(azurite);
        var tools = new NodePackages(Path.Combine(Repository.Root, "tests", "npm"), "the tools of the tests");
        Assert.Null(await tools.InstallAsync(null, Cancellation));

        var said = await CheckAsync(Path.Combine(tools.Modules, "vnu-jar", "build", "dist", "vnu.jar"), exported.Folder);

        Assert.Equal("", said.Replace(exported.Folder, "", StringComparison.Ordinal));
    }

    private static async Task<string> CheckAsync(string checker, string folder)
    {
        try
        {
            var result = await new Command("java").WithArguments(["-Xss4m", "-jar", checker, "--errors-only", "--skip-non-html", folder])
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(Cancellation);
            return result.StandardError;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("The HTML checker needs Java: apt-get install default-jre-headless.", e);
        }
    }
}
