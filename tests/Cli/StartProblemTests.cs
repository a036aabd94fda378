using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Outlay.Tests;

/// <summary>What start says when something stands in its way: what, and what to do about it.</summary>
public sealed partial class StartProblemTests : IDisposable
{
    private readonly Clone clone = new();
    private readonly string bin = Directory.CreateTempSubdirectory("outlay-bin-").FullName;

    [Theory]
    [InlineData("--api-port")]
    [InlineData("--site-port")]
    [InlineData("--storage-port")]
    public async Task A_taken_port_is_named_with_the_option_that_changes_it(string option)
    {
        var port = int.Parse(clone.OwnPorts[Array.IndexOf(clone.OwnPorts, option) + 1]);
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();

        var errors = await FailAsync(clone.OwnPorts);

        Assert.Contains($"Port {port}, for ", errors);
        Assert.Contains(option, errors);
    }

    [Fact]
    public async Task A_port_that_is_asked_for_twice_is_said_to_be()
    {
        var errors = await FailAsync(["--api-port", $"{clone.ApiPort}", "--site-port", $"{clone.ApiPort}"]);

        Assert.Contains($"Port {clone.ApiPort} is asked for twice", errors);
    }

    [Fact]
    public async Task A_number_that_is_no_port_is_refused() => Assert.Contains("--api-port takes a port", await FailAsync(["--api-port", "70000"]));

    [Fact]
    public async Task Missing_Node_is_said_to_be() => Assert.Contains("Node.js is missing", await FailAsync(clone.OwnPorts, path: bin));

    [Fact]
    public async Task Old_Node_is_said_to_be()
    {
        Program("node", "echo v18.20.8");

        var errors = await FailAsync(clone.OwnPorts, path: bin);

        Assert.Contains("v18.20.8 is too old", errors);
    }

    [Fact]
    public async Task What_npm_says_is_shown_with_what_to_do()
    {
        PackagesOfItsOwn();
        Program("node", "echo v22.0.0");
        Program("npm", "echo npm http fetch >&2; echo npm error code ENOTFOUND >&2; exit 1");

        var errors = await FailAsync(clone.OwnPorts, path: bin);

        Assert.Contains("npm error code ENOTFOUND", errors);
        Assert.DoesNotContain("npm http", errors);
        Assert.Contains($"`npm ci --ignore-scripts` in {clone.In("cli")}", errors);
    }

    [Fact]
    public async Task An_install_that_fails_leaves_what_was_there()
    {
        PackagesOfItsOwn();
        Directory.CreateDirectory(clone.In("cli/node_modules/azurite"));
        Program("node", "echo v22.0.0");
        Program("npm", "mkdir -p node_modules/half; exit 1");

        await FailAsync(clone.OwnPorts, path: bin);

        Assert.True(Directory.Exists(clone.In("cli/node_modules/azurite")));
        Assert.False(Directory.Exists(clone.In("cli/node_modules/half")));
    }

    [Fact]
    public async Task Of_two_starts_at_once_one_installs_and_the_other_waits_for_it()
    {
        PackagesOfItsOwn();
        using var other = new Clone();
        Directory.Delete(other.In("cli"));
        Directory.CreateSymbolicLink(other.In("cli"), clone.In("cli"));
        Program("node", "echo v22.0.0");
        Program("npm", $"echo once >>{bin}/runs; sleep 1; mkdir node_modules; cp package-lock.json node_modules/.package-lock.json");
        await using var second = new CliProcess(other.Root, other.OwnPorts, $"{bin}:/bin:/usr/bin");

        await FailAsync(clone.OwnPorts, path: $"{bin}:/bin:/usr/bin");
        Assert.Equal(1, await second.EndsAsync());

        Assert.Equal("once\n", await File.ReadAllTextAsync(Path.Combine(bin, "runs"), TestContext.Current.CancellationToken));
        Assert.Contains("Azurite ended by itself", second.Errors);
    }

    [Fact]
    public async Task Broken_content_is_reported_in_place_and_not_published()
    {
        await File.AppendAllTextAsync(clone.In("content/companies.yaml"), "- id: nobody\n  nam: No Body\n", TestContext.Current.CancellationToken);

        var errors = await FailAsync(clone.OwnPorts);

        Assert.Matches(ProblemInCompanies(), errors);
        Assert.True(Clone.IsFree(clone.StoragePort));
    }

    [Fact]
    public async Task Storage_that_cannot_read_its_data_is_told_with_what_it_said()
    {
        Directory.CreateDirectory(clone.In(".outlay/azurite"));
        await File.WriteAllTextAsync(clone.In(".outlay/azurite/__azurite_db_table__.json"), "{", TestContext.Current.CancellationToken);

        var errors = await FailAsync([.. clone.OwnPorts, "--no-site"]);

        Assert.Contains("Azurite ended by itself", errors);
        Assert.Contains("JSON", errors);
        Assert.Contains($"delete {clone.In(".outlay/azurite")}", errors);
    }

    [Fact]
    public async Task Outside_a_clone_start_says_what_it_looked_for()
    {
        await using var run = new CliProcess(bin, []);

        Assert.Equal(1, await run.EndsAsync());
        Assert.Contains("staticwebapp.config.json", run.Errors);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_said_to_be()
    {
        var nobody = $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:{clone.StoragePort}/a;TableEndpoint=http://127.0.0.1:{clone.StoragePort}/a;";

        var errors = await FailAsync([.. clone.OwnPorts, "--no-site", "--storage", nobody]);

        Assert.Contains("does not answer", errors);
        Assert.Contains($"127.0.0.1:{clone.StoragePort}", errors);
        Assert.DoesNotContain("c2VjcmV0", errors);
    }

    [Fact]
    public async Task What_is_no_storage_is_refused_without_repeating_a_key()
    {
        var errors = await FailAsync([.. clone.OwnPorts, "--no-site", "--storage", "AccountKey=c2VjcmV0"]);

        Assert.Contains("--storage", errors);
        Assert.DoesNotContain("c2VjcmV0", errors);
    }

    public void Dispose()
    {
        clone.Dispose();
        Directory.Delete(bin, recursive: true);
    }

    private async Task<string> FailAsync(string[] arguments, string? path = null)
    {
        await using var run = new CliProcess(clone.Root, arguments, path);
        Assert.Equal(1, await run.EndsAsync());
        return run.Errors;
    }

    private void PackagesOfItsOwn()
    {
        File.Delete(clone.In("cli"));
        Directory.CreateDirectory(clone.In("cli"));
        File.Copy(Path.Combine(Repository.Root, "cli", "package-lock.json"), clone.In("cli/package-lock.json"));
    }

    private void Program(string name, string script)
    {
        var file = Path.Combine(bin, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    [GeneratedRegex(@"content/companies\.yaml:\d+:\d+: .*nam")]
    private static partial Regex ProblemInCompanies();
}
