using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace Outlay.Tests;

/// <summary>What azd runs before and after it deploys, with programs in place of those that would do something.</summary>
public sealed partial class HookTests : IDisposable
{
    private const string Storage = "https://account.blob.core.windows.net";
    private const string Site = "https://site.example.org";
    private const string App = "https://app.example.org";

    private static readonly string Hooks = Path.Combine(Repository.Root, "infra", "hooks");

    private readonly string clone = Directory.CreateTempSubdirectory("outlay-hooks-").FullName;

    public HookTests()
    {
        foreach (var folder in (string[])["infra/hooks", "bin", ".outlay/www", "site"]) Directory.CreateDirectory(In(folder));
        foreach (var hook in Directory.EnumerateFiles(Hooks)) File.Copy(hook, In("infra/hooks/" + Path.GetFileName(hook)));
        File.Copy(Path.Combine(Repository.Root, "staticwebapp.config.json"), In("staticwebapp.config.json"));
        // Says how it was called, and answers with the next of the exit codes that are waiting for it.
        Program("dotnet", """
            echo "dotnet $*" >> calls
            [ -s codes ] || exit 0
            code=$(head -n 1 codes)
            sed -i.old 1d codes
            exit "$code"
            """);
        Program("npm", "echo \"npm $*\" >> calls");
        Program("sleep", "echo \"sleep $*\" >> calls");
    }

    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(Hooks, "*.sh").Select(file => Path.GetFileNameWithoutExtension(file))];

    public static TheoryData<string> Commands => [.. Directory.EnumerateFiles(Hooks).SelectMany(file => CommandsIn(File.ReadAllText(file))).Distinct()];

    [Fact]
    public async Task Before_a_deployment_content_is_published_and_the_site_is_written_over_it()
    {
        Assert.Equal(0, (await RunAsync("predeploy")).ExitCode);

        Assert.Equal(
            [
                $"dotnet run --project cli -- publish --to {Storage}",
                $"dotnet run --project cli -- export .outlay/www --from {Storage} --site {Site}",
                "npm run build --prefix site",
            ], Calls());
        Assert.True(File.Exists(In(".outlay/www/staticwebapp.config.json")));
    }

    [Fact]
    public async Task Storage_that_does_not_take_it_yet_is_tried_again()
    {
        Codes(2, 2);

        Assert.Equal(0, (await RunAsync("predeploy")).ExitCode);

        Assert.Equal(3, Calls().Count(call => call.Contains("publish")));
        Assert.Equal(2, Calls().Count(call => call == "sleep 30"));
    }

    [Fact]
    public async Task Storage_that_never_takes_it_fails_the_deployment()
    {
        Codes([.. Enumerable.Repeat(2, 30)]);

        Assert.Equal(2, (await RunAsync("predeploy")).ExitCode);

        Assert.Equal(20, Calls().Count(call => call.Contains("publish")));
        Assert.DoesNotContain(Calls(), call => call.Contains("export"));
    }

    [Fact]
    public async Task Content_with_problems_fails_the_deployment_at_once()
    {
        Codes(1);

        Assert.Equal(1, (await RunAsync("predeploy")).ExitCode);

        Assert.Equal([$"dotnet run --project cli -- publish --to {Storage}"], Calls());
    }

    [Fact]
    public async Task A_site_that_cannot_be_written_fails_the_deployment()
    {
        Codes(0, 1);

        Assert.Equal(1, (await RunAsync("predeploy")).ExitCode);

        Assert.DoesNotContain(Calls(), call => call.StartsWith("npm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task After_a_deployment_it_is_asked_what_it_keeps(int code)
    {
        Codes(code);

        Assert.Equal(code, (await RunAsync("postdeploy")).ExitCode);

        Assert.Equal([$"dotnet run --project cli -- smoke {Site} --app {App} --storage {Storage}"], Calls());
    }

    [Theory, MemberData(nameof(Scripts))]
    public async Task What_azd_did_not_set_is_named(string script)
    {
        var run = await RunAsync(script, storage: null);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("OUTLAY_STORAGE: is set by azd provision", run.StandardError);
        Assert.Empty(Calls());
    }

    [Theory, MemberData(nameof(Scripts))]
    public async Task A_script_is_sound_for_bash(string script)
    {
        var check = await new Command("bash").WithArguments(["-n", Path.Combine(Hooks, script + ".sh")]).WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", check.StandardError);
        Assert.Equal(0, check.ExitCode);
    }

    [Theory, MemberData(nameof(Scripts))]
    public void On_Windows_a_script_is_sound_and_does_the_same(string script)
    {
        var file = Path.Combine(Hooks, script + ".ps1");
        Parser.ParseFile(file, out _, out var errors);

        Assert.Empty(errors);
        Assert.Equal(CommandsIn(File.ReadAllText(Path.Combine(Hooks, script + ".sh"))), CommandsIn(File.ReadAllText(file)));
    }

    [Theory, MemberData(nameof(Commands))]
    public void A_command_that_a_script_runs_exists(string command)
    {
        var parsed = Cli.CommandLine.Create().Parse(Variable().Replace(command, Storage));

        Assert.Empty(parsed.Errors);
    }

    public void Dispose() => Directory.Delete(clone, recursive: true);

    private static IEnumerable<string> CommandsIn(string script) => Run().Matches(script.Replace("$env:", "$").Replace("\"", ""))
        .Select(run => run.Groups[1].Value.Split(" || ")[0].TrimEnd());

    private string In(string path) => Path.Combine(clone, path);

    private string[] Calls() => File.Exists(In("calls")) ? File.ReadAllLines(In("calls")) : [];

    private void Codes(params int[] codes) => File.WriteAllLines(In("codes"), codes.Select(code => $"{code}"));

    private void Program(string name, string script)
    {
        File.WriteAllText(In("bin/" + name), $"#!/bin/sh\ncd '{clone}' || exit 9\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(In("bin/" + name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task<BufferedCommandResult> RunAsync(string script, string? storage = Storage) =>
        await new Command("bash").WithArguments([In($"infra/hooks/{script}.sh")]).WithWorkingDirectory(Path.GetTempPath())
            .WithEnvironmentVariables(variables => variables
                .Set("PATH", $"{In("bin")}:{Environment.GetEnvironmentVariable("PATH")}")
                .Set("OUTLAY_STORAGE", storage).Set("OUTLAY_SITE_URL", Site).Set("OUTLAY_API_URL", App))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex(@"dotnet run --project cli -- ([^\n]+)")]
    private static partial Regex Run();

    [GeneratedRegex(@"\$[A-Z_]+")]
    private static partial Regex Variable();
}
