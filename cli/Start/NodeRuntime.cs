using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Outlay.Cli.Start;

/// <summary>The emulators run on Node.</summary>
public static class NodeRuntime
{
    /// <summary>The oldest on which both emulators were seen to run.</summary>
    public const int OldestMajor = 20;

    /// <returns>What is wrong with the Node of this machine, or <c>null</c>.</returns>
    public static async Task<string?> ProblemAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await new Command("node").WithArguments("--version").WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(cancellation);
            return ProblemOf(answer.StandardOutput.Trim());
        }
        catch (Win32Exception)
        {
            return $"Node.js is missing: the emulators of storage and site run on it. Install version {OldestMajor} or later (https://nodejs.org).";
        }
    }

    /// <param name="version">As <c>node --version</c> says it: <c>v20.20.2</c>.</param>
    public static string? ProblemOf(string version) =>
        Version.TryParse(version.TrimStart('v'), out var number) && number.Major >= OldestMajor
            ? null
            : $"Node.js {version} is too old: the emulators need version {OldestMajor} or later (https://nodejs.org).";
}
