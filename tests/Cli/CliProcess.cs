using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Outlay.Tests;

/// <summary>The command line as a process of its own, as a user runs it.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    public static readonly string Dotnet = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    /// <param name="folder">The working directory.</param>
    /// <param name="path">Replaces the variable of that name.</param>
    public CliProcess(string folder, string[] arguments, string? path = null)
    {
        var start = new ProcessStartInfo(Dotnet, [Path.Combine(AppContext.BaseDirectory, "outlay.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null) start.Environment["PATH"] = path;
        process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;
    public string Output => Text(output);
    public string Errors => Text(errors);

    /// <summary>Waits for a line that starts so, and fails where the process ends without one.</summary>
    public async Task SaysAsync(string start)
    {
        var waited = Stopwatch.StartNew();
        while (!Output.Split('\n').Any(line => line.StartsWith(start, StringComparison.Ordinal)))
        {
            if (process.HasExited || waited.Elapsed > Patience) Assert.Fail($"It never said '{start}', but:\n{Output}\n{Errors}");
            await Task.Delay(50);
        }
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndsAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Sends a signal by its name, such as <c>TERM</c>.</summary>
    public Task SignalAsync(string name) => SignalAsync(name, Id);

    public static async Task SignalAsync(string name, int id)
    {
        using var kill = Process.Start("kill", ["-s", name, $"{id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>The processes that it has started, and theirs.</summary>
    public Task<IReadOnlyList<int>> DescendantsAsync() => DescendantsAsync(Id);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static async Task<IReadOnlyList<int>> DescendantsAsync(int parent)
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "pid=", "--ppid", $"{parent}"]) { RedirectStandardOutput = true })!;
        var children = (await ps.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList();
        foreach (var child in children.ToList()) children.AddRange(await DescendantsAsync(child));
        return children;
    }

    private static void Add(StringBuilder text, string? line)
    {
        lock (text) text.Append(line).Append('\n');
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
