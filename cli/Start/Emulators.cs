using System.ComponentModel;
using System.Text.Json;
using CliWrap;

namespace Outlay.Cli.Start;

/// <summary>Azurite and the Static Web Apps emulator, as <c>cli/package.json</c> pins them.</summary>
public sealed class Emulators(WorkingCopy copy)
{
    private string Modules => Path.Combine(copy.Cli, "node_modules");
    private string Lock => Path.Combine(copy.Cli, "package-lock.json");

    // npm writes it last.
    private string Installed => Path.Combine(Modules, ".package-lock.json");

    /// <summary>The script of Azurite. Node runs it itself: a shim of npm's would be one process more to end.</summary>
    public string Azurite => Path.Combine(Modules, "azurite", "dist", "src", "azurite.js");

    /// <summary>
    /// The server that <c>swa start</c> starts through a shell, and leaves behind when it is told to end. Its settings are the
    /// emulator's <c>SWA_…</c> variables.
    /// </summary>
    public string Site => Path.Combine(Modules, "@azure", "static-web-apps-cli", "dist", "msha", "server.js");

    /// <summary>Whether an install went to its end, and brought what the lock file names now.</summary>
    public bool AreInstalled =>
        File.Exists(Installed) && !Versions(Lock).Except(Versions(Installed)).Any();

    /// <summary>Installs both by npm, unless they are there. Of several at once, one installs and the others wait for it.</summary>
    /// <param name="progress">The packages fetched, of <see cref="PackageCount"/>.</param>
    /// <returns>What npm said when it failed, and what to do, or <c>null</c>.</returns>
    public async Task<string?> InstallAsync(IProgress<int>? progress, CancellationToken cancellation)
    {
        if (AreInstalled) return null;
        await using var turn = await TurnAsync(cancellation);
        return AreInstalled ? null : await RunNpmAsync(progress, cancellation);
    }

    /// <summary>How many packages the lock file names, this one not counted.</summary>
    public int PackageCount => Packages(Lock).Count() - 1;

    private async Task<string?> RunNpmAsync(IProgress<int>? progress, CancellationToken cancellation)
    {
        var said = new LastLines(12);
        var fetched = 0;
        // Nothing of these packages has to run at install; keytar, which would, serves `swa login` alone.
        var npm = new Command("npm").WithArguments(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "http"])
            .WithWorkingDirectory(copy.Cli).WithValidation(CommandResultValidation.None)
            .WithStandardErrorPipe(PipeTarget.ToDelegate(Hear));
        try
        {
            var result = await npm.ExecuteAsync(cancellation);
            return result.IsSuccess ? null : Failed($"npm ended with exit code {result.ExitCode}:\n{said}");
        }
        catch (Win32Exception)
        {
            return Failed("npm is missing; it comes with Node.js (https://nodejs.org).");
        }

        void Hear(string line)
        {
            if (line.StartsWith("npm error", StringComparison.Ordinal) || line.StartsWith("npm ERR!", StringComparison.Ordinal)) said.Add(line);
            else if (line.Contains(".tgz", StringComparison.Ordinal)) progress?.Report(++fetched);
        }
    }

    private string Failed(string why) =>
        $"The emulators could not be installed. {why}\nSet that right, see that `npm ci --ignore-scripts` in {copy.Cli} succeeds, and start again.";

    private async Task<FileStream> TurnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (FileLock.TryTake(Path.Combine(copy.State, "npm.lock")) is { } turn) return turn;
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    // Optional packages are those of other systems.
    private static IEnumerable<(string Path, string? Version)> Versions(string file) =>
        from package in Packages(file)
        where package.Name.Length > 0 && !package.Value.TryGetProperty("optional", out _)
        select (package.Name, package.Value.GetProperty("version").GetString());

    private static JsonElement.ObjectEnumerator Packages(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.GetProperty("packages").Clone().EnumerateObject();
    }
}
