using System.Diagnostics;

namespace Outlay.Tests;

/// <summary><c>outlay publish</c> in a process of its own, to be killed.</summary>
internal sealed class PublishProcess : IDisposable
{
    private readonly Process process;

    private PublishProcess(Process process) => this.process = process;

    public static PublishProcess Start(string content, string to, string prefix) => new(Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "outlay.dll"), "publish", "--content", content, "--to", to, "--prefix", prefix },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Kills it, without any warning, a while after the line of output that is so many before it.</summary>
    /// <returns>Whether it was still at work; what it said last.</returns>
    public async Task<(bool Killed, string LastWords)> KillAsync(int lines, TimeSpan after)
    {
        var said = "";
        for (var i = 0; i < lines; i++) said = await process.StandardOutput.ReadLineAsync() ?? said;
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
        return (process.ExitCode != 0, said);
    }

    /// <summary>Presses Ctrl-C when it has said so many lines.</summary>
    /// <returns>The exit code, and all that it said after them.</returns>
    public async Task<(int Code, string Said)> InterruptAsync(int lines)
    {
        for (var i = 0; i < lines; i++) await process.StandardOutput.ReadLineAsync();
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        return await EndAsync();
    }

    /// <returns>The exit code, and all that it said.</returns>
    public async Task<(int Code, string Said)> EndAsync()
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    public void Dispose() => process.Dispose();
}
