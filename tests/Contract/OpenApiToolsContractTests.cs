using System.Diagnostics;
using Outlay.Cli.Start;

namespace Outlay.Tests;

/// <summary>What the tools that developers use make of openapi.json: two linters by their recommended rules, and a typed client.</summary>
public sealed class OpenApiToolsContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "npm");

    [Fact]
    public async Task Redocly_finds_nothing_by_its_recommended_rules()
    {
        var file = await SavedAsync();
        var (code, output) = await RunAsync("@redocly/cli/bin/cli.js", "lint", file, "--extends=recommended", "--format=json");
        Assert.Equal(0, code);
        Assert.Matches("""
            "totals":\s*\{\s*"errors":\s*0,\s*"warnings":\s*0,\s*"ignored":\s*0
            """.Trim(), output);
    }

    [Fact]
    public async Task Spectral_finds_nothing_by_its_recommended_rules()
    {
        var file = await SavedAsync();
        var rules = Path.Combine(Path.GetDirectoryName(file)!, "rules.json");
        await File.WriteAllTextAsync(rules, """{ "extends": [["spectral:oas", "recommended"]] }""", Answers.Cancellation);
        var (code, output) = await RunAsync("@stoplight/spectral-cli/dist/index.js", "lint", file, "--ruleset", rules, "--fail-severity=hint");
        Assert.True(code == 0 && output.Contains("No results", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task A_client_made_from_it_is_typed()
    {
        var file = await SavedAsync();
        var folder = Path.GetDirectoryName(file)!;
        var (code, output) = await RunAsync("openapi-typescript/bin/cli.js", file, "--output", Path.Combine(folder, "api.ts"));
        Assert.True(code == 0, output);
        await File.WriteAllTextAsync(Path.Combine(folder, "client.ts"), """
            import type { paths, components } from "./api";

            type Asked = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths];
            type Answer<P extends Asked> = paths[P]["get"]["responses"][200]["content"] extends { "application/json": infer T } ? T : never;
            type Query<P extends Asked> = NonNullable<paths[P]["get"]["parameters"]["query"]>;

            export async function deals(base: string, query: Query<"/deals">): Promise<Answer<"/deals">> {
              const answer = await fetch(`${base}/deals?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`);
              return await answer.json() as Answer<"/deals">;
            }

            export async function largest(base: string): Promise<[string, number, number | null, string | null][]> {
              const page = await deals(base, { sort: "-amount", class: ["agreed", "done"], limit: 5, asOf: "2026-01-01" });
              return page.data.flatMap(deal => deal.money.map((money): [string, number, number | null, string | null] => [deal.title, money.low, money.high, page.next]));
            }

            export const status: components["schemas"]["Status"] = "signed";
            // @ts-expect-error there is no such status
            export const wrong: components["schemas"]["Status"] = "sighed";
            // @ts-expect-error there is no such parameter
            export const unknown: Query<"/deals"> = { colour: "red" };
            """, Answers.Cancellation);
        (code, output) = await RunAsync("typescript/bin/tsc", "--strict", "--noEmit", "--target", "es2022", "--module", "es2022",
            "--moduleResolution", "bundler", "--lib", "es2022,dom,dom.iterable", Path.Combine(folder, "client.ts"));
        Assert.True(code == 0, output);
    }

    private async Task<string> SavedAsync()
    {
        Assert.Null(await new NodePackages(Folder, "the tools of the tests").InstallAsync(null, Answers.Cancellation));
        var file = Path.Combine(Directory.CreateTempSubdirectory("outlay-openapi-").FullName, "openapi.json");
        await File.WriteAllTextAsync(file, await api.Client.GetStringAsync("openapi.json", Answers.Cancellation), Answers.Cancellation);
        return file;
    }

    private static async Task<(int Code, string Output)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "node_modules", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true", ["NO_COLOR"] = "1" },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Answers.Cancellation), process.StandardError.ReadToEndAsync(Answers.Cancellation));
        await process.WaitForExitAsync(Answers.Cancellation);
        return (process.ExitCode, await output + await errors);
    }
}
