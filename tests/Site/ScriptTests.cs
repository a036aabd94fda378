using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>The scripts of the pages, against types made of the openapi.json that the host answers with now.</summary>
public sealed class ScriptTests(RealExport real, AzuriteFixture azurite) : IDisposable
{
    private static readonly string Site = Path.Combine(Repository.Root, "site");
    private static readonly NodePackages Packages = new(Path.Combine(Repository.Root, "tests", "npm"), "the tools of the tests");

    private readonly string folder = Directory.CreateTempSubdirectory("outlay-types-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // An expected error that is none would be one.
    private static string Misuse => $$"""
        import { read, readAll } from '{{Path.Combine(Site, "assets", "scripts", "api")}}';
        // @ts-expect-error there is no such route
        export const noRoute = read('/deal');
        // @ts-expect-error flows are no list
        export const noList = readAll('/flows', new URLSearchParams(), ['id']);
        // @ts-expect-error a deal has no such field
        export const noField = readAll('/deals', new URLSearchParams(), ['name']);
        // @ts-expect-error an answer has no such member
        export const noMember = async (): Promise<unknown> => (await read('/health/ready')).versoin;
        """;

    [Fact]
    public void No_script_is_longer_than_150_lines() => Assert.All(Directory.GetFiles(Path.Combine(Site, "assets", "scripts"), "*.ts"),
        script => Assert.InRange(File.ReadLines(script).Count(), 1, 150));

    [Fact]
    public async Task The_scripts_hold_to_the_types_of_the_API()
    {
        await MakeTypesAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "misuse.ts"), Misuse, Cancellation);
        var (code, said) = await CheckAsync(Path.Combine(Site, "assets", "scripts"), Path.Combine(folder, "misuse.ts"));
        Assert.Equal((0, ""), (code, said));
    }

    private async Task MakeTypesAsync()
    {
        Assert.Null(await Packages.InstallAsync(null, Cancellation));
        var document = Path.Combine(folder, "openapi.json");
        await File.WriteAllTextAsync(document, await (await real.GetAsync(azurite)).Api.Client.GetStringAsync("openapi.json", Cancellation), Cancellation);
        var (code, said) = await RunAsync(Path.Combine("openapi-typescript", "bin", "cli.js"), document, "--output", Path.Combine(folder, "openapi.d.ts"));
        Assert.True(code == 0, said);
    }

    private async Task<(int Code, string Said)> CheckAsync(params string[] scripts)
    {
        var project = Path.Combine(folder, "tsconfig.json");
        await File.WriteAllTextAsync(project, JsonSerializer.Serialize(new
        {
            extends = Path.Combine(Site, "tsconfig.json"),
            compilerOptions = new { paths = new { openapi = new[] { Path.Combine(folder, "openapi.d.ts") } } },
            include = scripts,
        }), Cancellation);
        return await RunAsync(Path.Combine("typescript", "bin", "tsc"), "--project", project);
    }

    private static async Task<(int Code, string Said)> RunAsync(string script, params string[] arguments)
    {
        var said = await new Command("node").WithArguments([Path.Combine(Packages.Modules, script), .. arguments])
            .WithEnvironmentVariables(variables => variables.Set("NO_COLOR", "1"))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(Cancellation);
        return (said.ExitCode, said.StandardOutput + said.StandardError);
    }
}
