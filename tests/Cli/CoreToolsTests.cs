using System.Text.Json;

namespace Outlay.Tests;

/// <summary>Start with the API on Azure Functions Core Tools, by a program of their name that does as they do.</summary>
public sealed class CoreToolsTests : IDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly Clone clone = new();
    private readonly Clone another = new();
    private readonly string bin = Directory.CreateTempSubdirectory("outlay-bin-").FullName;

    public CoreToolsTests() => Directory.CreateSymbolicLink(clone.In("api"), Path.Combine(Repository.Root, "api"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string[] Options => [.. clone.OwnPorts, "--api", "func"];

    private string BeforeAllOthers => $"{bin}:{Environment.GetEnvironmentVariable("PATH")}";

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("KILL", 137)]
    public async Task Core_Tools_run_the_API_and_the_site_is_served_in_front_of_it(string signal, int exitCode)
    {
        Func($"""
            [ "$(basename "$PWD")" = api ] && [ -f local.settings.json ] && [ "$1 $2 $3" = "start --port {clone.ApiPort}" ] || exit 3
            [ "$AzureWebJobsStorage" = "$Outlay__Storage" ] || exit 4
            echo Functions:
            cd '{another.Root}' && '{CliProcess.Dotnet}' '{Path.Combine(AppContext.BaseDirectory, "outlay.dll")}' --no-site --api-port "$3" --storage "$Outlay__Storage"
            """);
        await using var run = new CliProcess(clone.Root, Options, BeforeAllOthers);

        await run.SaysAsync("Up.");

        Assert.Contains("Starting the API (func start): done", run.Output);
        Assert.Contains($"GetDeal: [GET,HEAD,OPTIONS] http://localhost:{clone.ApiPort}/api/deals/{{id}}", run.Output);
        using var answer = JsonDocument.Parse(await Http.GetStringAsync($"http://127.0.0.1:{clone.SitePort}/api/health/ready", Cancellation));
        Assert.Equal("ready", answer.RootElement.Text("status"));
        var descendants = await run.DescendantsAsync();
        await run.SignalAsync(signal);
        Assert.Equal(exitCode, await run.EndsAsync());
        for (var tries = 0; descendants.Any(IsAlive) && tries < 100; tries++) await Task.Delay(100, Cancellation);
        Assert.DoesNotContain(descendants, IsAlive);
        Assert.True(Clone.IsFree(clone.ApiPort));
    }

    [Fact]
    public async Task What_Core_Tools_say_when_they_end_is_shown()
    {
        Func("echo 'error CS1002: ; expected'; exit 1");

        var errors = await FailAsync(BeforeAllOthers);

        Assert.Contains("Azure Functions Core Tools ended by itself with exit code 1", errors);
        Assert.Contains("error CS1002", errors);
        Assert.True(Clone.IsFree(clone.StoragePort));
    }

    [Fact]
    public async Task Missing_Core_Tools_are_said_to_be_with_what_installs_them()
    {
        Program("node", "echo v22.0.0");

        var errors = await FailAsync(bin);

        Assert.Contains("there is no `func` on the PATH", errors);
        Assert.Contains("npm install --global azure-functions-core-tools@4", errors);
    }

    [Fact]
    public async Task Old_Core_Tools_are_said_to_be()
    {
        Program("node", "echo v22.0.0");
        Program("func", "echo 3.0.5682");

        Assert.Contains("Core Tools 3.0.5682 are not of version 4", await FailAsync(bin));
    }

    [Fact]
    public async Task The_address_of_an_account_is_refused() =>
        Assert.Contains("--api func takes a connection string", await FailAsync(bin, "--storage", "https://account.blob.core.windows.net"));

    public void Dispose()
    {
        clone.Dispose();
        another.Dispose();
        Directory.Delete(bin, recursive: true);
    }

    private static bool IsAlive(int process) => File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    private async Task<string> FailAsync(string path, params string[] more)
    {
        await using var run = new CliProcess(clone.Root, [.. Options, .. more], path);
        Assert.Equal(1, await run.EndsAsync());
        return run.Errors;
    }

    // As npm installs it: a script, which starts the host and waits for it.
    private void Func(string start) => Program("func", $"if [ \"$1\" = --version ]; then echo 4.15.1; exit 0; fi\n{start}");

    private void Program(string name, string script)
    {
        var file = Path.Combine(bin, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
