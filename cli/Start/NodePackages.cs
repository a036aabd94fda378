using System.ComponentModel;
using System.Text.Json;
using CliWrap;

namespace Outlay.Cli.Start;

/// <summary>
/// What a folder's <c>package-lock.json</c> names, installed by npm. It is installed aside and moved in whole, so that whoever looks
/// finds all of it or what was there before, also when an install is killed.
/// </summary>
/// <param name="folder">Has <c>package.json</c> and <c>package-lock.json</c>.</param>
/// <param name="what">As messages call the packages, such as <c>the emulators</c>.</param>
public sealed class NodePackages(string folder, string what)
{
    private string Lock => Path.Combine(folder, "package-lock.json");
    private string Aside => Path.Combine(folder, "node_modules.new");
    private string Old => Path.Combine(folder, "node_modules.old");

    // npm writes it last.
    private string Installed => Path.Combine(Modules, ".package-lock.json");

    public string Modules => Path.Combine(folder, "node_modules");

    /// <summary>Whether an install went to its end, and brought what the lock file names now.</summary>
    public bool AreInstalled =>
        File.Exists(Installed) && !Versions(Lock).Except(Versions(Installed)).Any();

    /// <summary>How many packages the lock file names, this one not counted.</summary>
    public int Count => Packages(Lock).Count() - 1;

    /// <summary>Installs by npm, unless all is there. Of several at once, one installs and the others wait for it.</summary>
    /// <param name="progress">The packages fetched, of <see cref="Count"/>.</param>
    /// <returns>What npm said when it failed, and what to do, or <c>null</c>.</returns>
    public async Task<string?> InstallAsync(IProgress<int>? progress, CancellationToken cancellation)
    {
        if (AreInstalled) return null;
        await using var turn = await TurnAsync(cancellation);
        if (AreInstalled) return null;
        PutAside();
        if (await RunNpmAsync(progress, cancellation) is { } problem) return problem;
        MoveIn();
        return null;
    }

    private void PutAside()
    {
        foreach (var left in (string[])[Aside, Old])
            if (Directory.Exists(left)) Directory.Delete(left, recursive: true);
        Directory.CreateDirectory(Aside);
        foreach (var name in (string[])["package.json", "package-lock.json"])
            if (File.Exists(Path.Combine(folder, name))) File.Copy(Path.Combine(folder, name), Path.Combine(Aside, name));
    }

    private void MoveIn()
    {
        if (Directory.Exists(Modules)) Directory.Move(Modules, Old);
        Directory.Move(Path.Combine(Aside, "node_modules"), Modules);
        foreach (var left in (string[])[Aside, Old])
            if (Directory.Exists(left)) Directory.Delete(left, recursive: true);
    }

    private async Task<string?> RunNpmAsync(IProgress<int>? progress, CancellationToken cancellation)
    {
        var said = new LastLines(12);
        var fetched = 0;
        // Nothing of these packages has to run at install.
        var npm = new Command("npm").WithArguments(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "http"])
            .WithWorkingDirectory(Aside).WithValidation(CommandResultValidation.None)
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
        $"{char.ToUpperInvariant(what[0])}{what[1..]} could not be installed. {why}\nSet that right, see that `npm ci --ignore-scripts` in {folder} succeeds, and start again.";

    // Beside what is installed, so that all who would install there find it.
    private async Task<FileStream> TurnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (FileLock.TryTake(Path.Combine(folder, "node_modules.lock")) is { } turn) return turn;
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
