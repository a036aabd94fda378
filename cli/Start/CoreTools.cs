using System.ComponentModel;
using System.Net;
using CliWrap;
using CliWrap.Buffered;

namespace Outlay.Cli.Start;

/// <summary>Azure Functions Core Tools, which build the function app of <c>api/</c> and run it on the genuine host.</summary>
public sealed class CoreTools : IAsyncDisposable
{
    /// <summary>What installs them.</summary>
    public const string Install = "npm install --global azure-functions-core-tools@4";

    private const string Name = "Azure Functions Core Tools";
    private const string More = $"Install them by `{Install}` (https://learn.microsoft.com/azure/azure-functions/functions-run-local), or leave --api away: then the API runs on a host of its own.";

    // They build the app first, and fetch its packages where they have to.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    // func is a script that starts the host, which starts the app: all of them are one group of processes, and end as one. On
    // Windows a script is not started but by a shell.
    private const string Supervise = """
        const windows = process.platform === 'win32';
        const [program, ...rest] = process.argv.slice(1);
        const group = require('node:child_process').spawn(program, rest, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows, shell: windows });
        const end = () => { try { windows ? group.kill() : process.kill(-group.pid, 'SIGTERM') } catch { } };
        for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
        group.on('error', error => { console.error(error.message); process.exit(1) });
        group.on('exit', code => process.exit(code ?? 1));
        """;

    private CoreTools(Child process) => Process = process;

    public Child Process { get; }

    /// <returns>What is wrong with those of this machine, or <c>null</c>.</returns>
    public static async Task<string?> ProblemAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await new Command(OperatingSystem.IsWindows() ? "func.cmd" : "func").WithArguments("--version")
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellation);
            return answer.StandardOutput.StartsWith("4.", StringComparison.Ordinal) ? null
                : $"{Name} {answer.StandardOutput.Trim()} are not of version 4. {More}";
        }
        catch (Win32Exception)
        {
            return $"{Name} are missing: there is no `func` on the PATH. {More}";
        }
    }

    /// <param name="settings">Configuration keys, which go before those of <c>local.settings.json</c>.</param>
    /// <param name="storage">A connection string, for what the host itself keeps.</param>
    public static CoreTools Start(WorkingCopy copy, IReadOnlyDictionary<string, string?> settings, string storage, int port) =>
        new(Child.Start(Name, "--eval", [Supervise, "func", "start", "--port", $"{port}"], tools => tools
            .WithWorkingDirectory(copy.Api)
            .WithEnvironmentVariables(new Dictionary<string, string?>(
                settings.Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)))
            {
                ["AzureWebJobsStorage"] = storage,
            })));

    /// <summary>Waits until the app says that it is alive: the host answers before it has found the app's functions.</summary>
    /// <param name="api">Ends with a slash.</param>
    /// <returns>Why that is not to be, in words, or <c>null</c>.</returns>
    public async Task<string?> AnswersAsync(Uri api, CancellationToken cancellation)
    {
        var health = new Uri(api, "health");
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (await Process.AnswersAsync(health, Patience, cancellation) is null)
        {
            if (await Loopback.StatusAsync(health, cancellation) is HttpStatusCode.OK) return null;
            if (waited.Elapsed > Patience) return Process.Silent(health, Patience);
            await Task.Delay(BetweenTries, cancellation);
        }
        return await Process.AnswersAsync(health, Patience, cancellation);
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
