using System.Diagnostics;

namespace Outlay.Tests;

/// <summary>The emulators of <c>cli/package.json</c>, installed when they are absent or older than the lock file.</summary>
internal static class NodePackages
{
    private static readonly string Cli = Path.Combine(Repository.Root, "cli");

    public static readonly string Folder = Path.Combine(Cli, "node_modules");

    // npm writes it last.
    private static readonly string Installed = Path.Combine(Folder, ".package-lock.json");

    public static async Task InstallAsync()
    {
        if (IsInstalled()) return;
        using var alone = await AloneAsync();
        if (!IsInstalled()) await RunNpmAsync();
    }

    private static bool IsInstalled() =>
        File.Exists(Installed) && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Path.Combine(Cli, "package-lock.json"));

    // Two test runs in one clone must not install into one folder at once.
    private static async Task<FileStream> AloneAsync()
    {
        Directory.CreateDirectory(Path.Combine(Cli, "obj"));
        while (true)
        {
            try
            {
                return new(Path.Combine(Cli, "obj", "npm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(500);
            }
        }
    }

    private static async Task RunNpmAsync()
    {
        using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            ArgumentList = { "ci", "--ignore-scripts", "--no-audit", "--no-fund" },
            WorkingDirectory = Cli,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci failed: {await output}{await errors}");
    }
}
